using CreatorImpact.Data.Store.Money;

namespace CreatorImpact.Analysis.Money;

/// <summary>What is supposed to be otherwise about money. The default changes nothing.</summary>
public sealed record TermsChange
{
    /// <summary>Changes nothing.</summary>
    public static TermsChange Nothing { get; } = new();

    /// <summary>Describes a change.</summary>
    /// <param name="rpm">The revenue per 1,000 views; null keeps it.</param>
    /// <param name="kappa">Share, 0–1, of a lost post's audience that goes to the other posts; null keeps what was said.</param>
    /// <param name="qualifiedShare">Share of views that earn, 0–1; null keeps what was said.</param>
    /// <exception cref="ArgumentOutOfRangeException">A share lies outside 0–1, or its low end above its high one.</exception>
    public TermsChange(SupposedRpm? rpm = null, (decimal Low, decimal High)? kappa = null, (decimal Low, decimal High)? qualifiedShare = null)
    {
        Require(kappa, nameof(kappa));
        Require(qualifiedShare, nameof(qualifiedShare));
        (Rpm, Kappa, QualifiedShare) = (rpm ?? SupposedRpm.Nothing, kappa, qualifiedShare);
    }

    /// <summary>The revenue per 1,000 views.</summary>
    public SupposedRpm Rpm { get; }

    /// <summary>Range of the share that goes to other posts; null keeps what was said.</summary>
    public (decimal Low, decimal High)? Kappa { get; }

    /// <summary>Range of the share of views that earn; null keeps what was said.</summary>
    public (decimal Low, decimal High)? QualifiedShare { get; }

    /// <summary>The case under the change.</summary>
    public MoneyCase ApplyTo(MoneyCase found)
    {
        ArgumentNullException.ThrowIfNull(found);
        return this == Nothing ? found : found with { Supposed = Rpm, Terms = ApplyTo(found.Terms) };
    }

    private MoneyTerms ApplyTo(MoneyTerms terms)
    {
        if (Kappa is { } kappa) terms = terms with { KappaLow = kappa.Low, KappaHigh = kappa.High };
        return QualifiedShare is { } share ? terms with { QualifiedShareLow = share.Low, QualifiedShareHigh = share.High } : terms;
    }

    private static void Require((decimal Low, decimal High)? share, string argument)
    {
        if (share is { } range && !(range.Low >= 0 && range.High <= 1 && range.Low <= range.High))
            throw new ArgumentOutOfRangeException(argument, range, FormattableString.Invariant($"Expected 0 ≤ low ≤ high ≤ 1, found {range.Low}–{range.High}."));
    }
}
