namespace CreatorImpact.Data.Import;

/// <summary>What a file may make this process read and hold: files are written by strangers as often as by their owners. Each value is at least 1.</summary>
public sealed record ImportLimits
{
    /// <summary>Entries smaller than this, and this much of a file in all, are harmless at any ratio.</summary>
    internal const int RatioFreeBytes = 1 << 16;

    /// <summary>Megabytes (1,048,576 bytes) of a file as it comes.</summary>
    /// <value>The default is 2,047.</value>
    public int FileMegabytes { get; init; } = 2_047;

    /// <summary>Megabytes of everything inside an archive, a workbook or a compressed file together.</summary>
    /// <value>The default is 1,024.</value>
    public int UnpackedMegabytes { get; init; } = 1_024;

    /// <summary>Unpacked bytes for one packed byte; exports reach about 30.</summary>
    /// <value>The default is 100.</value>
    public int UnpackRatio { get; init; } = 100;

    /// <summary>Entries of an archive.</summary>
    /// <value>The default is 1,000.</value>
    public int ArchiveEntries { get; init; } = 1_000;

    /// <summary>Rows of a sheet of a workbook.</summary>
    /// <value>The default is 1,048,576, the most a workbook can hold.</value>
    public int SheetRows { get; init; } = 1_048_576;

    /// <summary>Empty rows one after the other that end a sheet.</summary>
    /// <value>The default is 1,000.</value>
    public int EmptySheetRows { get; init; } = 1_000;

    /// <summary>The defaults.</summary>
    public static ImportLimits Default { get; } = new();

    internal long FileBytes => FileMegabytes * 1_048_576L;

    internal long UnpackedBytes => UnpackedMegabytes * 1_048_576L;

    /// <summary>Bytes that may come out of so many packed ones.</summary>
    internal long UnpackedFrom(long packedBytes) => Math.Min(UnpackedBytes, Math.Max(RatioFreeBytes, packedBytes * UnpackRatio));
}
