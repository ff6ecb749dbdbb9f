using System.Globalization;
using CreatorImpact.Analysis.Platforms;
using CreatorImpact.Web.Shell;
using NodaTime;
using NodaTime.Text;

namespace CreatorImpact.Web.Features.Platforms;

/// <summary>What the platforms page and its JSON are asked for; as text it is the page's address. Everything stands in it as it was written.</summary>
public sealed record PlatformsAddress
{
    /// <summary>The page.</summary>
    public const string Page = "platforms";

    /// <summary>Its answer as JSON.</summary>
    public const string Json = "api/platforms";

    /// <summary>Its table as a file.</summary>
    public const string Csv = "api/platforms.csv";

    /// <summary>Earliest year of a first day: there were no platforms before.</summary>
    public const int FirstYear = 1990;

    /// <summary>Latest year of a last day.</summary>
    public const int LastYear = 2199;

    /// <summary>Platform shown below the table, as stored; empty takes outages whose platform nobody stated, null the one with most outages.</summary>
    public string? Platform { get; init; }

    /// <summary><c>1</c> counts illustrative outages.</summary>
    public string? Illustrative { get; init; }

    /// <summary><c>1</c> counts planned work.</summary>
    public string? Planned { get; init; }

    /// <summary>First day in which every outage was written down.</summary>
    public string? From { get; init; }

    /// <summary>Last day of it.</summary>
    public string? To { get; init; }

    /// <summary>IANA zone; UTC when not said.</summary>
    public string? Zone { get; init; }

    /// <summary>Metric of losses; views when not said.</summary>
    public string? Metric { get; init; }

    /// <summary>Number of an outage to compare.</summary>
    public string? First { get; init; }

    /// <summary>Number of the other one.</summary>
    public string? Second { get; init; }

    /// <summary>The two outages to compare; null for none.</summary>
    public (long First, long Second)? Compared => Number(First) is { } first && Number(Second) is { } second ? (first, second) : null;

    /// <summary>What counts, or the key of the word that says what is wrong.</summary>
    public (PlatformChoice? Choice, string? Problem) Read(IDateTimeZoneProvider zones)
    {
        ArgumentNullException.ThrowIfNull(zones);
        var zone = string.IsNullOrWhiteSpace(Zone) ? DateTimeZone.Utc : zones.GetZoneOrNull(Zone.Trim());
        if (zone is null) return (null, "ProblemZone");
        if (!string.IsNullOrWhiteSpace(Metric) && !PlatformLoader.IsRanked(Metric.Trim())) return (null, "ProblemMetric");
        if (IsFaulty(First) || IsFaulty(Second) || (Number(First) is { } one && one == Number(Second))) return (null, "ProblemCompare");
        var days = DaySpan.Read(From?.Trim(), To?.Trim());
        if (days is null && !(string.IsNullOrWhiteSpace(From) && string.IsNullOrWhiteSpace(To))) return (null, "ProblemDays");
        if (days is not null && (days.From.Year < FirstYear || days.To.Year > LastYear)) return (null, "ProblemDays");

        return (new PlatformChoice
        {
            Illustrative = IsTicked(Illustrative),
            Planned = IsTicked(Planned),
            From = days?.From,
            To = days?.To,
            Zone = zone,
            Metric = string.IsNullOrWhiteSpace(Metric) ? PlatformChoice.Views : Metric.Trim(),
        }, null);
    }

    /// <summary>The same question at another address, such as that of the JSON.</summary>
    public string At(string path)
    {
        (string Name, string? Value)[] parts =
            [("platform", Platform), ("illustrative", Illustrative), ("planned", Planned), ("from", From), ("to", To), ("zone", Zone), ("metric", Metric), ("a", First), ("b", Second)];
        var query = string.Join('&', parts.Where(part => part.Name == "platform" ? part.Value is not null : !string.IsNullOrWhiteSpace(part.Value)).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!.Trim())}"));
        return query.Length == 0 ? path : $"{path}?{query}";
    }

    public override string ToString() => At(Page);

    /// <summary>Where the loss of an outage is estimated and shown.</summary>
    public static string Impact(long outageId) => FormattableString.Invariant($"impact?outage={outageId}");

    /// <summary>Ticked, as the address writes it.</summary>
    public static string? Tick(bool ticked) => ticked ? "1" : null;

    /// <summary>A day as the address writes it.</summary>
    public static string? Day(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : null;

    private static bool IsTicked(string? text) => text?.Trim() is "1" or "true";

    private static bool IsFaulty(string? number) => !string.IsNullOrWhiteSpace(number) && Number(number) is null;

    private static long? Number(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
