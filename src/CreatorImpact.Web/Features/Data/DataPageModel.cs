using CreatorImpact.Data.Import;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Series;
using CreatorImpact.Web.Shell;
using CreatorImpact.Web.Uploads;
using NodaTime;

namespace CreatorImpact.Web.Features.Data;

/// <summary>What the data page shows.</summary>
/// <param name="Imports">Newest first.</param>
/// <param name="Accounts">Accounts with visible values, in the order of the store.</param>
/// <param name="Details">The import that is looked at closely; null when none is.</param>
/// <param name="HasOutages">True when there is an outage to hold the data against.</param>
/// <param name="Now">When this was loaded.</param>
public sealed record DataPageModel(IReadOnlyList<ImportLine> Imports, IReadOnlyList<AccountLine> Accounts, ImportDetails? Details, bool HasOutages, Instant Now)
{
    /// <summary>Imports that wait for an answer, the oldest first.</summary>
    public IReadOnlyList<PreviewFacts> Waiting =>
        [.. Imports.Where(line => line.Import is { State: ImportState.Previewed, IsUnderWay: false, Preview: not null }).Select(line => new PreviewFacts(line.Import)).OrderBy(facts => facts.Import.Id)];

    /// <summary>All others, newest first.</summary>
    public IReadOnlyList<ImportLine> Listed => [.. Imports.Where(line => line.Import.State != ImportState.Previewed || line.IsWorking)];

    /// <summary>True while an import is under way: the page then looks again by itself.</summary>
    public bool IsWorking => Imports.Any(line => line.IsWorking);
}

/// <summary>One import in the list.</summary>
/// <param name="Import">As stored.</param>
/// <param name="Period">Days it covers, in words; null for outages and refused files.</param>
public sealed record ImportLine(ImportRow Import, string? Period)
{
    /// <summary>True while it is under way.</summary>
    public bool IsWorking => Import.IsUnderWay;

    /// <summary>What it is at, in words; null when it is not under way.</summary>
    public UploadOutcome? Working { get; init; }

    /// <summary>True when it can be taken back.</summary>
    public bool CanUndo => Import.State == ImportState.Applied;

    /// <summary>True when it can be applied again.</summary>
    public bool CanRedo => Import is { State: ImportState.Undone, Purged: false };

    /// <summary>True when there is more to say than the line has room for.</summary>
    public bool HasDetails => Import.RowsRejected > 0 || Import.File.Warnings.Count > 0 || Import.RefusalReason is not null;

    /// <summary>True when its columns may be named by hand: it was refused, or its figures may have been taken for something else.</summary>
    public bool CanNameColumns => Import.State == ImportState.Refused || (CanUndo && Import.File.Kind == ImportKind.Engagement);

    /// <summary>Where its columns are named.</summary>
    public string ColumnsHref => FormattableString.Invariant($"data/columns?import={Import.Id}");
}

/// <summary>What an import said and what it did not take.</summary>
/// <param name="Line">The import.</param>
/// <param name="Rejected">The first rows not taken.</param>
public sealed record ImportDetails(ImportLine Line, IReadOnlyList<RejectedRow> Rejected)
{
    /// <summary>Most rows shown.</summary>
    public const int MostRows = 200;

    /// <summary>Rows that were not taken and are not shown.</summary>
    public long Hidden => Line.Import.RowsRejected - Rejected.Count;
}

/// <summary>The series of one account.</summary>
/// <param name="Name">Account.</param>
/// <param name="Platform">As shown; null when no file stated one.</param>
/// <param name="Series">Its series.</param>
public sealed record AccountLine(string Name, string? Platform, IReadOnlyList<StoredSeries> Series)
{
    // Hours are stored in microseconds, days by number.
    private const long TicksPerMicrosecond = 10;

    /// <summary>The one zone of all series; null when none or several are known.</summary>
    public string? ZoneId => Series.Select(series => series.ZoneId).Distinct(StringComparer.Ordinal).Count() == 1 ? Series[0].ZoneId : null;

    /// <summary>True when a series has no zone: UTC stands in for it.</summary>
    public bool ZoneMissing => Series.Any(series => series.ZoneId is null);

    /// <summary>Newest day with a value.</summary>
    public LocalDate NewestDay => Series.Max(series => TimeWords.DayOf(series.Key.Granularity, series.LastPeriod));

    /// <summary>Address of the account's impact.</summary>
    public string ImpactHref => $"impact?creator={Query}";

    /// <summary>Address of what newer exports said differently.</summary>
    public string RevisionsHref => $"data/revisions?account={Query}";

    /// <summary>Address of its letters and its calendar.</summary>
    public string CoverageHref => $"data/coverage?account={Query}";

    private string Query => Uri.EscapeDataString(Name) + (Series[0].Key.Platform is { } platform ? "&platform=" + Uri.EscapeDataString(platform) : "");

    /// <summary>Periods between the first and the last value of a series that have none: gaps, never zeros.</summary>
    public static long MissingPeriods(StoredSeries series)
    {
        var length = series.Key.Granularity == Granularity.Hour ? NodaConstants.TicksPerHour / TicksPerMicrosecond : 1;
        return ((series.LastPeriod - series.FirstPeriod) / length) + 1 - series.PeriodCount;
    }
}
