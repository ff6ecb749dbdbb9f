using System.Globalization;

namespace CreatorImpact.Web.Features.Ledger;

/// <summary>What the pages about the money of an outage are asked for.</summary>
/// <param name="Outage">Number of the outage.</param>
/// <param name="Creator">Account as its exports name it; null = all accounts.</param>
/// <param name="Platform">Its platform; null where there is none.</param>
public sealed record LedgerAddress(long Outage, string? Creator = null, string? Platform = null)
{
    /// <summary>The money of an outage.</summary>
    public const string Page = "impact/money";

    /// <summary>Its answer as JSON.</summary>
    public const string Json = "api/money/loss";

    /// <summary>Its ledger as a file.</summary>
    public const string Csv = "api/money/loss.csv";

    /// <summary>What would have been lost if something had been otherwise.</summary>
    public const string WhatIf = "impact/whatif";

    /// <summary>What the loss hangs on, as JSON.</summary>
    public const string SensitivityJson = "api/money/sensitivity";

    /// <summary>Where terms, rates and amounts of this account and outage are entered.</summary>
    public string Terms => string.Concat(
        "money?",
        string.IsNullOrEmpty(Creator) ? "" : $"account={Uri.EscapeDataString(Creator)}&",
        string.IsNullOrEmpty(Creator) || string.IsNullOrEmpty(Platform) ? "" : $"platform={Uri.EscapeDataString(Platform)}&",
        FormattableString.Invariant($"outage={Outage}"));

    /// <summary>Address of a page with this choice, relative to the site's root.</summary>
    public string Of(string page)
    {
        (string Name, string? Value)[] parts = [("outage", Outage.ToString(CultureInfo.InvariantCulture)), ("creator", Creator), ("platform", Creator is null ? null : Platform)];
        return $"{page}?{string.Join('&', parts.Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}"))}";
    }

    /// <summary>Where this choice is estimated and charted.</summary>
    public string Impact => Of("impact");

    /// <summary>Reads the parts of an address; null when they name no outage.</summary>
    public static LedgerAddress? Read(string? outage, string? creator, string? platform) =>
        long.TryParse(outage, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new LedgerAddress(number, string.IsNullOrWhiteSpace(creator) ? null : creator, string.IsNullOrWhiteSpace(platform) ? null : platform)
            : null;
}
