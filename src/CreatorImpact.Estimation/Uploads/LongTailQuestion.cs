using CreatorImpact.Estimation.Numerics;

namespace CreatorImpact.Estimation.Uploads;

/// <summary>What one of the account's own posts brought in.</summary>
/// <param name="Views">Views at the horizon, days after publishing; 0 or more.</param>
/// <param name="ShareWithinAssessed">
/// Share of them that had come by the age at which the assessed window ends; null when the views at that age are not known. Above 1 where the
/// platform took views back in between.
/// </param>
public readonly record struct LifetimePost(double Views, double? ShareWithinAssessed = null);

/// <summary>What the long-tail views of cancelled uploads are computed from.</summary>
/// <param name="Account">Names the account's own random numbers; another name for each format.</param>
/// <param name="CancelledDraws">Uploads that never came, whole and signed, one number a world (<see cref="UploadFigures.CancelledDraws"/>).</param>
/// <param name="OwnPosts">The account's posts of the same format from the last 180 days whose views at the horizon are known.</param>
/// <param name="AssessedDays">Days from the time a cancelled upload would have come to the end of the assessed window (outage and recovery); above 0.</param>
/// <param name="Seed">Seed of the run.</param>
public sealed record LongTailQuestion(string Account, IReadOnlyList<double> CancelledDraws, IReadOnlyList<LifetimePost> OwnPosts, double AssessedDays, ulong Seed)
{
    /// <summary>Age in days up to which views count: 30, or 90.</summary>
    public int HorizonDays { get; init; } = 30;

    /// <summary>Share of a missing post's views that its audience gave to the creator's other posts instead.</summary>
    public UncertainRange Kappa { get; init; } = LongTail.UsualKappa;
}
