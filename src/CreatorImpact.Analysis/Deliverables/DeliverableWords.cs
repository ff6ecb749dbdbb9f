using CreatorImpact.Estimation.Deliverables;

namespace CreatorImpact.Analysis.Deliverables;

/// <summary>The contract's English words for enumerations of deliverables: they go into JSON, never through translation.</summary>
public static class DeliverableWords
{
    public static string Of(DeliveryRisk risk) => risk switch
    {
        DeliveryRisk.None => "none",
        DeliveryRisk.Possible => "possible",
        DeliveryRisk.Likely => "likely",
        DeliveryRisk.Missed => "missed",
        DeliveryRisk.CannotTell => "cannot tell",
        _ => throw new ArgumentOutOfRangeException(nameof(risk), risk, "Unknown risk."),
    };

    public static string Of(MeasurementRisk risk) => risk switch
    {
        MeasurementRisk.Final => "final",
        MeasurementRisk.Provisional => "provisional",
        MeasurementRisk.DisplayGap => "display gap",
        MeasurementRisk.MissingExport => "missing export",
        MeasurementRisk.NoSeries => "no series",
        _ => throw new ArgumentOutOfRangeException(nameof(risk), risk, "Unknown risk."),
    };

    public static string Of(DeliveredSource source) => source switch
    {
        DeliveredSource.None => "none",
        DeliveredSource.Typed => "typed",
        DeliveredSource.Posts => "posts",
        DeliveredSource.Series => "series",
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, "Unknown source."),
    };

    public static string Of(OutagePart part) => part switch
    {
        OutagePart.Counted => "counted",
        OutagePart.NotEstimated => "not estimated",
        OutagePart.Refused => "refused",
        OutagePart.DisplayGap => "display gap",
        OutagePart.InAnother => "in another",
        OutagePart.BeforeTheStart => "before the start",
        OutagePart.AfterTheDeadline => "after the deadline",
        OutagePart.LeftOut => "left out",
        OutagePart.Illustrative => "illustrative",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "Unknown part."),
    };
}
