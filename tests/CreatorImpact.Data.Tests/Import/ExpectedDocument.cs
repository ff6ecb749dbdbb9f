using System.Text.Json.Nodes;

namespace CreatorImpact.Data.Tests.Import;

/// <summary>Compares an inspect document with the expected one: format, names, rows, periods, sums, gaps, last values, outages. Empty = as expected.</summary>
internal static class ExpectedDocument
{
    private static readonly string[] Rows = ["rows_read", "rows_accepted"];

    public static IReadOnlyList<string> Differences(JsonObject expected, JsonObject found) =>
        expected["outages"] is JsonArray outages ? Outages(expected, outages, found) : Tables(expected, found);

    private static List<string> Outages(JsonObject expected, JsonArray outages, JsonObject found)
    {
        var differences = new List<string>();
        foreach (var name in new[] { "rows_read", "count", "ongoing", "planned", "closed_unplanned_minutes" })
            Check(differences, name, expected[name], found[name]);
        Check(differences, "format", expected["format"], found["format"]);

        var left = (found["outages"] as JsonArray ?? []).OfType<JsonObject>().ToList();
        foreach (var outage in outages.OfType<JsonObject>())
        {
            var id = outage["id"]!.ToString();
            var hit = left.Find(each => each["id"]?.ToString() == id) ?? left.Find(each => Instant(each["start"]) == Instant(outage["start"]));
            if (hit is null)
            {
                differences.Add($"outage {id} missing");
                continue;
            }

            left.Remove(hit);
            foreach (var name in new[] { "start", "end", "acknowledged_at" })
                if (Instant(outage[name]) != Instant(hit[name]))
                    differences.Add($"{id}.{name}: found {hit[name]}, expected {outage[name]}");
            foreach (var name in new[] { "severity", "planned" })
                Check(differences, $"{id}.{name}", outage[name], hit[name]);
        }

        differences.AddRange(left.Select(outage => $"outage {outage["id"]} not expected"));
        return differences;
    }

    private static List<string> Tables(JsonObject expected, JsonObject found)
    {
        var differences = new List<string>();
        foreach (var name in new[] { "format", "platform", "timezone" }) Check(differences, name, expected[name], found[name]);
        if (expected["account"] is { } account) Check(differences, "account", account, found["account"]);

        var left = (found["tables"] as JsonArray ?? []).OfType<JsonObject>().ToList();
        foreach (var table in expected["tables"]!.AsArray().OfType<JsonObject>())
        {
            if (left.Count == 0)
            {
                differences.Add("table missing");
                continue;
            }

            var best = left.MinBy(each => Table(table, each).Count)!;
            differences.AddRange(Table(table, best));
            left.Remove(best);
        }

        differences.AddRange(left.Select(table => $"table not expected: {table.ToJsonString()}"));
        foreach (var name in Rows) Check(differences, $"total {name}", expected[name], found[name]);
        return differences;
    }

    private static List<string> Table(JsonObject expected, JsonObject found)
    {
        var differences = new List<string>();
        foreach (var name in new[] { "kind", "platform", "account", "rows_read", "rows_accepted", "granularity" })
            if (expected.ContainsKey(name))
                Check(differences, name, expected[name], found[name]);

        var characters = expected["granularity"]?.ToString() == "hour" ? 16 : 10;
        foreach (var name in new[] { "period_start", "period_end" })
            if (expected.ContainsKey(name) && Cut(Instant(expected[name]), characters) != Cut(Instant(found[name]), characters))
                differences.Add($"{name}: found {found[name]}, expected {expected[name]}");

        foreach (var name in new[] { "sums", "last", "nulls" })
            foreach (var (metric, value) in expected[name] as JsonObject ?? [])
                Check(differences, $"{name}.{metric}", value, (found[name] as JsonObject)?[metric]);

        if (expected["currency"] is { } currency) Check(differences, "currency", currency, found["currency"]);
        return differences;
    }

    private static void Check(List<string> differences, string name, JsonNode? expected, JsonNode? found)
    {
        if (!Same(expected, found)) differences.Add($"{name}: found {found?.ToJsonString() ?? "null"}, expected {expected?.ToJsonString() ?? "null"}");
    }

    private static bool Same(JsonNode? expected, JsonNode? found)
    {
        if (Number(expected) is not { } left || Number(found) is not { } right) return expected?.ToString() == found?.ToString();
        return Math.Abs(left - right) <= Math.Max(1e-6 * Math.Max(Math.Abs(left), Math.Abs(right)), 1e-3);
    }

    private static double? Number(JsonNode? node) =>
        node?.GetValueKind() == System.Text.Json.JsonValueKind.Number ? double.Parse(node.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture) : null;

    private static string? Instant(JsonNode? node) => node?.ToString().Replace(".000", string.Empty, StringComparison.Ordinal).Replace("+00:00", "Z", StringComparison.Ordinal);

    private static string? Cut(string? text, int characters) => text?.Length > characters ? text[..characters] : text;
}
