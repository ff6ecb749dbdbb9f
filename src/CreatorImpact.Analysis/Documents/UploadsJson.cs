using CreatorImpact.Analysis.Money;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Uploads;
using NodaTime.Text;

namespace CreatorImpact.Analysis.Documents;

/// <summary>Uploads of one account lost in one outage. Field names are part of the public contract.</summary>
/// <param name="Missed">Uploads that did not come in the window.</param>
/// <param name="Displaced">Those that came later.</param>
/// <param name="Cancelled">Missed − displaced.</param>
/// <param name="LongTailViews">Views cancelled uploads would have brought after the assessed window.</param>
/// <param name="Basis"><c>schedule</c> or <c>cadence</c>; null when neither tells.</param>
/// <param name="NeverCame">Planned posts that never came, by title; empty without a schedule.</param>
/// <param name="CameLater">Planned posts that came later.</param>
/// <param name="HorizonDays">Age up to which views count; null without long-tail views.</param>
/// <param name="LifetimeMedian">Views of the account's middle post at that age.</param>
/// <param name="LifetimeMean">Views of its average post.</param>
/// <param name="KappaLow">Lowest share of a missing post's audience taken to go to the creator's other posts.</param>
/// <param name="KappaHigh">Highest such share.</param>
/// <param name="Stillborn">Posts of the outage that did far worse than the account's own.</param>
/// <param name="Reasons">Why a part is missing, and what was assumed.</param>
public sealed record UploadsJson(
    IntervalJson? Missed,
    IntervalJson? Displaced,
    IntervalJson? Cancelled,
    IntervalJson? LongTailViews,
    string? Basis,
    IReadOnlyList<string> NeverCame,
    IReadOnlyList<string> CameLater,
    int? HorizonDays,
    double? LifetimeMedian,
    double? LifetimeMean,
    double? KappaLow,
    double? KappaHigh,
    IReadOnlyList<FreshPostJson> Stillborn,
    IReadOnlyList<Reason> Reasons)
{
    /// <summary>Writes an account's uploads.</summary>
    public static UploadsJson From(AccountUploads uploads)
    {
        ArgumentNullException.ThrowIfNull(uploads);
        var tail = uploads.LongTail;
        return new UploadsJson(
            IntervalJson.From(uploads.Figures?.Missed),
            IntervalJson.From(uploads.Figures?.Displaced),
            IntervalJson.From(uploads.Figures?.Cancelled),
            IntervalJson.From(tail?.Views),
            uploads.Figures is null ? null : uploads.Schedule is null ? "cadence" : "schedule",
            [.. uploads.Schedule?.NeverCame.Select(plan => plan.Title) ?? []],
            [.. uploads.Schedule?.CameLater.Select(plan => plan.Title) ?? []],
            tail?.HorizonDays,
            tail?.LifetimeMedian,
            tail?.LifetimeMean,
            tail?.Kappa.Low,
            tail?.Kappa.High,
            [.. uploads.Stillborn?.Posts.Where(post => post.Fate is FreshPostFate.Stillborn or FreshPostFate.Immature).Select(FreshPostJson.From) ?? []],
            uploads.Reasons);
    }
}

/// <summary>A post published just before the outage or inside it.</summary>
/// <param name="Title">Title; null when not known.</param>
/// <param name="Published">When, UTC.</param>
/// <param name="Fate"><c>stillborn</c> or <c>immature</c>.</param>
/// <param name="Views">Views at the horizon; null when not known yet.</param>
/// <param name="Expected">Views of own posts at the same age.</param>
/// <param name="Shortfall">Views lost after the assessed window.</param>
/// <param name="WaitUntil">Day from which on it can be told; null when it can.</param>
public sealed record FreshPostJson(string? Title, string Published, string Fate, double? Views, IntervalJson? Expected, IntervalJson? Shortfall, string? WaitUntil)
{
    internal static FreshPostJson From(FreshPostOutcome outcome) => new(
        outcome.Post.Title,
        InstantPattern.ExtendedIso.Format(outcome.Post.Published),
        outcome.Fate == FreshPostFate.Stillborn ? "stillborn" : "immature",
        outcome.Post.Views.Point,
        IntervalJson.From(outcome.Expected),
        IntervalJson.From(outcome.Shortfall),
        outcome.WaitUntil is { } when ? LocalDatePattern.Iso.Format(when.InUtc().Date) : null);
}
