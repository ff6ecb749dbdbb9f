namespace CreatorImpact.Data.Store.Segments;

/// <summary>What a rule looks at, in an account's roster entry.</summary>
public enum SegmentField
{
    /// <summary>Followers, by range.</summary>
    Followers,

    /// <summary>Home region.</summary>
    Region,

    /// <summary>Kind of business.</summary>
    BusinessType,

    /// <summary>Whether the account earns money: <c>yes</c> or <c>no</c>.</summary>
    Monetised,

    /// <summary>Clients the creator works for: one of them is enough.</summary>
    Client,

    /// <summary>Platform of the account.</summary>
    Platform,
}
