using System.Security.Cryptography;
using CreatorImpact.Analysis.Exports;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Analysis.Tests.Runs;
using CreatorImpact.Data.Import;
using CreatorImpact.Data.Import.Items;
using CreatorImpact.Data.Import.Outages;
using CreatorImpact.Data.Import.Roster;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Register;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Exports;

/// <summary>A workspace with everything an export carries, under names that files and spreadsheets like to mistake for something else.</summary>
internal static class ExportedData
{
    private const long Workspace = StoredRuns.Workspace;

    private static readonly Instant Written = Instant.FromUtc(2026, 11, 20, 8, 30);

    /// <summary>Names that must come back unchanged.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "=1+1", "@ann", "+49 171", "-5", "=cmd|' /C calc'!A0", "＝1+1", "'quoted", "say \"hi\", twice", "two\nlines\r\nand\ta tab", " padded ", "back\\slash\\n", "שלום, עולם", "\u202Eright to left",
        "😀🏳️‍🌈", "a;b|c", "total", "n/a", "null", "2026-11-01", "007", "1,5", "_x000D_ and _x0041_", "\u0001control", "\uFEFFmark", "trailing\\", "nbsp\u00A0", "<b>&amp;", "account",
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task PlantAsync(Database database)
    {
        var imports = new ImportStore(database);
        var import = await imports.BeginAsync(Workspace, new NewImport("all.csv", 100, Convert.ToHexStringLower(SHA256.HashData("all"u8)), "generic.table", Written, []), Token);
        await imports.WriteSeriesAsync(Workspace, import, [.. Series()], null, Token);
        await new ContentStore(database).AddManyAsync(Workspace, import,
        [
            .. Names.Select((name, index) => new ContentItem("tiktok", name, FormattableString.Invariant($"post {index} {name}"), name, null, new LocalDate(2026, 11, 1), Written - Duration.FromDays(index), new LocalDate(2026, 11, 20), new Dictionary<string, decimal> { ["views"] = 12.5m, ["likes"] = index })
            {
                ListedUntil = Written,
            }),
            new ContentItem(null, "plain", "https://example.org/p", null, "https://example.org/p", null, null, null, new Dictionary<string, decimal>()),
        ], Token);
        await new OutageStore(database).AddManyAsync(Workspace, import,
        [
            new OutageRecord { Id = "x1", SourceFormat = "statuspage.incidents", Platform = "TikTok", Title = "Read from a status page", Start = At(5, 10), EndExclusive = At(5, 12), Components = ["Feed; Search", "API"], Regions = ["DE"], AcknowledgedAt = At(5, 11), Updates = [new OutageUpdate(At(5, 11), "investigating", "We look\ninto it."), new OutageUpdate(At(5, 12), "resolved", "=It is over.")] },
        ], Token);
        await imports.ApplyAsync(Workspace, import, await imports.CountChangesAsync(Workspace, import, Token), Token);
        await OutagesAsync(new OutageStore(database));

        var roster = new RosterStore(database);
        foreach (var name in Names)
            await roster.SaveAsync(Workspace, new RosterEntry("tiktok", name) { Creator = name, Clients = [name, "Acme; Bolt"], Segments = [new SegmentName("tier: one", name)], Audience = [new AudienceShare("DE", 1 / 3.0), new AudienceShare("US", 0.1)], Followers = 12, Region = "Köln", BusinessType = name, Monetised = true }, Token);
        await roster.SaveAsync(Workspace, new RosterEntry(null, "everywhere") { Monetised = false }, Token);
        await roster.RemoveAsync(Workspace, new RosterEntry("tiktok", "gone"), Token);
        var schedule = new ScheduleStore(database);
        foreach (var name in Names) await schedule.SaveAsync(Workspace, new PlannedPost("tiktok", name, name, new LocalDate(2026, 11, 3), At(3, 9)) { Format = "reel", Client = name }, Token);
        await schedule.SaveAsync(Workspace, new PlannedPost(null, "", "Only a day", new LocalDate(2026, 11, 4), null) { Id = "p-1", Link = "https://example.org/x" }, Token);
        var luma = (await new SeriesStore(database).ListAsync(Workspace, Token)).First(series => series.Key.Account == "luma" && series.Key.Granularity == Granularity.Day);
        await new SeriesStore(database).SetZoneAsync(Workspace, luma.Id, "America/New_York", Token);
    }

