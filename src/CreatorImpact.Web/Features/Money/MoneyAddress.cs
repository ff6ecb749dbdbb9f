using System.Globalization;

namespace CreatorImpact.Web.Features.Money;

/// <summary>What the address of the page says: of whom and what, and what is being changed.</summary>
/// <param name="Account">Account as its exports name it; null = every account.</param>
/// <param name="Platform">Its platform as stored; null where there is none, or only one account of that name.</param>
/// <param name="Outage">Number of the outage; null = every outage.</param>
/// <param name="Line">Amount in the form.</param>
/// <param name="Offer">Offer in the form.</param>
public sealed record MoneyAddress(string? Account = null, string? Platform = null, long? Outage = null, long? Line = null, long? Offer = null)
{
    private const string Page = "money";

    /// <summary>Address relative to the site's root.</summary>
    public override string ToString()
    {
        (string Name, string? Value)[] parts = [("account", Account), ("platform", Account is null ? null : Platform), ("outage", Number(Outage)), ("line", Number(Line)), ("offer", Number(Offer))];
        var given = parts.Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}").ToList();
        return given.Count == 0 ? Page : $"{Page}?{string.Join('&', given)}";
    }

    private static string? Number(long? value) => value?.ToString(CultureInfo.InvariantCulture);
}
