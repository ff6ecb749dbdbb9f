namespace CreatorImpact.Estimation.Deliverables;

/// <summary>Whether delivery can be proved, worst first.</summary>
public enum MeasurementRisk
{
    /// <summary>Neither a number was given nor does the account have a series or posts of the metric.</summary>
    NoSeries,

    /// <summary>There are data, but they end before the flight does, or have holes in it.</summary>
    MissingExport,

    /// <summary>The counter may have stood still while people watched.</summary>
    DisplayGap,

    /// <summary>The newest export was written before the platform settles its figures.</summary>
    Provisional,

    /// <summary>Nothing speaks against the figure.</summary>
    Final,
}

/// <summary>What is known of the figure of a deliverable.</summary>
/// <param name="HasFigure">What was delivered is known, from whatever source.</param>
/// <param name="IsComplete">It covers the flight up to the deadline, or up to now while that lies ahead, without a hole.</param>
/// <param name="HasDisplayGap">An outage in the flight may have stopped the counter alone.</param>
/// <param name="IsSettled">It was exported after the platform settled it, or given as final.</param>
public readonly record struct DeliveredFigure(bool HasFigure, bool IsComplete, bool HasDisplayGap, bool IsSettled)
{
    /// <summary>The worst that can be said of it.</summary>
    public MeasurementRisk Risk => this switch
    {
        { HasFigure: false } => MeasurementRisk.NoSeries,
        { IsComplete: false } => MeasurementRisk.MissingExport,
        { HasDisplayGap: true } => MeasurementRisk.DisplayGap,
        { IsSettled: false } => MeasurementRisk.Provisional,
        _ => MeasurementRisk.Final,
    };
}
