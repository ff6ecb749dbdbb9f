using System.Globalization;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Shell;
using NodaTime;
using NodaTime.Text;

namespace CreatorImpact.Web.Features.Outages;

/// <summary>What stands in the entry form: texts as typed.</summary>
public sealed class OutageDraft
{
    private static readonly LocalDateTimePattern InputPattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");

    /// <summary>The stored outage this changes; null for a new one.</summary>
    public StoredOutage? Original { get; init; }

    public string Platform { get; set; } = "";

    public string Title { get; set; } = "";

    /// <summary>Local time in <see cref="Zone"/>, as a browser's field writes it: <c>2026-11-05T17:00</c>.</summary>
    public string Start { get; set; } = "";

    /// <summary>As <see cref="Start"/>; counts only with <see cref="EndKind.Known"/>.</summary>
    public string End { get; set; } = "";

    public EndKind EndKind { get; set; }

    /// <summary>Which of two equal clock times is meant, when the clocks were put back.</summary>
    public ClockPass StartPass { get; set; }

    /// <summary>As <see cref="StartPass"/>.</summary>
    public ClockPass EndPass { get; set; }

    public string Zone { get; set; } = "";

    public string Function { get; set; } = "view";

    /// <summary>Least share that failed, per cent; empty = not known.</summary>
    public string ShareFrom { get; set; } = "";

    /// <summary>Most that failed, per cent; empty = as the least.</summary>
    public string ShareTo { get; set; } = "";

    /// <summary>A stored outage as a form: its times in the zone they were typed in.</summary>
    public static OutageDraft Of(StoredOutage outage, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(outage);
        ArgumentNullException.ThrowIfNull(zone);
        var share = ShareOf(outage);
        return new OutageDraft
        {
            Original = outage,
            Platform = PlatformWords.Of(outage.Platform) ?? "",
            Title = outage.Title,
            Start = Local(outage.Start, zone),
            End = outage.EndExclusive is { } end ? Local(end, zone) : "",
            EndKind = outage switch { { EndExclusive: not null } => EndKind.Known, { EndKnown: true } => EndKind.Ongoing, _ => EndKind.Unknown },
            StartPass = PassOf(outage.Start, zone),
            EndPass = outage.EndExclusive is { } last ? PassOf(last, zone) : ClockPass.Unsaid,
            Zone = zone.Id,
            Function = outage.Function,
            ShareFrom = share.From,
            ShareTo = share.To,
        };
    }

    /// <summary>True when a field as typed still shows the stored moment.</summary>
    internal static bool Shows(Instant stored, string text, ClockPass pass, DateTimeZone zone) =>
        string.Equals(text, Local(stored, zone), StringComparison.Ordinal) && pass == PassOf(stored, zone);

    /// <summary>True when the share as typed is still the one shown for an outage, which is rounded.</summary>
    internal bool SaysShareOf(StoredOutage outage) => (ShareFrom.Trim(), ShareTo.Trim()) == ShareOf(outage);

    private static (string From, string To) ShareOf(StoredOutage outage)
    {
        if (outage.Phases.Count == 0)
            return ("", "");

        var (low, high) = (outage.Phases.Min(phase => phase.SeverityLow), outage.Phases.Max(phase => phase.SeverityHigh));
        return low > 0 || high < 1 ? (Percent(low), Percent(high)) : ("", "");
    }

    private static string Local(Instant time, DateTimeZone zone) => InputPattern.Format(time.InZone(zone).LocalDateTime);

    private static string Percent(double share) => (share * 100).ToString("0.##", CultureInfo.InvariantCulture);

    private static ClockPass PassOf(Instant time, DateTimeZone zone)
    {
        var map = zone.MapLocal(time.InZone(zone).LocalDateTime);
        return map.Count < 2 ? ClockPass.Unsaid : map.First().ToInstant() == time ? ClockPass.First : ClockPass.Second;
    }
}

/// <summary>What is known about the end.</summary>
public enum EndKind
{
    Known,
    Ongoing,
    Unknown,
}

/// <summary>First or second time a clock shows an hour that comes twice.</summary>
public enum ClockPass
{
    Unsaid,
    First,
    Second,
}
