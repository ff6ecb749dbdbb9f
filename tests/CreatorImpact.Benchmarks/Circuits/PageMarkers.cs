using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CreatorImpact.Benchmarks.Circuits;

/// <summary>What a page of the product tells the script that opens its circuit.</summary>
/// <param name="Operations">The components to add, as the script sends them.</param>
/// <param name="State">Protected state of the first paint; empty when there is none.</param>
internal sealed partial record PageMarkers(string Operations, string State)
{
    /// <summary>Reads a page.</summary>
    /// <exception cref="InvalidDataException">The page has no interactive component.</exception>
    public static PageMarkers Of(string html)
    {
        var operations = new JsonArray();
        foreach (Match found in Component().Matches(html))
        {
            if (JsonNode.Parse(found.Groups["marker"].Value) is not JsonObject marker || marker["type"]?.GetValue<string>() != "server") continue;
            operations.Add(new JsonObject { ["type"] = "add", ["ssrComponentId"] = operations.Count + 1, ["marker"] = marker });
        }

        if (operations.Count == 0) throw new InvalidDataException("The page has no interactive component; expected the marks of a circuit.");
        var batch = new JsonObject { ["batchId"] = 1, ["operations"] = operations };
        return new PageMarkers(batch.ToJsonString(JsonSerializerOptions.Web), Stored().Match(html) is { Success: true } state ? state.Groups["state"].Value : "");
    }

    [GeneratedRegex("<!--Blazor:(?<marker>.*?)-->", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Component();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(?<state>[a-zA-Z0-9+/=]+)-->", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Stored();
}
