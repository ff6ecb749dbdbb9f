namespace CreatorImpact.Data.Import;

/// <summary>What an import is doing.</summary>
public enum ImportStage
{
    /// <summary>Taking the fingerprint of the bytes; counted in bytes.</summary>
    Hashing,

    /// <summary>Reading the file; not counted.</summary>
    Reading,

    /// <summary>Writing invisible rows; counted in rows.</summary>
    Writing,

    /// <summary>Comparing with what is visible; not counted.</summary>
    Comparing,

    /// <summary>Visible.</summary>
    Applied,
}

/// <summary>How far an import is.</summary>
/// <param name="Stage">What it is doing.</param>
/// <param name="Done">Bytes or rows done.</param>
/// <param name="Total">Bytes or rows in all; 0 = not counted.</param>
public readonly record struct ImportProgress(ImportStage Stage, long Done, long Total);
