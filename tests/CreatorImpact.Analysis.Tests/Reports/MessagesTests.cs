using System.Globalization;
using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Analysis.Reports;
using CreatorImpact.Analysis.Tests.Runs;
using CreatorImpact.Data.Store;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Reports;

public sealed class MessagesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task LoadAsync_LossFound_TellsBothTheFiguresOfTheStatement()
    {
        await using var world = await AccountWorld.EstimatedAsync();

        var (document, statement) = (await world.DocumentAsync(ReportKind.Messages), await world.DocumentAsync(ReportKind.CreatorStatement));

        Assert.Equal(["client", "audience"], document.Sections.Select(section => section.Code));
        var meant = Assert.Single(Blocks(document, "client"), block => block.Grade is not null);
        Assert.Equal(statement.Headline, meant.Text);
        Assert.StartsWith("Grade of the evidence: Measured. Seen in the account’s own data", meant.Grade, StringComparison.Ordinal);
        var loss = (await world.Stored.EntryAsync("views")).DayNet!;
        var figure = DisplayFigure.ForWidth(loss.Hi90 - loss.Lo90, AccountWorld.English.Culture);
        var missing = Assert.Single(Blocks(document, "audience"), block => block.Grade is not null);
        Assert.Equal($"About {figure.Text(loss.Point)} views went missing on the days of the outage (90 %: {figure.Range(loss.Lo90, loss.Hi90)}).", missing.Text);
        Assert.Contains($"{figure.Text(loss.Point)} views on the outage days (90 %: {figure.Range(loss.Lo90, loss.Hi90)})", statement.Headline, StringComparison.Ordinal);
        Assert.Equal("This is estimated.", missing.Grade);
    }

    [Fact]
    public async Task LoadAsync_LossFound_SaysWhenWhatWhoAndWhatComesNext()
    {
        await using var world = await AccountWorld.EstimatedAsync(outage: StoredRuns.Outage("Feed down") with { EntryZone = "Europe/Berlin", Source = "Daily News", Verification = "news" });

        var document = await world.DocumentAsync(ReportKind.Messages);

        const string Span = "10 Oct 2026, 02:00 – 13 Oct 2026, 02:00 Europe/Berlin (10 Oct 2026, 00:00 – 13 Oct 2026, 00:00 UTC)";
        var (client, audience) = (Texts(document, "client"), Texts(document, "audience"));
        Assert.Equal("Subject: YouTube outage of 10 Oct 2026: what it meant for luma", client[0]);
        Assert.Equal($"What happened: Feed down, {Span}. What failed: Viewing. Who says so: Daily News · News.", client[1]);
        Assert.Equal("These figures rest on an export of 18 Nov 2026 and are no longer provisional.", client[3]);
        Assert.Equal("If a delivery is affected, we will send figures for it and a proposal for making good.", client[4]);
        Assert.Equal("This is an estimate under a stated method; it makes no claim against anybody.", client[5]);
        Assert.Equal("YouTube had an outage on 10 Oct 2026", audience[0]);
        Assert.Equal($"It lasted: {Span}. In that time posts may have been invisible or late.", audience[1]);
        Assert.Equal("If you missed something, it is on the channel now. Thank you for your patience!", audience[^1]);
        Assert.Equal((6, 4), (client.Count, audience.Count));
        Assert.Empty(document.Stamps);
    }

    [Theory]
    [InlineData(Words.CannotTell, "Whether any went missing cannot be told from the numbers (views lost, 90 %: {0}).")]
    [InlineData(Words.NoLossLargerThan, "The numbers show no loss larger than {1} views (90 %: {2}).")]
    public async Task LoadAsync_OtherVerdict_SaysSoWithTheFiguresOfTheStatement(string verdict, string expected)
    {
        await using var world = await AccountWorld.EstimatedAsync();
        await world.AgainAsync("views", change: entry => entry with { Verdict = verdict, NoLossLargerThan = verdict == Words.NoLossLargerThan ? entry.DayNet!.Hi90 : null });

        var (document, statement) = (await world.DocumentAsync(ReportKind.Messages), await world.DocumentAsync(ReportKind.CreatorStatement));

        var loss = (await world.Stored.EntryAsync("views")).DayNet!;
        var figure = DisplayFigure.ForWidth(loss.Hi90 - loss.Lo90, AccountWorld.English.Culture);
        var said = string.Format(CultureInfo.InvariantCulture, expected, figure.Range(loss.Lo90, loss.Hi90), figure.Limit(loss.Hi90), figure.RangeToLimit(loss.Lo90, loss.Hi90));
        Assert.Equal(said, Assert.Single(Blocks(document, "audience"), block => block.Grade is not null).Text);
        var meant = Assert.Single(Blocks(document, "client"), block => block.Grade is not null);
        Assert.Equal(statement.Headline, meant.Text);
        Assert.DoesNotContain("net loss", meant.Grade, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LoadAsync_MoreThanUsual_SaysThatNothingIsMissing()
    {
        await using var world = await AccountWorld.EstimatedAsync();
        await world.AgainAsync("views", change: entry => entry with { Verdict = Words.NoLossLargerThan, NoLossLargerThan = -80, DayNet = entry.DayNet! with { Lo90 = -900, Hi90 = -80 } });

        var document = await world.DocumentAsync(ReportKind.Messages);

        var missing = Assert.Single(Blocks(document, "audience"), block => block.Grade is not null);
        Assert.Equal("The numbers do not show that any went missing (views): if anything there were more than usual (loss, 90 %: -900 to -80).", missing.Text);
        Assert.Equal((await world.DocumentAsync(ReportKind.CreatorStatement)).Headline, Assert.Single(Blocks(document, "client"), block => block.Grade is not null).Text);
    }

    [Fact]
    public async Task LoadAsync_NetOfAnotherGrade_NamesBoth()
    {
        await using var world = await AccountWorld.EstimatedAsync();
        await world.AgainAsync("views", change: entry => entry with { DayNet = entry.DayNet! with { Grade = "measured" }, Net = entry.Net! with { Grade = "modelled" } });

        var grade = Assert.Single(Blocks(await world.DocumentAsync(ReportKind.Messages), "client"), block => block.Grade is not null).Grade;

        Assert.StartsWith("Grade of the evidence: Measured. ", grade, StringComparison.Ordinal);
        Assert.EndsWith(" Grade of the net loss: Modelled.", grade, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LoadAsync_CounterStoodStill_GivesNoFigure()
    {
        await using var world = await AccountWorld.EstimatedAsync();
        await world.AgainAsync("views", change: entry => entry with { Verdict = Words.PossibleDisplayGap });

        var document = await world.DocumentAsync(ReportKind.Messages);

        Assert.Contains("The counter of luma (views) seems to have stood still; no loss can be told from it.", Texts(document, "client"));
        Assert.Contains("The counter (views) seems to have stood still in that time, so there is no number of what went missing.", Texts(document, "audience"));
        AssertWithoutFigures(document);
    }

    [Fact]
    public async Task LoadAsync_ShortHistory_GivesNoFigure()
    {
        await using var world = await AccountWorld.EstimatedAsync(outage: StoredRuns.Outage() with { Start = Instant.FromUtc(2026, 7, 2, 0, 0), EndExclusive = Instant.FromUtc(2026, 11, 16, 0, 0) });

        var document = await world.DocumentAsync(ReportKind.Messages);

        Assert.Equal(Words.Refused, (await world.Stored.EntryAsync("views")).Verdict);
        Assert.Contains("The data at hand allow no estimate of what it meant for luma.", Texts(document, "client"));
        Assert.Contains("How much went missing cannot be told from the numbers there are.", Texts(document, "audience"));
        AssertWithoutFigures(document);
    }

    [Fact]
    public async Task LoadAsync_EarlyExport_IsProvisionalUntilItsViewsAreSettled()
    {
        await using var early = await AccountWorld.EstimatedAsync(exported: Instant.FromUtc(2026, 10, 21, 8, 0));
        await using var later = await AccountWorld.EstimatedAsync(exported: Instant.FromUtc(2026, 10, 31, 8, 0));

        var document = await early.DocumentAsync(ReportKind.Messages);

        Assert.Equal(["provisional"], document.Stamps.Select(stamp => stamp.Code));
        Assert.Contains("These figures are provisional until 22 Oct 2026: the platform may still change them.", Texts(document, "client"));
        Assert.Contains("The platform may still change its numbers until 22 Oct 2026.", Texts(document, "audience"));
        // Revenue of October is settled in November only.
        Assert.Equal(["provisional"], (await later.DocumentAsync(ReportKind.CreatorStatement)).Stamps.Select(stamp => stamp.Code));
        Assert.Empty((await later.DocumentAsync(ReportKind.Messages)).Stamps);
    }

    [Theory]
    [InlineData(StoredOutage.IllustrativeVerification, "No source shows that this outage happened.")]
    [InlineData("unverified", "This outage has not been checked against a source yet.")]
    public async Task LoadAsync_MadeUpOrUnchecked_SaysSoInEitherMessage(string verification, string caution)
    {
        await using var world = await AccountWorld.EstimatedAsync(demo: true, outage: StoredRuns.Outage() with { Verification = verification });

        var document = await world.DocumentAsync(ReportKind.Messages);

        foreach (var section in new[] { "client", "audience" })
            Assert.Equal(["Everything here is invented to show the product.", caution], Texts(document, section).Skip(1).Take(2));
    }

    [Theory]
    [InlineData("upload", "In that time new posts may have been late.")]
    [InlineData("live", "In that time live streams may not have come through.")]
    [InlineData("monetise", "As far as is known, posts could be seen all the same.")]
    [InlineData("display", "As far as is known, only the counters were wrong and posts could be seen.")]
    public async Task LoadAsync_OtherFunction_SaysWhatMayHaveBeenNoticed(string function, string hit)
    {
        await using var world = await AccountWorld.EstimatedAsync(outage: StoredRuns.Outage(function: function));

        Assert.Contains(Texts(await world.DocumentAsync(ReportKind.Messages), "audience"), text => text.EndsWith(hit, StringComparison.Ordinal));
    }

    [Fact]
    public async Task LoadAsync_AccountWithMoney_HoldsNoneInAnyFormat()
    {
        await using var world = await AccountWorld.EstimatedAsync();
        await world.ClaimAsync();

        var (document, statement) = (await world.DocumentAsync(ReportKind.Messages), await world.DocumentAsync(ReportKind.CreatorStatement));

        Assert.Contains("EUR", CampaignFormats.Words(statement), StringComparison.Ordinal);
        Assert.All(CampaignFormats.Of(document), format => Assert.All(new[] { "EUR", "USD", "€", "$", "£", "revenue" }, sign => Assert.DoesNotContain(sign, format.Value, StringComparison.Ordinal)));
        Assert.Contains(document.Sections[0].Blocks.OfType<ReportText>().Single(block => block.Grade is not null).Grade!, CampaignFormats.Words(document), StringComparison.Ordinal);
    }

    [Fact]
    public async Task LoadAsync_Redacted_StaysAsItIs()
    {
        await using var world = await AccountWorld.EstimatedAsync();

        var (whole, redacted) = (await world.DocumentAsync(ReportKind.Messages), await world.DocumentAsync(world.Request(ReportKind.Messages) with { IsRedacted = true }));

        Assert.Equal(whole.Sections.SelectMany(section => section.Blocks), redacted.Sections.SelectMany(section => section.Blocks));
        Assert.Equal((whole.Title, whole.Headline, 2), (redacted.Title, redacted.Headline, redacted.Sections.Count));
    }

    [Fact]
    public async Task LoadAsync_NewerRunOfRevenue_DoesNotReplaceThem()
    {
        await using var world = await AccountWorld.EstimatedAsync();
        var first = (await world.Stored.Runs.ListAsync(world.Workspace, Token))[0].Id;
        var revenue = await world.AgainAsync("estimated_revenue");

        var messages = await world.DocumentAsync(world.Request(ReportKind.Messages) with { RunId = first });
        var reading = await world.Library.LoadAsync(world.Request(ReportKind.Messages) with { RunId = revenue }, Token);

        Assert.Contains((await world.DocumentAsync(world.Request(ReportKind.CreatorStatement) with { RunId = first })).Stamps, stamp => stamp.Code == "superseded");
        Assert.DoesNotContain(messages.Stamps, stamp => stamp.Code == "superseded");
        Assert.Null(reading.Document);
        Assert.Equal("only_money", reading.Refusal!.Code);
    }

    [Fact]
    public async Task LoadAsync_EveryLanguage_SaysTheSameFiguresInItsWordsAndClaimsNothing()
    {
        await using var world = await AccountWorld.EstimatedAsync(outage: StoredRuns.Outage() with { Verification = StoredOutage.IllustrativeVerification });
        var english = await world.DocumentAsync(ReportKind.Messages);

        foreach (var culture in ReportCultures.All)
        {
            var document = await world.DocumentAsync(world.Request(ReportKind.Messages) with { Words = new ReportWords(culture) });
            var texts = document.Sections.SelectMany(section => section.Blocks).OfType<ReportText>().Select(block => block.Whole).ToList();

            Assert.Equal(english.Sections.Select(section => section.Blocks.Count), document.Sections.Select(section => section.Blocks.Count));
            Assert.Empty(WordingGuard.Find(ReportHtml.WriteArticle(document)));
            Assert.All(texts, text => Assert.DoesNotContain('{', text));
            var loss = (await world.Stored.EntryAsync("views")).DayNet!;
            var figure = DisplayFigure.ForWidth(loss.Hi90 - loss.Lo90, culture);
            Assert.Equal(2, texts.Count(text => text.Contains(figure.Range(loss.Lo90, loss.Hi90), StringComparison.Ordinal)));
            if (culture.TwoLetterISOLanguageName == "en") continue;
            Assert.Empty(english.Sections.SelectMany(section => section.Blocks).OfType<ReportText>().Select(block => block.Whole).Intersect(texts, StringComparer.Ordinal));
        }
    }

    private static void AssertWithoutFigures(ReportDocument document)
    {
        Assert.DoesNotContain(document.Sections.SelectMany(section => section.Blocks).OfType<ReportText>(), block => block.Grade is not null || block.Text.Contains("90 %", StringComparison.Ordinal));
        Assert.Contains("Grade of the evidence: Not estimable. No figure can be given.", Texts(document, "client"));
    }

    private static List<ReportText> Blocks(ReportDocument document, string section) => [.. document.Sections.Single(one => one.Code == section).Blocks.Cast<ReportText>()];

    private static List<string> Texts(ReportDocument document, string section) => [.. Blocks(document, section).Select(block => block.Text)];
}
