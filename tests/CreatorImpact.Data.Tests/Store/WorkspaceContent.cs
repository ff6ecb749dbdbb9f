using System.Globalization;
using CreatorImpact.Data.Import;
using CreatorImpact.Data.Import.Items;
using CreatorImpact.Data.Import.Outages;
using CreatorImpact.Data.Import.Roster;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Branding;
using CreatorImpact.Data.Store.Campaigns;
using CreatorImpact.Data.Store.Findings;
using CreatorImpact.Data.Store.Help;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Data.Store.Register;
using CreatorImpact.Data.Store.Segments;
using NodaTime;

namespace CreatorImpact.Data.Tests.Store;

/// <summary>Puts rows into every table that holds rows of workspaces, and reads tables whole.</summary>
public static class WorkspaceContent
{
    private static readonly Instant Start = Instant.FromUtc(2026, 2, 1, 10, 0);

    /// <summary>One of everything, and enough observations for several chunks.</summary>
    public static async Task FillAsync(Database database, long workspaceId, CancellationToken token)
    {
        var imports = new ImportStore(database);
        var importId = await imports.BeginAsync(workspaceId, StoreData.File("content", Start), token);
        var values = new double[4_500];
        Array.Fill(values, 7);
        await imports.WriteSeriesAsync(workspaceId, importId, [StoreData.Days(StoreData.Key(), 100, values), StoreData.Days(StoreData.Key("mona"), 100, values)], null, token);
        await imports.SaveRejectedRowsAsync(workspaceId, importId, [new RejectedRow(null, 3, "views", "x", "a number", "Correct it.", "x,y")], token);
        await new OutageStore(database).AddManyAsync(workspaceId, importId, [Record()], token);
        await new OutageStore(database).AddAsync(workspaceId, Entered, token);
        await new ContentStore(database).AddManyAsync(workspaceId, importId, [new ContentItem("tiktok", "luma", "p1", "One", null, new LocalDate(2026, 2, 1), Start, null, new Dictionary<string, decimal> { ["views"] = 5 })], token);
        await new RosterStore(database).AddManyAsync(workspaceId, importId, [new RosterEntry("tiktok", "@luma") { Creator = "Luma Verse" }], token);
        await new ScheduleStore(database).AddManyAsync(workspaceId, importId, [new PlannedPost("tiktok", "@luma", "One", new LocalDate(2026, 2, 1), Start)], token);
        await imports.ApplyAsync(workspaceId, importId, new ImportCounts(9_000, 0, 0), token);
        await new OutageStore(database).SayAsync(workspaceId, 1, known => [.. known, new OutageStatement(Start, StatementKind.Update, "On another network.")], token);

        var runs = new RunStore(database);
        var runId = await runs.CreateAsync(workspaceId, new NewRun("abc", 1, "0.1.0", "{}"), token);
        for (var outage = 1; outage <= 60; outage++)
            await runs.SaveEstimateAsync(workspaceId, new StoredEstimate(runId, 1, outage, "{}", [1, 2], null, null), token);
        await new RunInputStore(database).SaveAsync(
            workspaceId, new RunInputs(runId, [new RunSeries(1, [importId], null, "aa", null)], [new RunOutage(1, "tiktok", "Feed", Start, null, "bb")]), token);
        await runs.CompleteAsync(workspaceId, runId, "[]", token);

        var deliverable = new Deliverable { Client = "Brand", Title = "Video", Account = "luma", Platform = "tiktok", Guarantee = 100, StartsOn = new LocalDate(2026, 2, 1), DeadlineOn = new LocalDate(2026, 2, 28) };
        var deliverableId = await new DeliverableStore(database).SaveAsync(workspaceId, deliverable, token);
        await new MakeGoodStore(database).AddAsync(workspaceId, new MakeGood(0, deliverableId!.Value, 2, 0, new LocalDate(2026, 3, 31), MakeGoodReason.Underdelivery), token);

        await new JobStore(database).EnqueueAsync(workspaceId, "run", "{}", token);
        await FillMoneyAsync(database, workspaceId, token);
        await new FindingCheckStore(database).SaveAsync(workspaceId, 1, 1, new FindingCheck(Explanation.Holiday, CheckState.Applies, "Carnival"), token);
        await new SegmentRuleStore(database).SaveAsync(workspaceId, new SegmentRule("size", "small", SegmentField.Followers) { High = 1000 }, token);
        await new ReportLookStore(database).SaveAsync(workspaceId, new ReportLook("Agency", "#102030", "#eef2ff", "", [1, 2]), token);
        await new StepAnswerStore(database).SaveAsync(workspaceId, 1, new StepAnswer(TroubleshootingStep.BrowserCache, StepOutcome.NoChange), token);
        await new OutageNoteStore(database).SaveAsync(workspaceId, 1, new OutageNote(NoteTopic.Influencers, "Angry"), token);
        await new SourceNoteStore(database).SaveAsync(workspaceId, new SourceNote(0, 1, SourceKind.Official, "https://status.example.org") { Verified = true }, token);
        await database.WriteAsync(
            async session =>
            {
                await session.ExecuteAsync("INSERT INTO column_mapping (workspace_id, signature, mapping, file_name, saved_at) VALUES (@workspaceId, 'a', '{}', 'b', 0)", new { workspaceId }, token);
                await session.ExecuteAsync("INSERT INTO setting (workspace_id, name, value) VALUES (@workspaceId, 'a', 'b')", new { workspaceId }, token);
                await session.ExecuteAsync("INSERT INTO client (workspace_id, client_id, name, created_at) VALUES (@workspaceId, 1, 'Brand', 0)", new { workspaceId }, token);
                return 0;
            },
            token);
    }

