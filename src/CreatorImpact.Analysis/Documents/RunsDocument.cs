using System.Text.Json;

namespace CreatorImpact.Analysis.Documents;

/// <summary>The JSON document that lists the runs of a workspace.</summary>
/// <param name="SchemaVersion">1; raised when a field changes its meaning or goes.</param>
/// <param name="Version">Version of the program that wrote the list.</param>
/// <param name="Runs">Newest first.</param>
public sealed record RunsDocument(int SchemaVersion, string Version, IReadOnlyList<RunEntry> Runs)
{
    /// <summary>The document as text.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, EstimateDocument.JsonOptions);
}
