using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;

namespace CreatorImpact.Analysis.Method;

/// <summary>How planted losses were found again, or why nothing could be planted.</summary>
/// <param name="Trials">Windows with a planted loss, in order of time.</param>
/// <param name="Untouched">The same windows with nothing planted: a loss found there is a false alarm.</param>
/// <param name="Refusal">Why there are no windows; null when there are.</param>
public sealed record PlantedTruthResult(IReadOnlyList<PlantedTruthTrial> Trials, IReadOnlyList<PlantedTruthTrial> Untouched, Reason? Refusal = null)
{
    // The ranges are meant to hold nine times in ten; "loss found" asks for a bound that chance passes once in twenty.
    private const double Nominal = 0.9;
    private const double AlarmRate = 0.05;
    private const double Unlikely = 0.05;

    /// <summary>Windows with an estimate.</summary>
    public int Answered => Trials.Count(trial => trial.Recovered is not null);

    /// <summary>Windows without any loss with an estimate.</summary>
    public int AnsweredUntouched => Untouched.Count(trial => trial.Recovered is not null);

    /// <summary>Windows whose 90 % range holds what was planted.</summary>
    public int Covered => Trials.Count(trial => trial.IsCovered);

    /// <summary>Planted losses that were called a loss.</summary>
    public int Found => Trials.Count(trial => trial.IsFound);

    /// <summary>Windows without any loss in which one was reported.</summary>
    public int FalseAlarms => Untouched.Count(trial => trial.IsFound);

    /// <summary>Fewest windows that honest ranges hold in 19 of 20 checks of this size.</summary>
    public int FewestCovered => Enumerable.Range(0, Answered + 1).First(count => count == Answered || BinomialTail.AtMost(count, Answered, Nominal) > Unlikely);

    /// <summary>Most false alarms of 19 in 20 checks of this size.</summary>
    public int MostFalseAlarms =>
        Enumerable.Range(0, AnsweredUntouched + 1).First(count => count == AnsweredUntouched || BinomialTail.AtMost(count, AnsweredUntouched, AlarmRate) >= 1 - Unlikely);

    /// <summary>True when neither count is one that honest ranges seldom give.</summary>
    public bool IsAsExpected => Covered >= FewestCovered && FalseAlarms <= MostFalseAlarms;

    /// <summary>Nothing could be planted.</summary>
    public static PlantedTruthResult Refused(Reason reason) => new([], [], reason);
}
