using System.Globalization;
using CreatorImpact.Data.Store.Money;
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

    /// <summary>Terms with an assumed revenue per 1,000 views; nothing said when <paramref name="text"/> is null.</summary>
    /// <param name="text">One figure, or lowest:likeliest:highest.</param>
    /// <param name="currency">Its ISO code.</param>
    public static MoneyTerms Rpm(string? text, string? currency)
    {
        if (text is null)
            return currency is null ? MoneyTerms.Nothing : throw CliRefusal.Usage("--currency says what --rpm is in; give both.");

        var parts = text.Split(':');
        var figures = parts.Select(part => decimal.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var figure) ? figure : (decimal?)null).ToList();
        if (figures.Count is not (1 or 3) || figures.Contains(null))
            throw CliRefusal.Usage($"--rpm: found '{text}', expected a figure such as 2.10, or lowest:likeliest:highest such as 1.5:2:4.");
        var terms = figures.Count == 1
            ? new MoneyTerms { RpmLikely = figures[0], RpmCurrency = currency }
            : new MoneyTerms { RpmLow = figures[0], RpmLikely = figures[1], RpmHigh = figures[2], RpmCurrency = currency };
        return MoneyTermsRules.Faults(terms) is [var fault, ..] ? throw CliRefusal.Usage($"--rpm, --currency: {fault}") : terms;
    }

    /// <summary>A file that must exist.</summary>
    public static string ExistingFile(string path) => File.Exists(path)
        ? path
        : throw CliRefusal.Refused($"{path}: no such file.");
}
