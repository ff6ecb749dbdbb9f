namespace CreatorImpact.Web.Features.Outages;

/// <summary>What the address of the outages page says; as text it is that address.</summary>
/// <param name="Range">Of the timeline: <c>3m</c>, <c>12m</c> or <c>all</c>; null for the usual.</param>
/// <param name="Platform">Only outages of this platform, as shown.</param>
/// <param name="Q">Only outages whose title, platform or source hold this.</param>
/// <param name="Edit">Outage in the form.</param>
/// <param name="At">Outage the list makes room for.</param>
public sealed record OutagesAddress(string? Range, string? Platform, string? Q, long? Edit = null, long? At = null)
{
    /// <summary>True when not all outages are shown.</summary>
    public bool IsFiltered => !string.IsNullOrWhiteSpace(Platform) || !string.IsNullOrWhiteSpace(Q);

    /// <summary>True when an outage passes the filters.</summary>
    public bool Takes(OutageLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return (string.IsNullOrWhiteSpace(Platform) || string.Equals(line.Platform, Platform.Trim(), StringComparison.OrdinalIgnoreCase))
            && (string.IsNullOrWhiteSpace(Q) || new[] { line.Outage.Title, line.Platform, line.Outage.Source }.Any(text => text?.Contains(Q.Trim(), StringComparison.CurrentCultureIgnoreCase) == true));
    }

    public override string ToString()
    {
        (string Name, string? Value)[] parts = [("range", Range), ("platform", Platform?.Trim()), ("q", Q?.Trim()), ("edit", Number(Edit)), ("at", Number(At))];
        var query = string.Join('&', parts.Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}"));
        return query.Length == 0 ? "outages" : $"outages?{query}";
    }

    private static string? Number(long? value) => value?.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
