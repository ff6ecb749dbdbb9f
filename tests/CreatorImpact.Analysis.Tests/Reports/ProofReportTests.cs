using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Money;
using CreatorImpact.Analysis.Reports;
using CreatorImpact.Analysis.Tests.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Estimation.Ledger;

namespace CreatorImpact.Analysis.Tests.Reports;

public sealed class ProofReportTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task LoadAsync_Claim_ListsTheLinesOfTheSheetAndTheyAddToTheCent()
    {
        await using var world = await AccountWorld.EstimatedAsync();
        await world.ClaimAsync();

        var document = await world.DocumentAsync(ReportKind.ProofOfLoss);

        var money = (await world.AnswerAsync()).Answer.Money!;
        var rows = Table(document, "ledger").Rows;
        var sums = rows.Where(row => row[0].Shown.StartsWith("Sum: ", StringComparison.Ordinal)).ToList();
        var lines = rows.Except(sums).ToList();
        Assert.Equal(["Sum: lost income", "Sum: payable"], sums.Select(row => row[0].Shown));
        Assert.Equal(money.Waterfall.Payable, lines.Sum(row => (decimal)row[1].Number!.Value));
        Assert.Equal([(double)money.Waterfall.IncomeLoss, (double)money.Waterfall.Payable], sums.Select(row => row[1].Number!.Value));
        foreach (var (line, bar) in money.Ledger.Lines.Zip(money.Waterfall.Bars))
        {
            var row = Assert.Single(lines, one => one[1].Interval == line.Estimate && one[1].Number == (double)bar.Amount);
            Assert.Equal(line.Name is null ? row[0].Shown : $"{row[0].Shown.Split(':')[0]}: {line.Name}", row[0].Shown);
            Assert.NotEmpty(row[3].Shown);
        }

        Assert.Contains(lines, row => row[0].Shown == "Saved costs: =cmd()");
        Assert.Contains(lines, row => row is [{ Shown: "Gains elsewhere" }, { Number: 0d }, { Shown: "None entered" }, ..]);
        Assert.Contains(money.Ledger.Lines, line => line.Kind == LedgerLineKind.Waiting);
    }

    [Fact]
    public async Task LoadAsync_Claim_StatesExpectedObservedPeriodAndDocumentsOfTheSheet()
    {
        await using var world = await AccountWorld.EstimatedAsync();
        await world.ClaimAsync();

        var document = await world.DocumentAsync(ReportKind.ProofOfLoss);

        var outage = (await world.Stored.Outages.GetAsync(world.Workspace, world.OutageId, Token))!;
        var proof = ProofDocument.From(ProofOfLoss.Of(outage, await world.AnswerAsync(), [], await new EvidenceStore(world.Stored.Database).ListAsync(world.Workspace, Token))!, demo: false);
        var basis = Table(document, "basis").Rows;
        Assert.Equal((proof.Basis.ButFor!.Point, proof.Basis.Actual!.Value), (basis[0][1].Number!.Value, basis[1][1].Number!.Value));
        var file = Assert.Single(Table(document, "documents").Rows);
        Assert.Equal(["@status page.png", "Screenshot", "10 Oct 2026, 07:30 UTC", new string('a', 64), "1,234", "paid 888.88"], file.Select(cell => cell.Shown));
        Assert.Contains(document.Sections.Single(section => section.Code == "period").Blocks.OfType<ReportList>().SelectMany(list => list.Items), line => line.StartsWith("Waiting period: 8 h", StringComparison.Ordinal));
        Assert.Contains(Table(document, "runs").Rows, row => row[0].Shown == proof.Runs[0].DataHash);
        Assert.Equal(proof.Runs[0].DataHash, document.Origin.DataHash);
        Assert.Contains("not legal or insurance advice", document.Guard, StringComparison.Ordinal);
        Assert.Contains("EUR", document.Headline, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LoadAsync_NothingEntered_StillNamesEveryLine()
    {
        await using var world = await AccountWorld.EstimatedAsync();

        var rows = Table(await world.DocumentAsync(ReportKind.ProofOfLoss), "ledger").Rows;

        foreach (var name in new[] { "Saved costs", "Extra expense", "Gains elsewhere", "Waiting period" })
            Assert.Contains(rows, row => row[0].Shown == name && row[1].Number == 0 && row[2].Shown == "None entered");
    }

    [Fact]
    public async Task LoadAsync_IllustrativeOutage_NeedsATickAndSaysSo()
    {
        await using var world = await AccountWorld.EstimatedAsync(outage: StoredRuns.Outage() with { Verification = StoredOutage.IllustrativeVerification });

        var refused = await world.LoadAsync(ReportKind.ProofOfLoss);
        var accepted = await world.DocumentAsync(world.Request(ReportKind.ProofOfLoss) with { IsIllustrativeAccepted = true });

        Assert.Equal("outage_illustrative", refused.Refusal!.Code);
        Assert.Contains(accepted.Stamps, stamp => stamp.Code == "illustrative");
    }

    [Fact]
    public async Task LoadAsync_NoPriceOfViews_SaysThatMoneyIsMissing()
    {
        await using var stored = await StoredRuns.OpenAsync();
        await stored.ImportAsync("mona.csv", StoredRuns.Days(140, (day, usual) => StoredRuns.Down(day) ? 0 : usual, "mona", comments: false));
        var outage = await stored.Outages.AddAsync(StoredRuns.Workspace, StoredRuns.Outage(), Token);
        await stored.EstimateAsync(outage);
        var account = (await new AccountStore(stored.Database).ListAsync(StoredRuns.Workspace, Token)).Single().Id;

        var reading = await AccountWorld.LibraryOf(stored).LoadAsync(new ReportRequest(StoredRuns.Workspace, ReportKind.ProofOfLoss, AccountWorld.English) { OutageId = outage, AccountId = account }, Token);

        Assert.Equal("no_money", reading.Refusal!.Code);
    }

    [Fact]
    public async Task LoadAsync_OfferBelowTheRange_StatesPositionShareChanceAndDifferences()
    {
        await using var world = await AccountWorld.EstimatedAsync();
        await world.ClaimAsync(offer: 1);

        var document = await world.DocumentAsync(ReportKind.DisputePack);

        var compared = OfferComparison.Of((await new OfferStore(world.Stored.Database).ListAsync(world.Workspace, Token)).Single(), await world.AnswerAsync());
        Assert.Equal(OfferPosition.Below, compared.Position);
        Assert.Contains("lies below the range of what is payable", document.Headline, StringComparison.Ordinal);
        var row = Assert.Single(Table(document, "offers").Rows);
        Assert.Equal(("Nordic Mutual", "below the range", 1.0), (row[0].Shown, row[4].Shown, row[3].Number!.Value));
        var payable = (await world.AnswerAsync()).Answer.Money!.Ledger.Payable;
        Assert.Equal(100 / payable.Point, row[5].Number!.Value, 1e-9);
        Assert.Equal(100 * compared.ChanceItCovers!.Value, row[6].Number!.Value);
        var differences = document.Sections.Single(section => section.Code == "offer-1").Blocks.OfType<ReportList>().SelectMany(list => list.Items).ToList();
        Assert.Equal(compared.Differences.Count + compared.Differences.Count(one => one.Effect is not null), differences.Count);
        Assert.Contains(differences, line => line.StartsWith("They count 1 day after the outage; here ", StringComparison.Ordinal));
        Assert.Contains(differences, line => line.StartsWith("They let the outage end at 12 Oct 2026, 12:00 UTC; here 13 Oct 2026, 00:00 UTC.", StringComparison.Ordinal));
        Assert.Equal(Table(await world.DocumentAsync(ReportKind.ProofOfLoss), "ledger").Rows.SelectMany(cells => cells), Table(document, "ledger").Rows.SelectMany(cells => cells));
    }

    [Theory]
    [InlineData(1_000_000, "above the range")]
    [InlineData(0, "inside the range")]
    public async Task LoadAsync_OtherOffers_AreAboveOrInside(int offer, string expected)
    {
        await using var world = await AccountWorld.EstimatedAsync();
        // Half way: the middle of the payable sum as it stands with everything entered.
        if (offer == 0)
        {
            await world.ClaimAsync();
            var store = new OfferStore(world.Stored.Database);
            var entered = (await store.ListAsync(world.Workspace, Token)).Single();
            await store.SaveAsync(world.Workspace, entered with { Amount = Math.Round((decimal)(await world.AnswerAsync()).Answer.Money!.Ledger.Payable.Median, 2) }, Token);
        }
        else
        {
            await world.ClaimAsync(offer);
        }

        var row = Assert.Single(Table(await world.DocumentAsync(ReportKind.DisputePack), "offers").Rows);

        Assert.Equal(expected, row[4].Shown);
    }

    [Fact]
    public async Task LoadAsync_NoOffer_SaysThatOneMustBeEntered()
    {
        await using var world = await AccountWorld.EstimatedAsync();

        var reading = await world.LoadAsync(ReportKind.DisputePack);

        Assert.Equal("no_offer", reading.Refusal!.Code);
        Assert.Contains("luma", reading.Refusal.Text, StringComparison.Ordinal);
    }

    private static ReportTable Table(ReportDocument document, string code) => document.Sections.SelectMany(section => section.Blocks).OfType<ReportTable>().Single(table => table.Code == code);
}
