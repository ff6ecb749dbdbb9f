using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using CreatorImpact.Analysis.Money;
using CreatorImpact.Analysis.Runs;

namespace CreatorImpact.Analysis.Documents;

/// <summary>The JSON document of a run. Unknown values are null, loss is positive, nothing is rounded.</summary>
/// <param name="SchemaVersion">1; raised when a field changes its meaning or goes.</param>
/// <param name="Version">Version of the program that computed it.</param>
/// <param name="DataHash">SHA-256 of the series and outages used.</param>
/// <param name="Seed">Seed of the draws; the same seed and data give the same digits.</param>
/// <param name="Estimates">One per series × outage, plus the union where there are several.</param>
/// <param name="Totals">Sums over series, made inside each draw.</param>
public sealed record EstimateDocument(
    int SchemaVersion,
    string Version,
    string DataHash,
    ulong Seed,
    IReadOnlyList<EstimateEntry> Estimates,
    IReadOnlyList<TotalEntry> Totals)
{
    /// <summary>The stored run the estimates come from; left out of documents made straight from files.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RunEntry? Run { get; init; }

    /// <summary>How every document of this kind is written: camel case, nulls kept, letters of all languages unescaped.</summary>
    public static JsonSerializerOptions JsonOptions { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>Documents a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="money">Money and uploads by the item they stand with; null leaves them out.</param>
    public static EstimateDocument From(RunResult run, IReadOnlyDictionary<RunItem, AccountAnswer>? money = null)
    {
        ArgumentNullException.ThrowIfNull(run);
        return new EstimateDocument(
            1,
            ProductVersion.Text,
            run.DataHash,
            run.Seed,
            [.. run.Items.Select(item => money?.GetValueOrDefault(item) is { } answer ? EstimateEntry.From(item).With(answer) : EstimateEntry.From(item))],
            TotalEntry.From(run.Items, money));
    }

    /// <summary>The document as text.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, JsonOptions);
}
