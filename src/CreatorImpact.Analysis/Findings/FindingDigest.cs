using System.Text.Json;
using CreatorImpact.Analysis.Documents;

namespace CreatorImpact.Analysis.Findings;

/// <summary>A stored <see cref="ImpactFinding"/> without its chart: what lists of many findings need.</summary>
/// <param name="Entry">Figures, verdict, reasons and sentence.</param>
/// <param name="NormalDay">Mean value of one clean day; null when refused.</param>
/// <param name="RateBasis">What a loss rate is taken of; null when refused, and in findings kept before there were rates.</param>
public sealed record FindingDigest(EstimateEntry Entry, double? NormalDay, RateBasis? RateBasis = null)
{
    /// <summary>Reads stored text and passes over its chart.</summary>
    /// <exception cref="JsonException">The text is no finding.</exception>
    public static FindingDigest FromJson(string json) =>
        JsonSerializer.Deserialize<FindingDigest>(json, EstimateDocument.JsonOptions) ?? throw new JsonException("The stored finding is empty.");
}
