using CreatorImpact.Data.Import;

namespace CreatorImpact.Data.Store;

/// <summary>One file may hold a series twice (a table and its summary): the store keeps one row a period, from the first table that has it.</summary>
internal static class SeriesMerge
{
    /// <summary>Each key once, in order of first appearance; series without a period are left out.</summary>
    /// <exception cref="ArgumentException">Columns differ in length, or periods are not ascending.</exception>
    public static IReadOnlyList<SeriesData> ByKey(IReadOnlyList<SeriesData> series)
    {
        foreach (var one in series)
            Check(one);
        return [.. series.Where(one => one.Periods.Count > 0).Select(Storable).GroupBy(one => one.Key).Select(Merge)];
    }

    /// <summary>The series under the names the store gives it.</summary>
    public static SeriesData Storable(SeriesData series) => series with
    {
        Key = series.Key with
        {
            Account = StorableText.Clean(series.Key.Account),
            Platform = string.IsNullOrEmpty(series.Key.Platform) ? null : StorableText.Clean(series.Key.Platform),
            Metric = StorableText.Clean(series.Key.Metric),
        },
    };

    private static SeriesData Merge(IEnumerable<SeriesData> occurrences)
    {
        var all = occurrences.ToList();
        if (all.Count == 1) return all[0];

        var values = new SortedDictionary<long, double>();
        foreach (var one in all)
            for (var index = 0; index < one.Periods.Count; index++)
                values.TryAdd(one.Periods[index], one.Values[index]);
        return all[0] with
        {
            ZoneId = all.Select(one => one.ZoneId).FirstOrDefault(zone => zone is not null),
            Currency = all.Select(one => one.Currency).FirstOrDefault(currency => currency is not null),
            ExportedAt = all.Max(one => one.ExportedAt),
            Periods = [.. values.Keys],
            Values = [.. values.Values],
        };
    }

    private static void Check(SeriesData series)
    {
        if (series.Periods.Count != series.Values.Count)
            throw new ArgumentException(FormattableString.Invariant($"Series {series.Key}: {series.Periods.Count} periods for {series.Values.Count} values."), nameof(series));
        for (var index = 0; index < series.Periods.Count; index++)
        {
            if (!double.IsFinite(series.Values[index]))
                throw new ArgumentException(FormattableString.Invariant($"Series {series.Key}, period {series.Periods[index]}: value {series.Values[index]} is not finite; leave missing periods out."), nameof(series));
            if (index > 0 && series.Periods[index] <= series.Periods[index - 1])
                throw new ArgumentException(FormattableString.Invariant($"Series {series.Key}: period {series.Periods[index]} follows {series.Periods[index - 1]}; expected ascending periods."), nameof(series));
        }
    }
}
