using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Estimation.Revenue;

/// <summary>Share of views that earn money (monetised or qualified views over all views), 0–1, in every simulated world.</summary>
public sealed class QualifiedShare
{
    private QualifiedShare(double[][] draws, double[] whole, EvidenceGrade grade)
    {
        Draws = draws;
        Share = IntervalEstimate.FromDraws(whole, grade);
    }

    /// <summary>For each part one share a world.</summary>
    public double[][] Draws { get; }

    /// <summary>Share over all parts, each by what it carries of the loss.</summary>
    public IntervalEstimate Share { get; }

    /// <summary>Clean days the share comes from; 0 when entered or when all views count.</summary>
    public int Days { get; private init; }

    /// <summary>First of these days.</summary>
    public LocalDate? First { get; private init; }

    /// <summary>Last of them.</summary>
    public LocalDate? Last { get; private init; }

    /// <summary>True when entered: to be labelled "assumed range".</summary>
    public bool IsAssumed { get; private init; }

    /// <summary>True when nothing is known of a share and every view counts.</summary>
    public bool IsWhole => Note is not null;

    /// <summary>Says that all views are counted; null when a share is known.</summary>
    public Reason? Note { get; private init; }

    /// <summary>From days with qualified views, in the way of the RPM (<see cref="ButForRpm.Of"/>); numbers above 1 are cut to 1.</summary>
    /// <exception cref="ArgumentException">A clean day is there twice or assessed, a number is impossible, or there is nothing to assess.</exception>
    public static (QualifiedShare? Share, Reason? Refusal) Of(QualifiedQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (question.CleanDays.Any(day => day.Qualified < 0)) throw new ArgumentException("Expected qualified views of zero or more.", nameof(question));
        var start = PartPattern.FirstDayOf(question.Parts);
        var parts = PartPattern.Of(question.Parts, start);
        var days = RatioDay.Sorted(question.CleanDays.Select(day => (day.Day, day.Views, day.Qualified)), start, parts);
        var block = question.BlockDays ?? parts.Max(part => part.Offsets[^1]) + 1;
        var asked = new RatioQuestion("qualified share " + question.Account, days, parts, block, question.ViewsGranularity == Granularity.Hour, DrawWorlds.Of(question.Seed), question.Seed);

        if (RatioLevel.Around(days, 0, block, ButForRpm.FewestDays) is not { Level: > 0 } level)
        {
            return (null, new Reason("qualified_share_unknown", FormattableString.Invariant(
                $"{days.Length} days of {question.Account} untouched by outages have views and qualified views, {days.Count(day => day.Amount > 0)} of them with any qualified view; expected {ButForRpm.FewestDays} days or more and some qualified views: import both of the eight weeks before {start:uuuu-MM-dd}, or enter the share.")));
        }

        var draws = RatioDraws.Of(asked, level);
        foreach (var part in draws)
            for (var d = 0; d < part.Length; d++) part[d] = Math.Min(1, part[d]);
        return (new QualifiedShare(draws, RatioDraws.Whole(draws, parts), level.Grade)
        {
            Days = level.Count,
            First = start.PlusDays(level.First),
            Last = start.PlusDays(level.Last),
        }, null);
    }

    /// <summary>An entered range, the same share for all parts of a world; see <see cref="ButForRpm.Assumed"/>.</summary>
    /// <exception cref="ArgumentException">Expected 0 ≤ low ≤ likely ≤ high ≤ 1, or there is nothing to assess.</exception>
    public static QualifiedShare Assumed(double low, double? likely, double high, ulong seed, string stream, IReadOnlyList<RpmPart> parts)
    {
        if (!(high <= 1)) throw new ArgumentException(FormattableString.Invariant($"Expected a share of at most 1, found {high}."), nameof(high));
        _ = PartPattern.FirstDayOf(parts);
        var draws = AssumedRange.Draw(low, likely, high, new SeededStream(seed, "assumed qualified share " + stream));
        return new QualifiedShare([.. parts.Select(_ => draws)], draws, EvidenceGrade.Modelled) { IsAssumed = true };
    }

    /// <summary>Every view counts, because nothing is known of a share; <see cref="Note"/> says so.</summary>
    /// <param name="parts">How many parts are assessed, at least one.</param>
    public static QualifiedShare AllViews(int parts)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(parts);
        var ones = new double[JointDraws.Count];
        Array.Fill(ones, 1);
        return new QualifiedShare([.. Enumerable.Repeat(ones, parts)], ones, EvidenceGrade.Measured)
        {
            Note = new Reason("all_views_count", "No qualified or monetised views were found and no share was entered, so every view is taken to earn the RPM: right where the RPM is revenue over all views; where the platform pays for some views only, import them or enter their share."),
        };
    }
}
