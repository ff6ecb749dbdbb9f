namespace CreatorImpact.Data.Import.Bytes;

/// <summary>What an upload may make this process hold: a file is written by strangers as often as by its owner.</summary>
internal static class SourceLimits
{
    /// <summary>Bytes of a file, and of everything inside an archive together.</summary>
    public const long InflatedBytes = 1L << 30;

    /// <summary>Entries of an archive.</summary>
    public const int Entries = 1_000;

    /// <summary>Inflated bytes for one packed byte; exports reach about 30.</summary>
    public const int Ratio = 100;

    /// <summary>Entries smaller than this are harmless at any ratio.</summary>
    public const int RatioFreeBytes = 1 << 16;
}
