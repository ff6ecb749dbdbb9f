using System.Text.Json;
using NodaTime;
using NodaTime.Text;

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

    /// <summary>An ISO 8601 time with offset; null when missing or something else.</summary>
    public static Instant? Time(this JsonElement element, string name) =>
        element.Text(name) is { } text && OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true } parsed ? parsed.Value.ToInstant() : null;
}
