using System.Globalization;
using CreatorImpact.Data.Store;
using NodaTime;

namespace CreatorImpact.Analysis.Reports.Accounts;

/// <summary>Says which runs a document rests on. Numbers and times of runs are left out: the same data give the same document.</summary>
internal static class RunOrigins
{
    private const int HashDigits = 12;

    /// <summary>Data hash and seed where one run has all the say; else none, and the runs stand in the text.</summary>
    public static ReportOrigin Of(IReadOnlyList<StoredRun> runs, Instant asOf) => runs.DistinctBy(run => run.Origin).ToList() is [var only]
        ? new ReportOrigin(ProductVersion.Text, only.Origin.DataHash, only.Origin.Seed, asOf)
        : new ReportOrigin(ProductVersion.Text, null, null, asOf);

    /// <summary>Everything that decides the digits of each run.</summary>
    public static ReportTable Table(IEnumerable<StoredRun> runs, ReportWords wording) => new(
        "runs",
        wording.Get("RunsCaption"),
        [
            new ReportColumn("data_hash", wording.Get("ColumnDataHash")),
            new ReportColumn("seed", wording.Get("ColumnSeed")),
            new ReportColumn("version", wording.Get("ColumnVersion")),
            new ReportColumn("settings", wording.Get("ColumnSettings")),
        ],
        [.. runs.Select(run => run.Origin).Distinct().Select(IReadOnlyList<ReportCell> (origin) => [origin.DataHash, FormattableString.Invariant($"{origin.Seed}"), origin.Version, origin.SettingsJson])]);

    /// <summary>A line a run, where there is no room for its settings: the appendix on method and data holds them.</summary>
    /// <param name="runs">The runs.</param>
    /// <param name="words">Gives a text with its places filled.</param>
    public static IReadOnlyList<string> Lines(IEnumerable<StoredRun> runs, Func<string, object[], string> words) =>
    [
        .. runs.Select(run => run.Origin).Distinct().Select(origin =>
            words("RunLine", [origin.DataHash[..Math.Min(HashDigits, origin.DataHash.Length)], origin.Seed.ToString(CultureInfo.InvariantCulture), origin.Version])),
    ];
}
