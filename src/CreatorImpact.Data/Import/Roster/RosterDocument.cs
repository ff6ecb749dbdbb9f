using System.Globalization;
using System.Text.Json.Nodes;

namespace CreatorImpact.Data.Import.Roster;

/// <summary>The documents of a roster and of a schedule.</summary>
internal static class RosterDocument
{
    public static JsonObject Create(RosterReading reading) => new()
    {
        ["format"] = reading.Format,
        ["rows_read"] = reading.RowsRead,
        ["count"] = reading.Entries.Count,
        ["accounts"] = new JsonArray([.. reading.Entries.Select(Entry)]),
    };

    public static JsonObject Create(ScheduleReading reading) => new()
    {
        ["format"] = reading.Format,
        ["rows_read"] = reading.RowsRead,
        ["count"] = reading.Posts.Count,
        ["planned_posts"] = new JsonArray([.. reading.Posts.Select(Post)]),
    };

    private static JsonObject Entry(RosterEntry entry) => new()
    {
        ["account"] = entry.Account,
        ["platform"] = entry.Platform,
        ["creator"] = entry.Creator,
        ["clients"] = new JsonArray([.. entry.Clients.Select(name => JsonValue.Create(name))]),
        ["segments"] = new JsonArray([.. entry.Segments.Select(one => new JsonObject { ["set"] = one.Set, ["segment"] = one.Segment })]),
        ["audience"] = new JsonObject(entry.Audience.Select(one => KeyValuePair.Create(one.Region, (JsonNode?)one.Share))),
        ["followers"] = entry.Followers,
        ["region"] = entry.Region,
        ["business_type"] = entry.BusinessType,
        ["monetised"] = entry.Monetised,
    };

    private static JsonObject Post(PlannedPost post) => new()
    {
        ["id"] = post.Id,
        ["title"] = post.Title,
        ["account"] = post.Account.Length == 0 ? null : post.Account,
        ["platform"] = post.Platform,
        ["planned_on"] = post.PlannedOn.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
        ["planned_at"] = post.PlannedAt?.ToString("uuuu-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        ["format"] = post.Format,
        ["client"] = post.Client,
        ["link"] = post.Link,
    };
}
