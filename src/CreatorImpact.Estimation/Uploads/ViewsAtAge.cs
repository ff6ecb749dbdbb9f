namespace CreatorImpact.Estimation.Uploads;

/// <summary>Figures of a post since publishing, at one age.</summary>
/// <param name="AgeDays">Days since publishing; 0 or more.</param>
/// <param name="Views">Views until then.</param>
public readonly record struct ViewSnapshot(double AgeDays, double Views);

/// <summary>How the views at an age are known.</summary>
public enum ViewsAtAgeBasis
{
    /// <summary>No snapshot at all.</summary>
    Unknown,

    /// <summary>A snapshot was taken near the age: within a tenth of it, and half a day at least.</summary>
    Near,

    /// <summary>Snapshots before and after it; between them on a line over the logarithm of the age.</summary>
    Between,

    /// <summary>All snapshots are younger: at least as many, no more is known.</summary>
    NotYet,

    /// <summary>All snapshots are older: at most as many, no more is known.</summary>
    TooLate,
}

/// <summary>
/// Views a post had at a given age. An export says only how many views a post has by now; the figure at an age is known when an export
/// was written near that age, or one before and one after it. Anything else gives bounds and no figure.
/// </summary>
/// <param name="Basis">How it is known.</param>
/// <param name="Point">The figure; null when only bounds are known.</param>
/// <param name="Low">Least possible.</param>
/// <param name="High">Most possible; null without a bound.</param>
public sealed record ViewsAtAge(ViewsAtAgeBasis Basis, double? Point, double Low, double? High)
{
    /// <summary>Part of the age by which a snapshot may miss it: views gained in that time are few beside those before.</summary>
    public const double NearShare = 0.1;

    private const double NearDays = 0.5;

    // Ages are differences of instants: a tenth of a second more or less is no difference.
    private const double Rounding = 1e-6;

    /// <summary>Reads the views at an age out of snapshots in any order.</summary>
    /// <param name="snapshots">Figures at ages; ages below 0 (exports older than the post) are left out.</param>
    /// <param name="ageDays">Age in days, above 0.</param>
    public static ViewsAtAge Of(IEnumerable<ViewSnapshot> snapshots, double ageDays)
    {
        ArgumentNullException.ThrowIfNull(snapshots);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(ageDays);
        var known = snapshots.Where(one => one.AgeDays >= 0 && double.IsFinite(one.Views)).OrderBy(one => one.AgeDays).ToList();
        if (known.Count == 0) return new ViewsAtAge(ViewsAtAgeBasis.Unknown, null, 0, null);

        var nearest = known.MinBy(one => Math.Abs(one.AgeDays - ageDays));
        if (Math.Abs(nearest.AgeDays - ageDays) <= Math.Max(NearDays, NearShare * ageDays) + Rounding) return new ViewsAtAge(ViewsAtAgeBasis.Near, nearest.Views, nearest.Views, nearest.Views);
        if (known[0].AgeDays > ageDays) return new ViewsAtAge(ViewsAtAgeBasis.TooLate, null, 0, known[0].Views);
        if (known[^1].AgeDays < ageDays) return new ViewsAtAge(ViewsAtAgeBasis.NotYet, null, known[^1].Views, null);

        var before = known.FindLast(one => one.AgeDays < ageDays);
        var after = known.Find(one => one.AgeDays > ageDays);
        // Views come fast at first and slowly later; the age counts from one day on, so that the logarithm begins at 0.
        var part = Math.Log((1 + ageDays) / (1 + before.AgeDays)) / Math.Log((1 + after.AgeDays) / (1 + before.AgeDays));
        return new ViewsAtAge(ViewsAtAgeBasis.Between, before.Views + (part * (after.Views - before.Views)), Math.Min(before.Views, after.Views), Math.Max(before.Views, after.Views));
    }
}
