namespace CreatorImpact.Data.Import.Outages;

/// <summary>Cloudflare Radar's words.</summary>
internal static class RadarWords
{
    /// <summary>Cause code; <c>unknown</c> for anything new.</summary>
    public static string Cause(string? cause) => cause?.Trim().ToUpperInvariant() switch
    {
        "POWER_OUTAGE" => "power",
        "CABLE_CUT" => "cable_cut",
        "WEATHER" or "NATURAL_DISASTER" or "EARTHQUAKE" => "weather",
        "GOVERNMENT_DIRECTED" => "government_shutdown",
        "CYBERATTACK" or "CYBER_ATTACK" => "cyberattack",
        "TECHNICAL_PROBLEM" or "MILITARY_ACTION" or "FIRE" => "infrastructure",
        "MAINTENANCE" => "maintenance",
        _ => "unknown",
    };

    /// <summary>The description, else cause, place and scope in words.</summary>
    public static string Title(string? description, string? cause, IReadOnlyList<string> places, string? scope)
    {
        if (description is not null) return description;
        var what = cause is null ? "Outage" : char.ToUpperInvariant(cause[0]) + cause[1..].ToLowerInvariant().Replace('_', ' ');
        return $"{what}{(places.Count > 0 ? " in " + string.Join(", ", places) : string.Empty)}{(scope is null ? string.Empty : ": " + scope)}";
    }
}
