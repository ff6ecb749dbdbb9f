using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CreatorImpact.Analysis.Documents;
using NodaTime;
using NodaTime.Text;

namespace CreatorImpact.Analysis.Deliverables;

/// <summary>The JSON document of deliverables. Unknown values are null, loss is positive, nothing is rounded.</summary>
/// <param name="SchemaVersion">1; raised when a field changes its meaning or goes.</param>
/// <param name="Version">Version of the program that wrote it.</param>
/// <param name="DataHash">Of the runs used: their own hash when they share one, else SHA-256 over all of them in ordinal order, a line each; null without any.</param>
/// <param name="AsOf">When it was asked, UTC: deadlines are held against it.</param>
/// <param name="IsDemo">True for made-up data.</param>
/// <param name="Deliverables">One entry a deliverable.</param>
/// <param name="Totals">Sums made inside each draw, one a metric.</param>
public sealed record DeliverableDocument(
    int SchemaVersion,
    string Version,
    string? DataHash,
    string AsOf,
    bool IsDemo,
    IReadOnlyList<DeliverableEntry> Deliverables,
    IReadOnlyList<DeliverableTotals> Totals)
{
    /// <summary>Documents reports.</summary>
    /// <param name="reports">In the order wanted.</param>
    /// <param name="asOf">When they were built.</param>
    /// <param name="isDemo">True for made-up data.</param>
    /// <param name="offers">Posts to offer, by the number of the deliverable; null for none.</param>
    public static DeliverableDocument From(IReadOnlyList<DeliverableReport> reports, Instant asOf, bool isDemo = false, IReadOnlyDictionary<long, MakeGoodOffer>? offers = null)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var entries = reports.Select(report => DeliverableEntry.From(report, offers?.GetValueOrDefault(report.Deliverable.Id))).ToList();
        return new DeliverableDocument(1, ProductVersion.Text, HashOf(entries), InstantPattern.ExtendedIso.Format(asOf), isDemo, entries, DeliverableTotals.Of(reports));
    }

    /// <summary>The document as text.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, EstimateDocument.JsonOptions);

    private static string? HashOf(IEnumerable<DeliverableEntry> entries)
    {
        var hashes = entries.SelectMany(entry => entry.Runs).Select(run => run.DataHash).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return hashes.Count switch
        {
            0 => null,
            1 => hashes[0],
            _ => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', hashes)))),
        };
    }
}
