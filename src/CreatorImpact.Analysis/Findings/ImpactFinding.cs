using System.Text.Json;
using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Analysis.Findings;

/// <summary>One estimate as the store keeps it and pages show it: figures, sentence and chart from one computation.</summary>
/// <param name="Entry">Figures, verdict, reasons and sentence.</param>
/// <param name="Chart">Null when refused.</param>
/// <param name="NormalDay">Mean value of one clean day; null when refused.</param>
/// <param name="RateBasis">What a loss rate is taken of; null when refused, and in findings kept before there were rates.</param>
public sealed record ImpactFinding(EstimateEntry Entry, ImpactChartData? Chart, double? NormalDay, RateBasis? RateBasis = null)
{
    /// <summary>Keeps one answer of a run.</summary>
    public static ImpactFinding From(RunItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Result is ImpactEstimate estimate
            ? new ImpactFinding(EstimateEntry.From(item), ImpactChartData.From(item.Grid!, estimate), estimate.NormalDay, RateBasis.Of(estimate))
            : new ImpactFinding(EstimateEntry.From(item), null, null);
    }

    /// <summary>The finding as stored text.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, EstimateDocument.JsonOptions);

    /// <summary>Reads the figures of stored text only: lists need no charts.</summary>
    /// <exception cref="JsonException">The text is no finding.</exception>
    public static EstimateEntry EntryFromJson(string json) =>
        JsonSerializer.Deserialize<FiguresOnly>(json, EstimateDocument.JsonOptions)?.Entry ?? throw new JsonException("The stored finding is empty.");

    /// <summary>Reads stored text.</summary>
    /// <exception cref="JsonException">The text is no finding.</exception>
    public static ImpactFinding FromJson(string json) =>
        JsonSerializer.Deserialize<ImpactFinding>(json, EstimateDocument.JsonOptions) ?? throw new JsonException("The stored finding is empty.");

    private sealed record FiguresOnly(EstimateEntry Entry);
}
