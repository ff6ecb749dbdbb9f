using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Analysis.Documents;

/// <summary>The contract's English words for enumerations: they go into JSON and CSV, never through translation.</summary>
public static class Words
{
    /// <summary>Verdict: the lower 90 % bound lies above zero.</summary>
    public const string LossFound = "loss found";

    /// <summary>Verdict: the upper 90 % bound lies below what matters.</summary>
    public const string NoLossLargerThan = "no loss larger than";

    /// <summary>Verdict: the data allow both.</summary>
    public const string CannotTell = "cannot tell";

    /// <summary>Verdict: the counter stopped, not the audience.</summary>
    public const string PossibleDisplayGap = "possible display gap";

    /// <summary>Verdict: no figure can be given.</summary>
    public const string Refused = "refused";

    /// <summary>Grade as text.</summary>
    public static string Of(EvidenceGrade grade) => grade switch
    {
        EvidenceGrade.Measured => "measured",
        EvidenceGrade.Pooled => "pooled",
        EvidenceGrade.Modelled => "modelled",
        EvidenceGrade.NotEstimable => "not estimable",
        _ => throw new ArgumentOutOfRangeException(nameof(grade), grade, "Unknown grade."),
    };

    /// <summary>The grade a text names.</summary>
    /// <exception cref="InvalidOperationException">It names none.</exception>
    public static EvidenceGrade GradeOf(string text) => Enum.GetValues<EvidenceGrade>().First(grade => Of(grade) == text);

    /// <summary>Verdict as text.</summary>
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.LossFound => LossFound,
        Verdict.NoLossLargerThan => NoLossLargerThan,
        Verdict.CannotTell => CannotTell,
        Verdict.PossibleDisplayGap => PossibleDisplayGap,
        Verdict.Refused => Refused,
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "Unknown verdict."),
    };

    /// <summary>Granularity as text.</summary>
    public static string Of(Granularity granularity) => granularity == Granularity.Hour ? "hour" : "day";

    /// <summary>How far the cumulated loss has come, as text.</summary>
    public static string Of(LossStage stage) => stage switch
    {
        LossStage.Window => "window",
        LossStage.FirstPart => "first part",
        LossStage.Recovery => "recovery",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "Unknown stage."),
    };
}
