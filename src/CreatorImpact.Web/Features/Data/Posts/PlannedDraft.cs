using CreatorImpact.Data.Import.Metrics;
using CreatorImpact.Data.Import.Roster;
using NodaTime;
using NodaTime.Text;

namespace CreatorImpact.Web.Features.Data.Posts;

/// <summary>What stands in the form of a planned post: texts as typed.</summary>
public sealed class PlannedDraft
{
    private static readonly LocalTimePattern[] Times = [LocalTimePattern.CreateWithInvariantCulture("HH:mm"), LocalTimePattern.CreateWithInvariantCulture("HH:mm:ss")];

    /// <summary>Under this name the browser keeps what was typed.</summary>
    public const string Name = "planned:new";

    public string Title { get; set; } = "";

    /// <summary>As a browser's date field writes it: <c>2026-11-22</c>.</summary>
    public string Day { get; set; } = "";

    /// <summary>As a browser's time field writes it: <c>18:00</c>; empty when only the day is planned.</summary>
    public string Time { get; set; } = "";

    public string Zone { get; set; } = "";

    public string Account { get; set; } = "";

    public string Platform { get; set; } = "";

    public string Format { get; set; } = "";

    public string Client { get; set; } = "";

    /// <summary>Reads the form.</summary>
    /// <param name="zones">Known zones.</param>
    /// <param name="problem">What is wrong; null when the post can be stored.</param>
    public PlannedPost? Read(IDateTimeZoneProvider zones, out PlannedProblem? problem)
    {
        ArgumentNullException.ThrowIfNull(zones);
        problem = null;
        if (Title.Trim().Length == 0) return Refuse("Title", "ProblemTitle", out problem);
        if (LocalDatePattern.Iso.Parse(Day.Trim()) is not { Success: true, Value: var day } || day.Year is < 2000 or > 2100) return Refuse("Day", "ProblemDay", out problem);

        Instant? at = null;
        if (Time.Trim().Length > 0)
        {
            if (Times.Select(pattern => pattern.Parse(Time.Trim())).FirstOrDefault(parsed => parsed.Success) is not { } time) return Refuse("Time", "ProblemTime", out problem);
            if (zones.GetZoneOrNull(Zone.Trim()) is not { } zone) return Refuse("Zone", "ProblemZone", out problem);

            var map = zone.MapLocal(day.At(time.Value));
            if (map.Count != 1) return Refuse("Time", "ProblemClock", out problem);
            at = map.Single().ToInstant();
        }

        return new PlannedPost(PlatformName.Of(Platform), Account.Trim(), Title.Trim(), day, at) { Format = Filled(Format), Client = Filled(Client) };
    }

    private static string? Filled(string text) => text.Trim() is { Length: > 0 } filled ? filled : null;

    private static PlannedPost? Refuse(string field, string key, out PlannedProblem? problem)
    {
        problem = new PlannedProblem(field, key);
        return null;
    }
}

/// <summary>What is wrong in a field.</summary>
/// <param name="Field">Which.</param>
/// <param name="Key">Wording, in the page's resource.</param>
public sealed record PlannedProblem(string Field, string Key);