    private static async Task FillMoneyAsync(Database database, long workspaceId, CancellationToken token)
    {
        var day = new LocalDate(2026, 2, 1);
        await new MoneyTermsStore(database).SaveAsync(workspaceId, default, new MoneyTerms { WaitingHours = 8 }, token);
        await new MoneyLineStore(database).SaveAsync(workspaceId, new MoneyLine(0, default, MoneyLineKind.Offset, "Refund", 1, 2, 3, "EUR"), token);
        await new ExchangeRateStore(database).SaveAsync(workspaceId, new ExchangeRate("EUR", "USD", day, 1.1m, "Bank"), token);
        await new OfferStore(database).SaveAsync(workspaceId, new Offer(0, default, 5, "EUR", day, "Platform"), token);
        await new EvidenceStore(database).AddAsync(workspaceId, new EvidenceDocument(0, default, "a.png", new string('a', 64), 1, EvidenceKind.Notice), token);
    }

    /// <summary>Every table of the schema with a workspace in its key, as the engine itself lists them.</summary>
    public static Task<List<string>> TablesAsync(Database database, CancellationToken token) => database.ReadAsync(
        session => session.QueryAsync(
            database.Engine == DatabaseEngine.Sqlite
                ? "SELECT m.name FROM sqlite_master m WHERE m.type = 'table' AND EXISTS (SELECT 1 FROM pragma_table_info(m.name) c WHERE c.name = 'workspace_id') ORDER BY m.name"
                : "SELECT table_name FROM information_schema.columns WHERE table_schema = current_schema() AND column_name = 'workspace_id' ORDER BY table_name COLLATE \"C\"",
            null,
            reader => reader.GetString(0),
            token),
        token);

    /// <summary>All rows of a workspace, table by table, one line a row.</summary>
    public static async Task<SortedDictionary<string, List<string>>> RowsAsync(Database database, long workspaceId, CancellationToken token)
    {
        var rows = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var table in await TablesAsync(database, token))
        {
            var lines = await database.ReadAsync(
                session => session.QueryAsync(
                    $"SELECT * FROM {table} WHERE workspace_id = @workspaceId",
                    new { workspaceId },
                    reader => string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => Text(reader.GetValue(column)))),
                    token),
                token);
            lines.Sort(StringComparer.Ordinal);
            rows[table] = lines;
        }

        return rows;
    }

    private static string Text(object value) => value is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(value, CultureInfo.InvariantCulture)!;

    private static StoredOutage Entered { get; } = new()
    {
        Title = "Typed in",
        Start = Start + Duration.FromDays(1),
        EndExclusive = Start + Duration.FromDays(1) + Duration.FromHours(1),
        Windows = [new StatedWindow(Start + Duration.FromDays(1), Start + Duration.FromDays(1) + Duration.FromHours(2), "News")],
        Statements = [new OutageStatement(Start + Duration.FromDays(1), StatementKind.Update, "We are on it.")],
    };

    private static OutageRecord Record() => new()
    {
        Id = "a",
        SourceFormat = "test",
        Title = "Feed",
        Start = Start,
        EndExclusive = Start + Duration.FromHours(2),
        Updates = [new OutageUpdate(Start, "resolved", "It is over.")],
    };
}
