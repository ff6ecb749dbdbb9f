using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Estimation.Ledger;

/// <summary>Where an offered sum lies.</summary>
public enum OfferPosition
{
    /// <summary>Below the 90 % interval: less than the data support.</summary>
    Below,

    /// <summary>Inside it: the data do not contradict the offer.</summary>
    Inside,

    /// <summary>Above it.</summary>
    Above,
}

/// <summary>Compares offers with an estimate.</summary>
public static class OfferRule
{
    /// <summary>Where an offer lies to the 90 % interval; its bounds belong to it.</summary>
    public static OfferPosition PositionOf(double offer, IntervalEstimate estimate)
    {
        ArgumentNullException.ThrowIfNull(estimate);
        if (offer < estimate.Lo90) return OfferPosition.Below;
        return offer > estimate.Hi90 ? OfferPosition.Above : OfferPosition.Inside;
    }

    /// <summary>Share of worlds, 0–1, in which the loss is no larger than the offer.</summary>
    public static double ChanceItCovers(double offer, ReadOnlySpan<double> draws)
    {
        if (draws.IsEmpty) throw new ArgumentException("A chance needs at least one draw.", nameof(draws));
        var covered = 0;
        foreach (var draw in draws) covered += draw <= offer ? 1 : 0;
        return (double)covered / draws.Length;
    }
}
