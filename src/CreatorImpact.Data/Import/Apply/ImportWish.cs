namespace CreatorImpact.Data.Import;

/// <summary>What is to become of a file once it was read.</summary>
public enum ImportWish
{
    /// <summary>Take the good rows; the others are listed.</summary>
    GoodRows,

    /// <summary>Take the file only when every row is good.</summary>
    AllOrNothing,

    /// <summary>Show what it would change and wait for an answer.</summary>
    Ask,
}