    /// <summary>The data hash of every series, and one of everything with all outages.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> HashesAsync(Database database)
    {
        var store = new SeriesStore(database);
        var loaded = await store.LoadAsync(Workspace, [.. (await store.ListAsync(Workspace, Token)).Select(series => series.Id)], Token);
        var audiences = RosterAudiences.From(await new RosterStore(database).ListAsync(Workspace, Token));
        var inputs = audiences.AddTo([.. loaded.Select(series => new SeriesInput(series.Key, series.Key.Account, series.ZoneId, series.Currency, series.Periods, series.Values))]);
        var known = (await new OutageStore(database).ListAsync(Workspace, Token)).Where(outage => !outage.IsIllustrative).ToList();
        var (outages, open) = (known.Select(OutageInput.From).OfType<OutageInput>().ToList(), known.Select(OpenOutage.From).OfType<OpenOutage>().ToList());
        var hashes = inputs.ToDictionary(input => input.Key.ToString(), input => DataHash.Compute([input], [], []), StringComparer.Ordinal);
        hashes["everything"] = DataHash.Compute(inputs, outages, open);
        return hashes;
    }

    /// <summary>One form of what a database holds.</summary>
    public static async Task<byte[]> WriteAsync(Database database, ExportFormat format)
    {
        using var memory = new MemoryStream();
        ExportFile.Write(await WorkspaceExportLoader.On(database).LoadAsync(Workspace, Token), format, memory, Token);
        return memory.ToArray();
    }

    /// <summary>Imports an export; it must be taken whole.</summary>
    public static async Task<EngagementReading> ImportAsync(Database database, string name, byte[] bytes)
    {
        var outcome = await new FileImporter(database, ImportFileReader.Default).ImportAsync(Workspace, SourceFile.FromBytes(name, bytes), new ReadOptions(Instant.FromUtc(2026, 11, 22, 0, 0)), null, Token, ImportWish.AllOrNothing);
        Assert.True(outcome.State == ImportOutcomeState.Applied, outcome.Message);
        return Assert.IsType<EngagementReading>(outcome.Reading);
    }

    private static Instant At(int day, int hour) => Instant.FromUtc(2026, 11, day, hour, 0);

    private static IEnumerable<SeriesData> Series()
    {
        double[] odd = [1 / 3.0, 0.1 + 0.2, 1e17 + 16, -5, 0, 123456789012345680, 1e-7, 4];
        foreach (var name in Names) yield return new SeriesData(new SeriesKey(name, "tiktok", "views", Granularity.Day), "Europe/Berlin", null, [.. Enumerable.Range(20_000, odd.Length).Select(day => (long)day)], odd);
        yield return new SeriesData(new SeriesKey("luma", null, "views", Granularity.Day), null, null, [20_000, 20_002], [5, 7]);
        yield return new SeriesData(new SeriesKey("luma", "youtube", "estimated_revenue", Granularity.Day), "America/Los_Angeles", "EUR", [20_000, 20_001], [1.23, 4.56]);
        yield return new SeriesData(new SeriesKey("luma", "youtube", "own metric, \"odd\"", Granularity.Hour), "Europe/Berlin", null, [1_767_225_600_000_000, 1_767_229_200_000_000, 1_767_240_000_000_000], [1, 2, 3]);
    }

    private static async Task OutagesAsync(OutageStore outages)
    {
        await outages.AddAsync(Workspace, new StoredOutage
        {
            Title = "=Typed, in \"parts\"\nand lines",
            Platform = "youtube",
            Start = At(6, 10),
            EndExclusive = At(6, 16),
            Function = "upload",
            Severity = "major",
            Cause = "power",
            AffectedShare = 0.25,
            Verification = "own",
            EntryZone = "Europe/Berlin",
            Author = "@me",
            Source = "+me",
            Url = "https://example.org",
            ResolvedAt = At(6, 17),
            Regions = ["Île-de-France"],
            Phases = [new StoredPhase(At(6, 10), At(6, 12), 0.1, 1 / 3.0), new StoredPhase(At(6, 13), At(6, 16), 1, 1)],
            Windows = [new StatedWindow(At(6, 9), At(6, 15), "=News", "https://example.org/n")],
            Statements = [new OutageStatement(At(6, 11), StatementKind.Update, "We are on it.\nReally."), new OutageStatement(At(6, 17), StatementKind.Resolved, "@all: over", "https://example.org/s")],
        }, Token);
        await outages.AddAsync(Workspace, new StoredOutage { Title = "Going on", Platform = "tiktok", Start = At(7, 1), Function = "live" }, Token);
        await outages.AddAsync(Workspace, new StoredOutage { Title = "Over, nobody knows when", Start = At(8, 1), EndKnown = false }, Token);
        await outages.AddAsync(Workspace, new StoredOutage { Title = "Planned", Start = At(9, 1), EndExclusive = At(9, 2), Planned = true, LeftOut = true, Cause = "maintenance", Severity = "maintenance" }, Token);
        await outages.AddAsync(Workspace, new StoredOutage { Title = "Example", Start = At(10, 1), EndExclusive = At(10, 2), Verification = StoredOutage.IllustrativeVerification }, Token);
        var removed = await outages.AddAsync(Workspace, new StoredOutage { Title = "Removed", Start = At(11, 1), EndExclusive = At(11, 2) }, Token);
        await outages.RemoveAsync(Workspace, removed, Token);
    }
}
