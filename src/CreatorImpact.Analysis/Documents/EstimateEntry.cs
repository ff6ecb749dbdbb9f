using System.Text.Json.Serialization;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Analysis.Money;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Import.Metrics;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Outages;
using NodaTime.Text;

namespace CreatorImpact.Analysis.Documents;

/// <summary>One estimate as documents and the store carry it. Property names are the public JSON contract (camel case).</summary>
public sealed record EstimateEntry
{
    /// <summary>Account the series belongs to.</summary>
    public required string Account { get; init; }

    /// <summary>Person or brand behind the account.</summary>
    public required string Creator { get; init; }

    /// <summary>Platform of the series, or null.</summary>
    public required string? Platform { get; init; }

    /// <summary>Canonical metric name: the unit of every amount here.</summary>
    public required string Metric { get; init; }

    /// <summary>ISO code when the metric is money, else null: an amount without its currency is no figure.</summary>
    public string? Currency { get; init; }

    /// <summary>True for amounts of money, also where no export said in which currency.</summary>
    [JsonIgnore]
    public bool IsMoney => MetricCatalog.IsMoney(Metric, Currency);

    /// <summary><c>hour</c> or <c>day</c>.</summary>
    public required string Granularity { get; init; }

    /// <summary>Title of the outage.</summary>
    public required string Outage { get; init; }

    /// <summary>First instant of the window, UTC.</summary>
    public required string WindowStart { get; init; }

    /// <summary>First instant after the window, UTC.</summary>
    public required string WindowEnd { get; init; }

    /// <summary>Verdict on the loss in the window.</summary>
    public required string Verdict { get; init; }

    /// <summary>The same rule on net.</summary>
    public required string NetVerdict { get; init; }

    /// <summary>X of "no loss larger than X".</summary>
    public double? NoLossLargerThan { get; init; }

    /// <summary>What the verdict and grade rest on.</summary>
    public required IReadOnlyList<Reason> Reasons { get; init; }

    /// <summary>Expected total over the periods touched.</summary>
    public IntervalJson? ButFor { get; init; }

    /// <summary>Observed total over the same periods.</summary>
    public double? Actual { get; init; }

    /// <summary>Loss in the window.</summary>
    public IntervalJson? Gross { get; init; }

    /// <summary>Daily data: measured loss of the days touched.</summary>
    public IntervalJson? DayNet { get; init; }

    /// <summary>What came back.</summary>
    public IntervalJson? Rebound { get; init; }

    /// <summary>Continuing shortfall.</summary>
    public IntervalJson? Halo { get; init; }

    /// <summary>Gross − rebound + halo.</summary>
    public IntervalJson? Net { get; init; }

    /// <summary>Recovery window used, days.</summary>
    public int? RecoveryDays { get; init; }

    /// <summary>Rebound, halo and net with other recovery windows; null for sums, and in large runs (reason <c>recovery_table_left_out</c>).</summary>
    public IReadOnlyList<RecoveryRowJson>? RecoverySensitivity { get; init; }

    /// <summary>Smallest loss these data could have shown.</summary>
    public double? SmallestVisibleLoss { get; init; }

    /// <summary>The same as a share of the but-for total.</summary>
    public double? SmallestVisibleLossShare { get; init; }

    /// <summary>Placebo windows the width rests on.</summary>
    public int? Placebos { get; init; }

    /// <summary>Leave-one-out coverage of the 90 % interval.</summary>
    public double? Coverage90 { get; init; }

    /// <summary>Dual to the interval; null with fewer than 19 placebos.</summary>
    public double? PValue { get; init; }

    /// <summary>Rank of the loss among those of placebo windows, (1 + n at least as large) / (1 + n); null with fewer than 19 placebos.</summary>
    public double? PlaceboRank { get; init; }

    /// <summary>Share of draws with a loss.</summary>
    public double? ChanceOfLoss { get; init; }

    /// <summary>But-for total of the second baseline.</summary>
    public double? SecondBaseline { get; init; }

    /// <summary>Usual rate × hours.</summary>
    public double? Naive { get; init; }

