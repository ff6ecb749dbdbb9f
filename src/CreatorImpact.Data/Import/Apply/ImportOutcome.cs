using CreatorImpact.Data.Store;

namespace CreatorImpact.Data.Import;

/// <summary>How an import ended.</summary>
public enum ImportOutcomeState
{
    /// <summary>Its rows are visible.</summary>
    Applied,

    /// <summary>The same bytes are applied already; nothing changed.</summary>
    Unchanged,

    /// <summary>Not taken; the message says why.</summary>
    Refused,

    /// <summary>Read and compared; it waits for an answer and nothing of it is stored yet.</summary>
    Previewed,
}

/// <summary>The result of importing one file.</summary>
/// <param name="ImportId">Stored import: the new one, or the one that holds the same bytes already; null when nothing was stored.</param>
/// <param name="State">How it ended.</param>
/// <param name="Reading">What the reader found; null when the file was not read because its bytes are known.</param>
/// <param name="Counts">What changed, or of a preview would change; zeros otherwise.</param>
/// <param name="Message">One sentence for people.</param>
public sealed record ImportOutcome(long? ImportId, ImportOutcomeState State, FileReading? Reading, ImportCounts Counts, string Message)
{
    /// <summary>Observations of periods that had no value.</summary>
    public long New => Counts.New;

    /// <summary>Observations that changed nothing.</summary>
    public long Same => Counts.Same;

    /// <summary>Observations that replaced another value.</summary>
    public long Revised => Counts.Revised;

    /// <summary>Outages that were not there before.</summary>
    public long OutagesAdded => Counts.OutagesAdded;
}
