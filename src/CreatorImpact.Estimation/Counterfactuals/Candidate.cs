namespace CreatorImpact.Estimation.Counterfactuals;

/// <summary>Which seasonal profile a candidate takes off before it carries the level across.</summary>
internal enum ProfileKind
{
    /// <summary>None.</summary>
    None,

    /// <summary>Week: hour of week, or weekday.</summary>
    Week,

    /// <summary>Hour of day.</summary>
    Day,

    /// <summary>Mean of week and day.</summary>
    Both,
}

/// <summary>One fixed predictor: a profile, how much of it is believed, and the memory of the local level. Nothing is fitted per series.</summary>
/// <param name="Profile">Profile taken off.</param>
/// <param name="Share">Share of the profile that is believed, 0–1.</param>
/// <param name="Memory">τ of <see cref="LocalLevel"/> in periods.</param>
/// <param name="Noise">ν of <see cref="LocalLevel"/>.</param>
internal sealed record Candidate(ProfileKind Profile, double Share, double Memory, double Noise);