    /// <summary>
    /// Uploads the account lost; null without a list of posts, and in every entry of the account but one: that of its views, so that nobody adds them twice.
    /// </summary>
    public UploadsJson? Uploads { get; init; }

    /// <summary>Money the account lost, in the same entry; null when nothing prices it, with the reason in <see cref="MoneyReasons"/>.</summary>
    public MoneyJson? Money { get; init; }

    /// <summary>Why there is no money in the entry that would hold it; null everywhere else.</summary>
    public IReadOnlyList<Reason>? MoneyReasons { get; init; }

    /// <summary>The finding in one or two sentences, made from the numbers above.</summary>
    public required string Sentence { get; init; }

    /// <summary>True when it speaks of this stretch of time: the outage was not moved since.</summary>
    public bool IsOf(OutageWindow span) => WindowStart == InstantPattern.ExtendedIso.Format(span.Start) && WindowEnd == InstantPattern.ExtendedIso.Format(span.EndExclusive);

    /// <summary>True when the outage as it is stored now lies where it was estimated; one without an end lies nowhere.</summary>
    public bool IsOf(StoredOutage outage)
    {
        ArgumentNullException.ThrowIfNull(outage);
        return outage.Phases.Count > 0 && IsOf(new OutageWindow(outage.Phases.Min(phase => phase.Start), outage.Phases.Max(phase => phase.EndExclusive)));
    }

    /// <summary>The entry with the money and uploads of its account.</summary>
    public EstimateEntry With(AccountAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return this with
        {
            Uploads = answer.Uploads is { } uploads ? UploadsJson.From(uploads) : null,
            Money = answer.Answer.Money is { } money ? MoneyJson.From(money) : null,
            MoneyReasons = answer.Answer.Money is null ? answer.Answer.Refusals : null,
        };
    }

    /// <summary>Writes one answer of a run.</summary>
    public static EstimateEntry From(RunItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var key = item.Series.Key;
        var span = item.Outage.Outage.Span;
        var entry = new EstimateEntry
        {
            Account = key.Account,
            Creator = item.Series.Creator,
            Platform = key.Platform,
            Metric = key.Metric,
            Currency = item.Series.Currency,
            Granularity = Words.Of(key.Granularity),
            Outage = item.Outage.Name,
            WindowStart = InstantPattern.ExtendedIso.Format(span.Start),
            WindowEnd = InstantPattern.ExtendedIso.Format(span.EndExclusive),
            Verdict = Words.Of(item.Result.Verdict),
            NetVerdict = Words.Of(item.Result.Verdict),
            Reasons = item.Result.Reasons,
            Sentence = "",
        };
        if (item.Result is ImpactEstimate estimate) entry = WithFigures(entry, estimate);
        return entry with { Sentence = FindingSentence.Write(entry, FindingText.English) };
    }

    private static EstimateEntry WithFigures(EstimateEntry entry, ImpactEstimate estimate) => entry with
    {
        NetVerdict = Words.Of(estimate.NetVerdict),
        NoLossLargerThan = estimate.NoLossLargerThan,
        ButFor = IntervalJson.From(estimate.ButFor),
        Actual = estimate.Actual,
        Gross = IntervalJson.From(estimate.Gross),
        DayNet = IntervalJson.From(estimate.DayNet),
        Rebound = IntervalJson.From(estimate.Rebound),
        Halo = IntervalJson.From(estimate.Halo),
        Net = IntervalJson.From(estimate.Net),
        RecoveryDays = estimate.RecoveryDays,
        RecoverySensitivity = estimate.RecoverySensitivity?.Select(RecoveryRowJson.From).ToArray(),
        SmallestVisibleLoss = estimate.SmallestVisibleLoss,
        SmallestVisibleLossShare = estimate.SmallestVisibleLossShare,
        Placebos = estimate.Placebos,
        Coverage90 = estimate.Coverage90,
        PValue = estimate.PValue,
        PlaceboRank = estimate.PlaceboRank,
        ChanceOfLoss = estimate.ChanceOfLoss,
        SecondBaseline = estimate.SecondBaseline,
        Naive = estimate.Naive,
    };
}
