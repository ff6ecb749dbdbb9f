using CreatorImpact.Data.Store;
using NodaTime;

namespace CreatorImpact.Web.Features.Outages;

/// <summary>What stands in the part of the entry form about cause, place, answer and other sources: texts as typed.</summary>
public sealed class RegisterDraft
{
    /// <summary>Rows for windows of other sources in an empty form.</summary>
    public const int WindowRows = 3;

    /// <summary>Code of the cause.</summary>
    public string Cause { get; set; } = "unknown";

    /// <summary>Regions hit, with commas between; empty = not stated.</summary>
    public string Regions { get; set; } = "";

    /// <summary>Maintenance announced before, or marked as such afterwards.</summary>
    public bool Planned { get; set; }

    /// <summary>No total counts it.</summary>
    public bool LeftOut { get; set; }

    /// <summary>When the platform first said so, local time; empty = not known.</summary>
    public string Acknowledged { get; set; } = "";

    public ClockPass AcknowledgedPass { get; set; }

    /// <summary>When the platform said it was over, local time; empty = not known.</summary>
    public string Resolved { get; set; } = "";

    public ClockPass ResolvedPass { get; set; }

    /// <summary>Who enters or changes it; empty = not said.</summary>
    public string Author { get; set; } = "";

    /// <summary>Windows of other sources: the stored ones and empty rows, always one at least.</summary>
    public IReadOnlyList<WindowDraft> Windows { get; private init; } = [.. Enumerable.Range(0, WindowRows).Select(_ => new WindowDraft())];

    /// <summary>True when something stands in it that a reader must see without opening it.</summary>
    public bool IsFilled => Regions.Length > 0 || Acknowledged.Length > 0 || Resolved.Length > 0 || Windows.Any(window => !window.IsEmpty);

    /// <summary>A stored outage as this part of the form.</summary>
    public static RegisterDraft Of(StoredOutage outage, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(outage);
        return new RegisterDraft
        {
            Cause = outage.Cause,
            Regions = RegionsOf(outage),
            Planned = outage.Planned,
            LeftOut = outage.LeftOut,
            Acknowledged = Field(outage.AcknowledgedAt, zone),
            AcknowledgedPass = Pass(outage.AcknowledgedAt, zone),
            Resolved = Field(outage.ResolvedAt, zone),
            ResolvedPass = Pass(outage.ResolvedAt, zone),
            Windows =
            [
                .. outage.Windows.Select(window => WindowDraft.Of(window, zone)),
                .. Enumerable.Range(0, Math.Max(1, WindowRows - outage.Windows.Count)).Select(_ => new WindowDraft()),
            ],
        };
    }

    /// <summary>Regions of an outage as the form shows them.</summary>
    internal static string RegionsOf(StoredOutage outage) => string.Join(", ", outage.Regions);

    private static string Field(Instant? time, DateTimeZone zone) => time is { } known ? ClockReading.Field(known, zone) : "";

    private static ClockPass Pass(Instant? time, DateTimeZone zone) => time is { } known ? ClockReading.PassOf(known, zone) : ClockPass.Unsaid;
}
