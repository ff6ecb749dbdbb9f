using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Money;
using CreatorImpact.Analysis.Quality;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Analysis.Reports.Accounts;

/// <summary>What the appendix on method and data says: every estimate of an outage with the data it rests on.</summary>
/// <param name="About">The outage, and the account where only one is asked for.</param>
/// <param name="Series">Estimated series, in the store's order; at least one.</param>
/// <param name="SupersededBy">The newest run that has estimated again what is shown, money included; null when all of it is the newest.</param>
/// <param name="IsChanged">True when what an estimate rests on has changed since.</param>
/// <param name="Money">Money of the one account; null over several, and without money.</param>
internal sealed record MethodCase(OutageCase About, IReadOnlyList<MethodSeries> Series, StoredRun? SupersededBy, bool IsChanged, AccountAnswer? Money)
{
    /// <summary>Language of the document.</summary>
    public ReportWords Wording => About.Request.Words;

    /// <summary>Runs of the estimates, each once, oldest first.</summary>
    public IReadOnlyList<StoredRun> Runs => [.. Series.Select(one => one.Run).DistinctBy(run => run.Id).OrderBy(run => run.Id)];
}

/// <summary>One estimated series.</summary>
/// <param name="Stored">The series, as it is visible now.</param>
/// <param name="Entry">Figures, verdict, reasons.</param>
/// <param name="Run">The run they are from.</param>
/// <param name="Zone">Zone of its days.</param>
/// <param name="Days">Its days, one by one.</param>
/// <param name="Revisions">Values that newer exports replaced; only counted where there are many series.</param>
internal sealed record MethodSeries(StoredSeries Stored, EstimateEntry Entry, StoredRun Run, DateTimeZone Zone, IReadOnlyList<DayCoverage> Days, RevisionList Revisions)
{
    /// <summary>How much can be learnt from it; null when nothing of it is visible any more.</summary>
    public SeriesQuality? Quality { get; } = Days.Count == 0 ? null : SeriesQuality.Of(Days, Stored.Key.Granularity);

    /// <summary>True when it counts money.</summary>
    public bool IsMoney => Entry.IsMoney;

    /// <summary>True when its periods are hours.</summary>
    public bool IsHourly => Stored.Key.Granularity == Granularity.Hour;

    /// <summary>Stretches of days without any value, oldest first.</summary>
    public IReadOnlyList<DateInterval> Gaps
    {
        get
        {
            var gaps = new List<DateInterval>();
            foreach (var day in Days.Where(day => day.State == DayState.Missing).Select(day => day.Day))
            {
                if (gaps.Count > 0 && gaps[^1].End.PlusDays(1) == day) gaps[^1] = new DateInterval(gaps[^1].Start, day);
                else gaps.Add(new DateInterval(day, day));
            }

            return gaps;
        }
    }
}
