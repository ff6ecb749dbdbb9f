using NodaTime;
using NodaTime.Text;

namespace CreatorImpact.Cli;

/// <summary>Reads values of options; what cannot be read ends the command with exit code 2.</summary>
internal static class CliArguments
{
    /// <summary>An IANA zone, or null when none was given.</summary>
    public static DateTimeZone? Zone(string? text) => text is null
        ? null
        : DateTimeZoneProviders.Tzdb.GetZoneOrNull(text)
            ?? throw CliRefusal.Usage($"--time-zone: '{text}' is not an IANA time zone; expected a name such as Europe/Berlin or Etc/GMT+4.");

    /// <summary>A date (its first instant in <paramref name="zone"/>, else UTC) or an instant with Z or an offset.</summary>
    public static Instant? Time(string option, string? text, DateTimeZone? zone)
    {
        if (text is null) return null;
        if (OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true } stamped) return stamped.Value.ToInstant();
        if (InstantPattern.ExtendedIso.Parse(text) is { Success: true } instant) return instant.Value;
        if (LocalDatePattern.Iso.Parse(text) is { Success: true } day) return (zone ?? DateTimeZone.Utc).AtStartOfDay(day.Value).ToInstant();
        if (zone is not null && LocalDateTimePattern.ExtendedIso.Parse(text) is { Success: true } local) return zone.AtLeniently(local.Value).ToInstant();
        throw CliRefusal.Usage($"{option}: found '{text}', expected a date (2026-01-31) or an instant (2026-01-31T14:00:00Z, 2026-01-31T14:00:00+01:00).");
    }

    /// <summary>A file that must exist.</summary>
    public static string ExistingFile(string path) => File.Exists(path)
        ? path
        : throw CliRefusal.Refused($"{path}: no such file.");
}
