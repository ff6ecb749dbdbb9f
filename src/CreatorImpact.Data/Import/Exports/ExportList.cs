using System.Text.Encodings.Web;
using System.Text.Json;

namespace CreatorImpact.Data.Import.Exports;

/// <summary>Several values in one cell, written as JSON so that no name can be mistaken for two.</summary>
/// <param name="Json">A list or an object.</param>
public sealed record ExportList(string Json)
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The cell of a value; null for a list of nothing.</summary>
    public static ExportList? Of<T>(IReadOnlyCollection<T> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return values.Count == 0 ? null : new ExportList(JsonSerializer.Serialize(values, values.GetType(), Options));
    }

    /// <summary>The values; null when the cell holds something else.</summary>
    internal static T? Read<T>(string json)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
