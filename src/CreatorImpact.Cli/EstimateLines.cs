using CreatorImpact.Analysis.Documents;

namespace CreatorImpact.Cli;

/// <summary>Estimates in words, as <c>estimate</c> and <c>runs</c> print them.</summary>
internal static class EstimateLines
{
    /// <summary>Verdict, sentence and reasons of each.</summary>
    public static async Task WriteAsync(TextWriter output, EstimateDocument document)
    {
        foreach (var entry in document.Estimates)
        {
            await output.WriteLineAsync($"{entry.Account} · {entry.Metric} · {entry.Outage}: {entry.Verdict}");
            await output.WriteLineAsync($"  {entry.Sentence}");
            foreach (var reason in entry.Gross is null ? entry.Reasons.Skip(1) : entry.Reasons) await output.WriteLineAsync($"  - {reason.Text}");
        }
    }
}
