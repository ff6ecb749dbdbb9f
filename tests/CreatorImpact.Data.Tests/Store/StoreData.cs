using System.Globalization;
using CreatorImpact.Data.Import;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Data.Tests.Store;

/// <summary>Small data for store tests, and the visible table to compare.</summary>
public static class StoreData
{
    public static SeriesKey Key(string account = "luma", string? platform = "tiktok", string metric = "views", Granularity granularity = Granularity.Day) =>
        new(account, platform, metric, granularity);

    /// <summary>Consecutive days from <paramref name="first"/>.</summary>
    public static SeriesData Days(SeriesKey key, long first, params double[] values) =>
        new(key, null, null, [.. Enumerable.Range(0, values.Length).Select(index => first + index)], values);

    public static NewImport File(string content, Instant exportedAt) =>
        new(content + ".csv", 100, Hash(content), "csv.tidy", exportedAt, []);

    public static string Hash(string content) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(content)));

    /// <summary>Begins, writes, compares and applies.</summary>
    public static async Task<long> ImportAsync(Database database, NewImport file, CancellationToken token, params SeriesData[] series)
    {
        var imports = new ImportStore(database);
        var id = await imports.BeginAsync(WorkspaceStore.DefaultId, file, token);
        await imports.WriteSeriesAsync(WorkspaceStore.DefaultId, id, series, null, token);
        var counts = await imports.CountChangesAsync(WorkspaceStore.DefaultId, id, token);
        await imports.ApplyAsync(WorkspaceStore.DefaultId, id, counts, token);
        return id;
    }

    /// <summary>Everything visible, one line an observation, sorted; independent of ids.</summary>
    public static async Task<List<string>> VisibleAsync(Database database, CancellationToken token, long workspaceId = WorkspaceStore.DefaultId)
    {
        var store = new SeriesStore(database);
        var listed = await store.ListAsync(workspaceId, token);
        var loaded = await store.LoadAsync(workspaceId, [.. listed.Select(series => series.Id)], token);
        var lines = new List<string>();
        foreach (var series in loaded)
            for (var index = 0; index < series.Periods.Length; index++)
                lines.Add(string.Create(CultureInfo.InvariantCulture, $"{series.Key}|{series.ZoneId}|{series.Currency}|{series.Periods[index]}|{series.Values[index]:R}"));
        foreach (var series in listed)
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{series.Key}|{series.CreatorName}|{series.FirstPeriod}–{series.LastPeriod}|{series.PeriodCount}"));
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }
}
