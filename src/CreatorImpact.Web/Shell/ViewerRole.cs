namespace CreatorImpact.Web.Shell;

/// <summary>For whom the start page is laid out. All roles see the same figures; order, grain and hand-overs differ.</summary>
public enum ViewerRole
{
    /// <summary>One to three accounts, no statistics, often a phone.</summary>
    Creator,

    /// <summary>Many creators, reporting to brand clients.</summary>
    Agency,

    /// <summary>Compares groups and platforms.</summary>
    Analyst,
}
