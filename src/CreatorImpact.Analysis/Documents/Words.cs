using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Analysis.Documents;

/// <summary>The contract's English words for enumerations: they go into JSON and CSV, never through translation.</summary>
public static class Words
{
    /// <summary>Grade as text.</summary>
    public static string Of(EvidenceGrade grade) => grade switch
    {
        EvidenceGrade.Measured => "measured",
        EvidenceGrade.Pooled => "pooled",
        EvidenceGrade.Modelled => "modelled",
        EvidenceGrade.NotEstimable => "not estimable",
        _ => throw new ArgumentOutOfRangeException(nameof(grade), grade, "Unknown grade."),
    };

    /// <summary>Verdict as text.</summary>
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.LossFound => "loss found",
        Verdict.NoLossLargerThan => "no loss larger than",
        Verdict.CannotTell => "cannot tell",
        Verdict.PossibleDisplayGap => "possible display gap",
        Verdict.Refused => "refused",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "Unknown verdict."),
    };

    /// <summary>Granularity as text.</summary>
    public static string Of(Granularity granularity) => granularity == Granularity.Hour ? "hour" : "day";
}
