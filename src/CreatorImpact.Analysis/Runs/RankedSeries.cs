using CreatorImpact.Data.Import;
using NodaTime;

namespace CreatorImpact.Analysis.Runs;

/// <summary>Series of one file with the file's rank among exports: when it was written, then its fingerprint; never the order of arrival.</summary>
/// <param name="WrittenAt">Instant of the export.</param>
/// <param name="Sha256">Fingerprint of the bytes.</param>
/// <param name="File">Name, for messages.</param>
/// <param name="Series">What it holds.</param>
internal sealed record RankedSeries(Instant WrittenAt, string Sha256, string File, IReadOnlyList<SeriesData> Series)
{
    /// <summary>
    /// Merges all files: where two state the same period, the newer export wins; a series that a file carries on from another export has that one's time.
    /// Returns a reason instead when one series comes in two currencies: amounts of different money do not add.
    /// </summary>
    public static (IReadOnlyList<SeriesInput> Series, string? Refusal) Merge(IEnumerable<RankedSeries> files)
    {
        var merged = new List<(SeriesData Head, SortedDictionary<long, double> Values, string File, List<ExportValues> Exports)>();
        var ranked = files.OrderBy(file => file.WrittenAt).ThenBy(file => file.Sha256, StringComparer.Ordinal)
            .SelectMany((file, place) => file.Series.Select(data => (file.File, Data: data, Written: data.ExportedAt ?? file.WrittenAt, Place: place)))
            .OrderBy(one => one.Written).ThenBy(one => one.Place);
        var (rank, last) = (0L, ((Instant, int)?)null);
        foreach (var (file, data, written, place) in ranked)
        {
            if (last != (written, place)) (rank, last) = (rank + 1, (written, place));
            var index = merged.FindIndex(entry => entry.Head.Key == data.Key);
            if (index < 0)
            {
                merged.Add((data, [], file, []));
                index = merged.Count - 1;
            }

            var (head, values, first, exports) = merged[index];
            if (!string.Equals(head.Currency, data.Currency, StringComparison.Ordinal))
                return ([], $"{data.Key.Account} {data.Key.Metric}: {first} is in {head.Currency ?? "no stated currency"}, {file} in {data.Currency ?? "no stated currency"}. Amounts of different money do not add; give exports of one currency.");
            for (var i = 0; i < data.Periods.Count; i++) values[data.Periods[i]] = data.Values[i];
            exports.Add(new ExportValues(rank, written, file, data.Periods, data.Values));
            merged[index] = (head with { ZoneId = data.ZoneId ?? head.ZoneId }, values, first, exports);
        }

        var series = merged
            .OrderBy(entry => entry.Head.Key.Account, StringComparer.Ordinal).ThenBy(entry => entry.Head.Key.Platform, StringComparer.Ordinal)
            .Select(entry => new SeriesInput(entry.Head.Key, entry.Head.Key.Account, entry.Head.ZoneId, entry.Head.Currency, [.. entry.Values.Keys], [.. entry.Values.Values]) { Exports = entry.Exports });
        return ([.. series], null);
    }
}
