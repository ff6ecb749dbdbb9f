using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Help;

namespace CreatorImpact.Analysis.Help;

/// <summary>Which sources of an outage count as evidence.</summary>
/// <param name="Counted">Addresses that count, each once.</param>
/// <param name="Stated">All that were stated, fakes left out.</param>
public sealed record SourceEvidence(IReadOnlyList<string> Counted, int Stated)
{
    /// <summary>
    /// The entry's own address counts when the entry is verified or comes from a status page; a noted source when it is official and was
    /// checked. An address that anybody noted as a fake never counts.
    /// </summary>
    /// <param name="outage">The outage as it stands in the register.</param>
    /// <param name="sources">What was noted of it.</param>
    public static SourceEvidence Of(StoredOutage outage, IReadOnlyList<SourceNote> sources)
    {
        ArgumentNullException.ThrowIfNull(outage);
        ArgumentNullException.ThrowIfNull(sources);
        var fakes = sources.Where(source => source.Kind == SourceKind.Fake).Select(source => source.Address.Trim()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var stated = sources.Where(source => !fakes.Contains(source.Address.Trim())).Select(source => (source.Address, source.IsEvidence)).ToList();
        if (!string.IsNullOrWhiteSpace(outage.Url) && !fakes.Contains(outage.Url.Trim())) stated.Insert(0, (outage.Url.Trim(), CountsByItself(outage)));
        return new SourceEvidence(
            [.. stated.Where(source => source.IsEvidence).Select(source => source.Address).Distinct(StringComparer.Ordinal)],
            stated.Select(source => source.Address).Distinct(StringComparer.Ordinal).Count());
    }

    /// <summary>True when the register's entry is itself known from somebody who checked, or from the platform.</summary>
    public static bool CountsByItself(StoredOutage outage)
    {
        ArgumentNullException.ThrowIfNull(outage);
        return outage.Verification is "verified" or "status_page";
    }
}
