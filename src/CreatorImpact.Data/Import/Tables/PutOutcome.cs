namespace CreatorImpact.Data.Import.Tables;

/// <summary>What a value did to its column.</summary>
internal enum PutOutcome
{
    /// <summary>A period seen for the first time.</summary>
    New,

    /// <summary>The period was there with the same value (or this one is unknown): dropped.</summary>
    Same,

    /// <summary>The period was there with another value: the later one counts.</summary>
    Changed,
}
