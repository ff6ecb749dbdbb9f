using CreatorImpact.Data.Import;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Data.Store;

/// <summary>What is known of a file when its import begins.</summary>
/// <param name="FileName">Name without folders.</param>
/// <param name="FileLength">Bytes.</param>
/// <param name="Sha256">64 lower-case hexadecimal digits of the file's bytes.</param>
/// <param name="Format">Format code, or null when not recognised.</param>
/// <param name="ExportedAt">When the source wrote it: newer exports cover older ones, whatever the order of their arrival.</param>
/// <param name="Warnings">What the reader said.</param>
public sealed record NewImport(
    string FileName,
    long FileLength,
    string Sha256,
    string? Format,
    Instant ExportedAt,
    IReadOnlyList<ImportWarning> Warnings)
{
    /// <summary>What it holds; of no meaning for a refused file.</summary>
    public ImportKind Kind { get; init; }
}

/// <summary>What a file holds.</summary>
public enum ImportKind
{
    /// <summary>Series, posts, or both.</summary>
    Engagement,

    /// <summary>Outages.</summary>
    Outages,

    /// <summary>Who accounts belong to.</summary>
    Roster,

    /// <summary>Planned posts.</summary>
    Schedule,

    /// <summary>All of them: the export of a whole workspace.</summary>
    Workspace,
}

/// <summary>What an import changes.</summary>
/// <param name="New">Observations of periods that had no visible value.</param>
/// <param name="Same">Observations equal to the visible value.</param>
/// <param name="Revised">Observations that replace a different visible value.</param>
/// <param name="OutagesAdded">Outages that were not visible before.</param>
/// <param name="Records">Posts, outages, roster entries or planned posts the file holds.</param>
public sealed record ImportCounts(long New, long Same, long Revised, long OutagesAdded = 0, long Records = 0)
{
    /// <summary>Observations that differ from the visible value and do not show: the export they come from is not the newest.</summary>
    public long Covered { get; init; }
}

/// <summary>One import as stored.</summary>
/// <param name="Id">Number in its workspace.</param>
/// <param name="State">How far it came.</param>
/// <param name="File">What was known when it began.</param>
/// <param name="ReceivedAt">When it began.</param>
/// <param name="AppliedAt">When it became visible, last time.</param>
/// <param name="Counts">Zero until applied.</param>
/// <param name="RowsWritten">Observations written so far, visible or not.</param>
/// <param name="RowsRejected">Rows kept in the list of rejected rows.</param>
/// <param name="RefusalCode">Stable code of a refusal.</param>
/// <param name="RefusalReason">Where, what was found, what was expected, what to do.</param>
/// <param name="Purged">True when its rows were deleted: it cannot be applied again.</param>
/// <param name="ClosedAt">When it was undone, refused or abandoned; null while it is open or in use.</param>
public sealed record ImportRow(
    long Id,
    ImportState State,
    NewImport File,
    Instant ReceivedAt,
    Instant? AppliedAt,
    ImportCounts Counts,
    long RowsWritten,
    long RowsRejected,
    string? RefusalCode,
    string? RefusalReason,
    bool Purged,
    Instant? ClosedAt = null)
{
    /// <summary>What it would change, as found before anything was written; null when it was never asked for.</summary>
    public ImportPreview? Preview { get; init; }

    /// <summary>Hash of what was read; null before.</summary>
    public string? ReadingHash { get; init; }

    /// <summary>True when the bytes lie in the host's work folder, so that the import can go on after a stop.</summary>
    public bool IsKept { get; init; }

    /// <summary>True while it goes on without an answer.</summary>
    public bool IsUnderWay => State is ImportState.Received or ImportState.Recognised or ImportState.Writing || (State == ImportState.Previewed && Options.Wish != ImportWish.Ask);

    /// <summary>What was said of the file when it came.</summary>
    public ImportOptions Options { get; init; } = ImportOptions.None;
}

/// <summary>The stretch of time an import covers with series of one length of period.</summary>
/// <param name="ImportId">Import.</param>
/// <param name="Granularity">Hours or days.</param>
/// <param name="FirstPeriod">First period, as in <see cref="SeriesData"/>.</param>
/// <param name="LastPeriod">Last period.</param>
/// <param name="SeriesCount">Series it holds values of.</param>
public sealed record ImportSpan(long ImportId, Granularity Granularity, long FirstPeriod, long LastPeriod, long SeriesCount);
