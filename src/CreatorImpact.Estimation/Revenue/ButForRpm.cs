using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Estimation.Revenue;

/// <summary>
/// Revenue per 1,000 views as it would have been without the outage: that of the last clean weeks and not of the day of the outage, in every
/// simulated world (docs/method.md, money).
/// </summary>
public sealed class ButForRpm
{
    /// <summary>Fewest clean days that tell an RPM.</summary>
    public const int FewestDays = 14;

    private readonly double[] _whole;

    private ButForRpm(double[][] draws, double[] whole, EvidenceGrade grade, bool perQualifiedView)
    {
        (Draws, _whole, PerQualifiedView) = (draws, whole, perQualifiedView);
        Rpm = IntervalEstimate.FromDraws(whole, grade);
    }

    /// <summary>For each part one RPM a world, in units of the currency per 1,000 views, above zero (an entered range may begin at zero).</summary>
    public double[][] Draws { get; }

    /// <summary>RPM over all parts, each by the share of the loss it carries.</summary>
    public IntervalEstimate Rpm { get; }

    /// <summary>How well the data carry it: measured from 28 clean days before the outage on, modelled with fewer or when entered.</summary>
    public EvidenceGrade Grade => Rpm.Grade;

    /// <summary>Clean days the level comes from; 0 when entered.</summary>
    public int Days { get; private init; }

    /// <summary>First of these days; null when entered.</summary>
    public LocalDate? First { get; private init; }

    /// <summary>Last of them; null when entered.</summary>
    public LocalDate? Last { get; private init; }

    /// <summary>True when entered and not found in data: to be labelled "assumed range".</summary>
    public bool IsAssumed { get; private init; }

    /// <summary>True when it is the revenue per 1,000 views that earn money, so that it takes a share of such views; false when per 1,000 of all.</summary>
    public bool PerQualifiedView { get; }

    /// <summary>Answers a question, or says why the data cannot tell.</summary>
    /// <exception cref="ArgumentException">A clean day is there twice or assessed, a number is impossible, or there is nothing to assess.</exception>
    public static (ButForRpm? Rpm, Reason? Refusal) Of(RpmQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var start = PartPattern.FirstDayOf(question.Parts);
        var parts = PartPattern.Of(question.Parts, start);
        var days = RatioDay.Sorted(question.CleanDays.Select(day => (day.Day, day.Views / 1000, day.Revenue)), start, parts);
        var block = question.BlockDays ?? parts.Max(part => part.Offsets[^1]) + 1;
        var asked = new RatioQuestion("rpm " + question.Account, days, parts, block, question.ViewsGranularity == Granularity.Hour, DrawWorlds.Of(question.Seed), question.Seed);

        if (RatioLevel.Around(days, 0, block, FewestDays) is not { } level)
        {
            return (null, new Reason("rpm_unknown", FormattableString.Invariant(
                $"Only {days.Length} days of {question.Account} untouched by outages have views and revenue, expected {FewestDays} or more: import revenue and views of {question.Account} of the eight weeks before {start:uuuu-MM-dd}, or enter an RPM.")));
        }

        if (!(level.Level > 0))
        {
            return (null, new Reason("rpm_unknown", FormattableString.Invariant(
                $"{question.Account} earned nothing on the {level.Count} clean days from {start.PlusDays(level.First):uuuu-MM-dd} to {start.PlusDays(level.Last):uuuu-MM-dd}, expected revenue above zero: import revenue and views of {question.Account} of weeks in which it earned, or enter an RPM.")));
        }

        var draws = RatioDraws.Of(asked, level);
        return (new ButForRpm(draws, RatioDraws.Whole(draws, parts), level.Grade, question.PerQualifiedView)
        {
            Days = level.Count,
            First = start.PlusDays(level.First),
            Last = start.PlusDays(level.Last),
        }, null);
    }

    /// <summary>The same with every world's RPM multiplied, as a supposition: grade modelled.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The factor is not finite or not above zero.</exception>
    public ButForRpm Times(double factor)
    {
        if (!(factor > 0 && double.IsFinite(factor))) throw new ArgumentOutOfRangeException(nameof(factor), factor, "Expected a finite factor above zero.");
        return Supposed(rpm => rpm * factor);
    }

    /// <summary>The same with one RPM in every world, as a supposition: grade modelled.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite or below zero.</exception>
    public ButForRpm FixedAt(double value)
    {
        if (!(value >= 0 && double.IsFinite(value))) throw new ArgumentOutOfRangeException(nameof(value), value, "Expected a finite RPM of zero or more.");
        return Supposed(_ => value);
    }

    /// <summary>An entered range, the same RPM for all parts of a world; grade modelled.</summary>
    /// <param name="low">Lowest RPM thought possible, zero or more.</param>
    /// <param name="likely">Most likely one: a triangular distribution; null: every value of the range is as likely.</param>
    /// <param name="high">Highest one.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="stream">Names the random numbers: accounts that share one entered range share its name, so that they share its doubt.</param>
    /// <param name="parts">What is assessed.</param>
    /// <param name="perQualifiedView">See <see cref="PerQualifiedView"/>.</param>
    /// <exception cref="ArgumentException">Expected 0 ≤ low ≤ likely ≤ high, or there is nothing to assess.</exception>
    public static ButForRpm Assumed(double low, double? likely, double high, ulong seed, string stream, IReadOnlyList<RpmPart> parts, bool perQualifiedView = false)
    {
        _ = PartPattern.FirstDayOf(parts);
        var draws = AssumedRange.Draw(low, likely, high, new SeededStream(seed, "assumed rpm " + stream));
        return new ButForRpm([.. parts.Select(_ => draws)], draws, EvidenceGrade.Modelled, perQualifiedView) { IsAssumed = true };
    }

    private ButForRpm Supposed(Converter<double, double> change) =>
        new([.. Draws.Select(part => Array.ConvertAll(part, change))], Array.ConvertAll(_whole, change), EvidenceGrade.Modelled, PerQualifiedView)
        {
            Days = Days,
            First = First,
            Last = Last,
            IsAssumed = IsAssumed,
        };
}
