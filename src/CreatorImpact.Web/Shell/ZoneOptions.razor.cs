using NodaTime.TimeZones;

namespace CreatorImpact.Web.Shell;

/// <summary>The time zones of the world by their IANA names, to choose from while typing.</summary>
public partial class ZoneOptions
{
    /// <summary>Id of the list.</summary>
    public const string ListId = "zones";

    /// <summary>One name for each inhabited zone, and UTC; other names of the same zones may be typed as well.</summary>
    public static IReadOnlyList<string> Ids { get; } =
    [
        "Etc/UTC",
        .. (TzdbDateTimeZoneSource.Default.ZoneLocations ?? []).Select(location => location.ZoneId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];
}
