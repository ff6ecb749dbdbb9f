using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CreatorImpact.Data.Import;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Web.Tests;

/// <summary>Puts small data into a database, through the stores and importers of the product.</summary>
public sealed class StoredContent(Database database, NodaTime.IClock clock)
{
    private const long Workspace = WorkspaceStore.DefaultId;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Imports a text as a file.</summary>
    public Task<ImportOutcome> FileAsync(string name, string content, string? platform = null, ImportWish wish = ImportWish.GoodRows) => new FileImporter(database, ImportFileReader.Default).ImportAsync(
        Workspace, SourceFile.FromBytes(name, Encoding.UTF8.GetBytes(content)), new ReadOptions(clock.GetCurrentInstant(), Platform: platform), null, Token, wish);

    /// <summary>Twelve weeks of hours: a daily wave, and a share of it missing in six hours of 5 November 2026.</summary>
    public async Task<long> HoursAsync(string account = "luma", string? platform = "youtube", double kept = 0.15)
    {
        var start = Instant.FromUtc(2026, 8, 30, 0, 0);
        var values = Enumerable.Range(0, 84 * 24).Select(hour =>
        {
            var time = start + Duration.FromHours(hour);
            var usual = 1000 + (400 * Math.Sin(hour * Math.PI / 12)) + (60 * Math.Sin(hour * 1.7)) + (45 * Math.Cos(hour * 0.37));
            var down = time >= Instant.FromUtc(2026, 11, 5, 17, 0) && time < Instant.FromUtc(2026, 11, 5, 23, 0);
            return Math.Round(usual * (down ? kept : 1));
        });
        return await SeriesAsync(new SeriesKey(account, platform, "views", Granularity.Hour), start.ToUnixTimeTicks() / 10, 3_600_000_000, [.. values]);
    }

    /// <summary>Days from 30 August 2026 on.</summary>
    public Task<long> DaysAsync(string account, string platform, string metric, params double[] values) =>
        SeriesAsync(new SeriesKey(account, platform, metric, Granularity.Day), Period.DaysBetween(new LocalDate(1970, 1, 1), new LocalDate(2026, 8, 30)), 1, values);

    /// <summary>An outage of six hours on 5 November 2026.</summary>
    public Task<long> OutageAsync(string title = "Playback outage", string? platform = "youtube", bool ended = true, string function = "view") => new OutageStore(database).AddAsync(
        Workspace,
        new StoredOutage
        {
            Title = title,
            Platform = platform,
            Start = Instant.FromUtc(2026, 11, 5, 17, 0),
            EndExclusive = ended ? Instant.FromUtc(2026, 11, 5, 23, 0) : null,
            EndKnown = true,
            Function = function,
            EntryZone = "Europe/Berlin",
        },
        Token);

    /// <summary>The only series of an account.</summary>
    public async Task<long> SeriesIdAsync(string account) => (await new SeriesStore(database).ListAsync(Workspace, Token)).First(series => series.Key.Account == account).Id;

    private async Task<long> SeriesAsync(SeriesKey key, long first, long step, double[] values)
    {
        var imports = new ImportStore(database);
        var name = string.Create(CultureInfo.InvariantCulture, $"{key.Account}-{key.Metric}.csv");
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name + key)));
        var id = await imports.BeginAsync(Workspace, new NewImport(name, 100, hash, "generic.hourly", clock.GetCurrentInstant(), []), Token);
        await imports.WriteSeriesAsync(Workspace, id, [new SeriesData(key, null, null, [.. values.Select((_, index) => first + (index * step))], values)], null, Token);
        await imports.ApplyAsync(Workspace, id, await imports.CountChangesAsync(Workspace, id, Token), Token);
        return await SeriesIdAsync(key.Account);
    }
}
