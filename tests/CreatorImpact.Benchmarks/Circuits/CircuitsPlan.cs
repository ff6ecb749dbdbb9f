using System.Net;
using System.Text.RegularExpressions;
using CreatorImpact.Estimation.Numerics;

namespace CreatorImpact.Benchmarks.Circuits;

/// <summary>How much is measured.</summary>
/// <param name="Circuits">Open pages at once.</param>
/// <param name="Interactions">Links each of them follows.</param>
/// <param name="Cycles">Pages opened and closed one after the other.</param>
internal sealed record CircuitsPlan(int Circuits, int Interactions, int Cycles)
{
    /// <summary>Circuits the target is stated for.</summary>
    public const int StatedCircuits = 50;

    /// <summary>Cycles the target is stated for.</summary>
    public const int StatedCycles = 1_000;

    /// <summary>True for the size of the target.</summary>
    public bool IsStated => Circuits >= StatedCircuits && Cycles >= StatedCycles;
}

/// <summary>What people do: they pick outages, series and metrics, and go to other pages.</summary>
internal static partial class CircuitWalk
{
    private const int MostFindings = 24;

    /// <summary>Addresses to go to: findings of the demo, tables over all series, and the other pages.</summary>
    public static async Task<IReadOnlyList<string>> AddressesAsync(HttpClient http, Uri root, CancellationToken token)
    {
        var found = new List<string>();
        foreach (var page in new[] { "?role=agency", "?role=analyst", "impact" })
            found.AddRange(ImpactLink().Matches(await http.GetStringAsync(new Uri(root, page), token)).Select(match => WebUtility.HtmlDecode(match.Groups["link"].Value)));
        return [.. found.Distinct(StringComparer.Ordinal).Take(MostFindings), "", "outages", "data", "groups", "platforms", "help"];
    }

    /// <summary>Where a circuit goes next, never where it is.</summary>
    public static string Next(IReadOnlyList<string> addresses, SeededStream stream, string here)
    {
        while (true)
        {
            var next = addresses[(int)(addresses.Count * stream.NextUniform())];
            if (next != here) return next;
        }
    }

    [GeneratedRegex("href=\"/?(?<link>impact\\?outage=[^\"#]+)\"", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex ImpactLink();
}
