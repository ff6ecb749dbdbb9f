using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Analysis.Money;

/// <summary>What a run said of one series and outage, with the values it looked at: from the store or fresh from a run.</summary>
/// <param name="Grid">The series' values.</param>
/// <param name="Currency">ISO code of a money metric, else null.</param>
/// <param name="Entry">Figures, verdict and reasons.</param>
/// <param name="Draws">Draws behind them; null when refused.</param>
/// <param name="Seed">Seed of the run.</param>
/// <param name="Run">The stored run it is from; null straight from files.</param>
public sealed record SeriesOutcome(MetricSeries Grid, string? Currency, EstimateEntry Entry, JointDraws? Draws, ulong Seed, StoredRun? Run = null)
{
    /// <summary>The stored series; null straight from files.</summary>
    public long? SeriesId { get; init; }

    /// <summary>When the newest export of the series was written; null straight from files.</summary>
    public Instant? ExportedAt { get; init; }

    /// <summary>What of the things the estimate rests on is different now; null straight from files.</summary>
    public EstimateChange? Change { get; init; }

    /// <summary>True when there are figures that stand for lost views or money: not when only the counter stood still.</summary>
    public bool HasFigures => Draws is not null && Entry is { Net: not null, Verdict: not Words.PossibleDisplayGap };

    /// <summary>Grade of the loss after everything that came back.</summary>
    public EvidenceGrade Grade => Entry.Net is { } net ? Words.GradeOf(net.Grade) : EvidenceGrade.NotEstimable;

    /// <summary>True when it speaks of this stretch of time: the outage was not moved since.</summary>
    public bool IsOf(OutageWindow span) => Entry.IsOf(span);

    /// <summary>An answer of a run; null when the series could not be laid out.</summary>
    public static SeriesOutcome? From(RunItem item, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Grid is null ? null : new SeriesOutcome(item.Grid, item.Series.Currency, EstimateEntry.From(item), (item.Result as ImpactEstimate)?.Draws, seed);
    }

    /// <summary>A stored estimate; null when the series cannot be laid out any more.</summary>
    /// <param name="latest">The estimate with its draws.</param>
    /// <param name="series">Values of its series.</param>
    /// <param name="zones">The time zone database.</param>
    public static SeriesOutcome? From(LatestEstimate latest, LoadedSeries series, IDateTimeZoneProvider zones)
    {
        ArgumentNullException.ThrowIfNull(latest);
        ArgumentNullException.ThrowIfNull(series);
        var (grid, _) = SeriesAssembly.Build(new SeriesInput(series.Key, series.Key.Account, series.ZoneId, series.Currency, series.Periods, series.Values, series.Id), zones);
        if (grid is null) return null;

        return new SeriesOutcome(grid, series.Currency, ImpactFinding.EntryFromJson(latest.Estimate.ResultJson), StoredDraws.Read(latest.Estimate), latest.Run.Origin.Seed, latest.Run) { SeriesId = latest.Estimate.SeriesId };
    }
}
