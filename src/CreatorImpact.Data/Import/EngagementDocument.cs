using System.Text.Json.Nodes;
using NodaTime.Text;

namespace CreatorImpact.Data.Import;

/// <summary>The document of an engagement reading.</summary>
internal static class EngagementDocument
{
    public static JsonObject Create(EngagementReading reading, ReadOptions options)
    {
        var document = Describe(reading, options);
        if (reading.Carried is { } carried)
            document["carried"] = new JsonObject { ["outages"] = carried.Outages.Count, ["accounts"] = carried.Roster.Count, ["planned_posts"] = carried.Planned.Count };
        return document;
    }

    private static JsonObject Describe(EngagementReading reading, ReadOptions options) => new()
    {
        ["format"] = reading.Format,
        ["platform"] = reading.Platform,
        ["account"] = reading.Account,
        ["reference_date"] = LocalDatePattern.Iso.Format(options.ReferenceTime.InUtc().Date),
        ["timezone"] = reading.TimeZone,
        ["tables"] = new JsonArray([.. reading.Tables.Select(Table)]),
        ["rows_read"] = reading.RowsRead,
        ["rows_accepted"] = reading.RowsAccepted,
    };

    private static JsonObject Table(EngagementTable table)
    {
        var document = new JsonObject();
        Add(document, "entry", table.Entry);
        Add(document, "sheet", table.Sheet);
        Add(document, "platform", table.Platform);
        Add(document, "account", table.Account);
        document["kind"] = table.Kind switch
        {
            TableKind.DailySeries => "daily_series",
            TableKind.HourlySeries => "hourly_series",
            TableKind.EventList => "event_list",
            TableKind.ContentSnapshot => "content_snapshot",
            TableKind.AccountSnapshot => "account_snapshot",
            _ => "dimension_snapshot",
        };
        Add(document, "granularity", table.Granularity?.ToString().ToLowerInvariant());
        document["rows_read"] = table.RowsRead;
        document["rows_accepted"] = table.RowsAccepted;
        Add(document, "period_start", table.PeriodStart);
        Add(document, "period_end", table.PeriodEnd);
        document["sums"] = Numbers(table.Sums);
        if (table.Last.Count > 0) document["last"] = Numbers(table.Last);
        if (table.Nulls.Count > 0) document["nulls"] = new JsonObject(table.Nulls.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value)));
        Add(document, "currency", table.Currency);
        if (table.TotalRow is { } totals) document["total_row"] = Numbers(totals);
        Add(document, "note", table.Note);
        return document;
    }

    private static JsonObject Numbers(IReadOnlyDictionary<string, decimal> values) =>
        new(values.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)Plain(pair.Value))));

    // Dividing by a one with all its decimals drops trailing zeros: 73035, not 73035.00.
    private static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;

    private static void Add(JsonObject document, string name, string? value)
    {
        if (value is not null) document[name] = value;
    }
}
