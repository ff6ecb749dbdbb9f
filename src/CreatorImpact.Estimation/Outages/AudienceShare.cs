namespace CreatorImpact.Estimation.Outages;

/// <summary>Share of a creator's audience that lives where an outage hit, as a range.</summary>
public sealed record AudienceShare
{
    /// <summary>Creates a range.</summary>
    /// <param name="low">Smallest share, 0–1.</param>
    /// <param name="high">Largest share, 0–1; equal to the low end when known exactly.</param>
    /// <exception cref="ArgumentOutOfRangeException">A share is NaN or outside 0–1, or the low end exceeds the high end.</exception>
    public AudienceShare(double low, double high)
    {
        if (!(low >= 0 && high <= 1 && low <= high))
            throw new ArgumentOutOfRangeException(nameof(low), low, FormattableString.Invariant($"Expected 0 ≤ low ≤ high ≤ 1, found {low}–{high}."));
        (Low, High) = (low, high);
    }

    /// <summary>The whole audience: an outage everywhere.</summary>
    public static AudienceShare Everybody { get; } = new(1, 1);

    /// <summary>Nothing is known of where the audience lives.</summary>
    public static AudienceShare Unknown { get; } = new(0, 1);

    /// <summary>Smallest share, 0–1.</summary>
    public double Low { get; }

    /// <summary>Largest share, 0–1.</summary>
    public double High { get; }

    /// <summary>What holds where nobody states a share: everybody for an outage everywhere, unknown for one of regions.</summary>
    public static AudienceShare DefaultFor(Outage outage)
    {
        ArgumentNullException.ThrowIfNull(outage);
        return outage.Regions.Count == 0 ? Everybody : Unknown;
    }

    /// <summary>The share at <paramref name="position"/> between the low (0) and the high (1) end.</summary>
    public double At(double position) => Low + (position * (High - Low));
}
