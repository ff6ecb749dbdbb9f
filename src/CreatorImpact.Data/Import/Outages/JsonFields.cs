using System.Text.Json;
using NodaTime;

namespace CreatorImpact.Data.Import.Outages;

/// <summary>Reads fields of foreign JSON, where anything may be missing, null or of another kind.</summary>
internal static class JsonFields
{
    /// <summary>A field that is present and not null.</summary>
    public static JsonElement? Field(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined)
            ? value
            : null;

    /// <summary>Text of a field; numbers as written; null for anything else or a text of blanks.</summary>
    public static string? Text(this JsonElement element, string name) => element.Field(name) switch
    {
        { ValueKind: JsonValueKind.String } text when text.GetString() is { } value && !string.IsNullOrWhiteSpace(value) => value,
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    /// <summary>Items of a list; empty when it is missing or null.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) =>
        element.Field(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    /// <summary>A time with its offset, in whatever way it is written; null when missing or something else.</summary>
    public static Instant? Time(this JsonElement element, string name) => OutageMoment.Parse(element.Text(name));

    /// <summary>Texts of a list of texts, or of a field of its objects.</summary>
    public static IReadOnlyList<string> Texts(this JsonElement element, string name, string? field = null) =>
    [
        .. element.Items(name)
            .Select(item => item.ValueKind == JsonValueKind.Object ? (field is null ? null : item.Text(field)) : item.ValueKind is JsonValueKind.String or JsonValueKind.Number ? item.ToString() : null)
            .OfType<string>().Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The public updates of a list, oldest first; those without a time are left out.</summary>
    public static IReadOnlyList<OutageUpdate> Updates(this JsonElement element, string list, string time, string? status, string text) =>
    [
        .. element.Items(list).Where(update => update.Time(time) is not null)
            .Select(update => new OutageUpdate(update.Time(time)!.Value, status is null ? null : update.Text(status), update.Text(text) ?? string.Empty)).OrderBy(update => update.At),
    ];

    /// <summary>The records of a list at the root; empty when the root is something else.</summary>
    public static IEnumerable<JsonElement> Records(this JsonElement? root) =>
        root is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray().Where(record => record.ValueKind == JsonValueKind.Object) : [];
}
