using CreatorImpact.Analysis.Register;

namespace CreatorImpact.Web.Features.Outages;

/// <summary>What the address of the outages page says; as text it is that address.</summary>
/// <param name="Range">Of the timeline: <c>3m</c>, <c>12m</c> or <c>all</c>; null for the usual.</param>
/// <param name="Platform">Only outages of this platform, as shown.</param>
/// <param name="Q">Only outages whose title, platform or source hold this.</param>
/// <param name="Edit">Outage in the form.</param>
/// <param name="At">Outage the list makes room for.</param>
/// <param name="Cause">Only outages of this cause, or of the causes of this group.</param>
/// <param name="Length">Only this class: <c>brief</c> or <c>prolonged</c>.</param>
/// <param name="Planned"><c>no</c> leaves planned maintenance out, <c>only</c> leaves out all else.</param>
public sealed record OutagesAddress(string? Range, string? Platform, string? Q, long? Edit = null, long? At = null, string? Cause = null, string? Length = null, string? Planned = null)
{
    /// <summary>True when not all outages are shown.</summary>
    public bool IsFiltered => new[] { Platform, Q, Cause, Length, Planned }.Any(part => !string.IsNullOrWhiteSpace(part));

    /// <summary>The same view of all outages.</summary>
    public OutagesAddress Unfiltered => new(Range, null, null);

    /// <summary>True when an outage passes the filters.</summary>
    public bool Takes(OutageLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return (string.IsNullOrWhiteSpace(Cause) || CauseCatalog.Matches(line.Outage.Cause, Cause))
            && (string.IsNullOrWhiteSpace(Length) || string.Equals(line.Class?.ToString(), Length, StringComparison.OrdinalIgnoreCase))
            && Planned switch { "no" => !line.Outage.Planned, "only" => line.Outage.Planned, _ => true }
            && (string.IsNullOrWhiteSpace(Platform) || string.Equals(line.Platform, Platform.Trim(), StringComparison.OrdinalIgnoreCase))
            && (string.IsNullOrWhiteSpace(Q) || new[] { line.Outage.Title, line.Platform, line.Outage.Source }.Any(text => text?.Contains(Q.Trim(), StringComparison.CurrentCultureIgnoreCase) == true));
    }

    public override string ToString()
    {
        (string Name, string? Value)[] parts = [("range", Range), ("platform", Platform?.Trim()), ("q", Q?.Trim()), ("cause", Cause), ("length", Length), ("planned", Planned), ("edit", Number(Edit)), ("at", Number(At))];
        var query = string.Join('&', parts.Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}"));
        return query.Length == 0 ? "outages" : $"outages?{query}";
    }

    private static string? Number(long? value) => value?.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
