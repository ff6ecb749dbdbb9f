using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Web.Features.Impact;

/// <summary>Everything that was chosen on the impact page: what its address holds. Defaults are left out of the address.</summary>
public sealed record ImpactQuery
{
    /// <summary>Number of the outage; null takes the newest that has ended, 0 is a text that is no number.</summary>
    public long? Outage { get; init; }

    /// <summary>Name of the account; null shows all.</summary>
    public string? Creator { get; init; }

    /// <summary>Platform of the account, as stored; null where the export names none, or where the account has only one.</summary>
    public string? Platform { get; init; }

    /// <summary>Canonical name of the metric; null takes views, or the first one there is.</summary>
    public string? Metric { get; init; }

    /// <summary>Hours or days; null takes hours where there are some.</summary>
    public Granularity? Grain { get; init; }

    /// <summary>What the chart spans.</summary>
    public ViewRange Range { get; init; } = ViewRange.Around;

    /// <summary>What the chart is compared with.</summary>
    public ViewComparison Compare { get; init; }

    /// <summary>Order of the table of all series.</summary>
    public OverviewOrder Sort { get; init; }

    /// <summary>How all series are shown.</summary>
    public OverviewLook Look { get; init; }

    /// <summary>Scale of the small charts.</summary>
    public ScaleChoice Scale { get; init; }

    /// <summary>An earlier run to be read; null takes the newest.</summary>
    public long? Run { get; init; }

    /// <summary>A run under way that is watched.</summary>
    public long? Job { get; init; }

    /// <summary>Number of a series, as addresses of earlier versions name it; it stands for creator, platform, metric and grain.</summary>
    public long? Series { get; init; }
}

/// <summary>What the chart is compared with, as a third line.</summary>
public enum ViewComparison
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>As many days before.</summary>
    Previous,

    /// <summary>One week before.</summary>
    Week,

    /// <summary>Four weeks before: the same weekdays.</summary>
    Month,

    /// <summary>52 weeks before: the same weekdays of the year before.</summary>
    Year,
}

/// <summary>Order of the table of all series.</summary>
public enum OverviewOrder
{
    /// <summary>Largest loss first.</summary>
    Loss,

    /// <summary>By creator and account.</summary>
    Name,

    /// <summary>Best evidence first.</summary>
    Evidence,
}

/// <summary>How all series are shown.</summary>
public enum OverviewLook
{
    /// <summary>One row a series.</summary>
    Table,

    /// <summary>One small chart an account.</summary>
    Charts,
}

/// <summary>Scale of small charts.</summary>
public enum ScaleChoice
{
    /// <summary>Each has its own.</summary>
    Own,

    /// <summary>All of one unit have the same.</summary>
    Same,
}
