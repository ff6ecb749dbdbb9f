namespace CreatorImpact.Estimation.Impact;

/// <summary>What the estimator answers: an <see cref="ImpactEstimate"/> or an <see cref="ImpactRefusal"/>. Bad data never throws.</summary>
public abstract record ImpactResult(Verdict Verdict, IReadOnlyList<Reason> Reasons);

/// <summary>No figure can be given, and why.</summary>
/// <param name="Reasons">At least one.</param>
/// <param name="Verdict"><see cref="Verdict.Refused"/>, or <see cref="Verdict.PossibleDisplayGap"/> when only counters failed.</param>
public sealed record ImpactRefusal(IReadOnlyList<Reason> Reasons, Verdict Verdict = Verdict.Refused) : ImpactResult(Verdict, Reasons);
