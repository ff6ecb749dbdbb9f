using System.Globalization;
using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Groups;
using CreatorImpact.Analysis.Reports;
using CreatorImpact.Analysis.Reports.Segments;
using CreatorImpact.Analysis.Tests.Groups;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Reports;

public sealed class SegmentPackTests
{
    private const string Hidden = "hidden (fewer than five)";

    private static readonly ReportWords English = new(CultureInfo.GetCultureInfo("en-US"));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Of_SegmentOfFour_StandsInNoFormat()
    {
        // The total and two of three would tell the third: one of the larger ones is hidden, too.
        var comparison = Compare([.. PlantedGroups.Many("a", 4, 0.21, "tier:small"), .. PlantedGroups.Many("b", 8, 0.13, "tier:middle"), .. PlantedGroups.Many("c", 10, 0.32, "tier:large")]);
        var document = Pack(comparison);

        foreach (var code in new[] { "rates", "amounts", "burden" })
        {
            var table = CampaignFormats.Table(document, code);
            foreach (var name in new[] { "small", "middle" })
                Assert.Equal([Hidden], table.Rows.Single(row => row[0].Shown == name).Skip(1).Select(cell => cell.Shown).Where(shown => shown.Length > 0).Distinct());
        }

        var secrets = comparison.Rows.Where(row => row.Name != "large").Select(row => row.Figures!)
            .SelectMany(figures => new[] { figures.Rate, figures.Net, figures.Expected, figures.PooledRate, figures.MedianRate, figures.AgainstRest?.Difference, figures.Burden?.Median })
            .Select(figure => CsvText.Plain(figure!.Point)!).ToList();
        Assert.Equal(14, secrets.Count);
        foreach (var (format, text) in CampaignFormats.Of(document))
            Assert.All(secrets, secret => Assert.False(text.Contains(secret, StringComparison.Ordinal), $"{secret} in {format}"));
        Assert.DoesNotContain(document.Sections.SelectMany(section => section.Blocks).OfType<ReportTable>(), table => table.Code is "pairs" or "why");
        Assert.Null(document.Headline);
        Assert.Contains("hidden, and others where it takes that to keep them so", CampaignFormats.Words(document), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_TotalHidden_SaysNothingAgainstTheRest()
    {
        var document = Pack(Compare([.. PlantedGroups.Many("a", 8, 0.2, "tier:gold"), .. PlantedGroups.Many("b", 4, 0.1, "tier:blue"), .. PlantedGroups.Many("c", 2, 0.1)]));

        var rates = CampaignFormats.Table(document, "rates");
        Assert.Equal(("gold", "not told", "not told"), (rates.Rows[0][0].Shown, CampaignFormats.Cell(rates, 0, "difference").Shown, CampaignFormats.Cell(rates, 0, "flag").Shown));
        Assert.NotNull(CampaignFormats.Cell(rates, 0, "rate").Interval);
        Assert.Equal(Hidden, CampaignFormats.Cell(rates, 2, "rate").Shown);
        Assert.Equal("not told", CampaignFormats.Cell(CampaignFormats.Table(document, "amounts"), 0, "pooled_rate").Shown);
    }

    [Fact]
    public void Of_AllShown_HoldsTheFiguresOfTheGroupsDocument()
    {
        var comparison = Compare(Three());
        var (expected, pair) = (GroupsDocument.From(comparison, null, demo: false), GroupsDocument.From(comparison, comparison.Pair("gold", "red"), demo: false).Pair!);

        var document = Pack(comparison);

        var (rates, amounts, burden) = (CampaignFormats.Table(document, "rates"), CampaignFormats.Table(document, "amounts"), CampaignFormats.Table(document, "burden"));
        Assert.Equal(["gold", "blue", "red", "All together"], rates.Rows.Select(row => row[0].Shown));
        for (var row = 0; row < 3; row++)
        {
            var group = expected.Segments[row];
            Assert.Equal(
                (group.Creators, group.Rate, group.Difference, group.Net, group.Expected, group.MedianRate, group.PooledRate, group.Burden!.Median, group.Burden.ShareAboveTenth),
                ((int?)CampaignFormats.Cell(rates, row, "creators").Number, Figure(rates, row, "rate"), Figure(rates, row, "difference"), Figure(amounts, row, "net"), Figure(amounts, row, "expected"),
                    Figure(amounts, row, "median_rate"), Figure(amounts, row, "pooled_rate"), Figure(burden, row, "median"), Figure(burden, row, "above_tenth")));
        }

        var (pairs, why) = (CampaignFormats.Table(document, "pairs"), CampaignFormats.Table(document, "why"));
        Assert.Equal(["gold against blue", "gold against red", "blue against red"], pairs.Rows.Select(row => row[0].Shown));
        Assert.Equal((pair.Difference, pair.Ratio), (Figure(pairs, 1, "difference"), Figure(pairs, 1, "ratio")));
        Assert.Equal((pair.Exposure, pair.Sensitivity, pair.Recapture), (Figure(why, 1, "exposure"), Figure(why, 1, "sensitivity"), Figure(why, 1, "recapture")));
        Assert.Equal("gold lost more than red.", CampaignFormats.Cell(pairs, 1, "verdict").Shown);
        Assert.Equal("lost more", CampaignFormats.Cell(rates, 0, "flag").Shown);
        Assert.StartsWith("gold lost the most: ", document.Headline, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_HighestRateThatIsNotTheHighestPooledOne_IsTheOneTheSentenceNames()
    {
        var comparison = Compare(Three());
        // As with a noisy segment that pooling draws to the middle.
        var document = Pack(comparison with { Rows = [comparison.Rows[1], comparison.Rows[0], comparison.Rows[2]] });

        Assert.Equal("blue", CampaignFormats.Table(document, "rates").Rows[0][0].Shown);
        Assert.StartsWith("gold lost the most: ", document.Headline, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_AnyEstimate_HasRangeUnitAndGrade()
    {
        var tables = Pack(Compare(Three())).Sections.SelectMany(section => section.Blocks).OfType<ReportTable>().ToList();

        foreach (var table in tables)
        {
            foreach (var row in table.Rows)
            {
                foreach (var (cell, column) in row.Zip(table.Columns).Where(pair => pair.First.Interval is not null))
                {
                    Assert.Contains("(90 %: ", cell.Shown, StringComparison.Ordinal);
                    Assert.NotNull(column.Unit);
                    Assert.Equal("Measured", row[^1].Shown);
                }
            }
        }

        Assert.NotEmpty(tables);
    }

    [Theory]
    [InlineData("en", "Daily data do not show what was lost in the outage")]
    [InlineData("de", "Tagesdaten zeigen nicht, was im Ausfall verloren ging")]
    public void Of_DailyData_SaysInTheLanguageOfTheDocumentWhyNothingIsSaidOfThePair(string language, string expected)
    {
        var comparison = Compare([.. PlantedGroups.Many("a", 8, 0.3, "tier:gold"), .. PlantedGroups.Many("b", 6, 0.1, "tier:blue").Select(member => member with { Granularity = Granularity.Day })]);

        var pairs = Pack(comparison, new ReportWords(CultureInfo.GetCultureInfo(language))).Sections.Single(section => section.Code == "pairs");

        var text = Assert.Single(pairs.Blocks.OfType<ReportText>());
        Assert.Contains(expected, text.Text, StringComparison.Ordinal);
        Assert.Equal(language != "en", !text.Text.Contains("Daily data", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_ManySegments_HoldsEachAgainstTheFirst()
    {
        var document = Pack(Compare([.. Enumerable.Range(0, 6).SelectMany(index => PlantedGroups.Many(FormattableString.Invariant($"m{index}"), 5, 0.1 + (0.05 * index), FormattableString.Invariant($"tier:t{index}")))]));

        var pairs = CampaignFormats.Table(document, "pairs");
        Assert.Equal(5, pairs.Rows.Count);
        Assert.All(pairs.Rows, row => Assert.StartsWith("t5 against ", row[0].Shown, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("EUR")]
    [InlineData(null)]
    public void Of_MoneyRedacted_KeepsRatesAndNoSum(string? currency)
    {
        var data = PlantedGroups.Data(Three()) with { Unit = new GroupUnit("ad_revenue", currency) };

        var document = Pack(GroupComparison.Of(data, "tier", Token)).Redacted();

        Assert.Equal(["segment", "missing_accounts", "median_rate", "pooled_rate", "grade"], CampaignFormats.Table(document, "amounts").Columns.Select(column => column.Code));
        Assert.NotNull(CampaignFormats.Cell(CampaignFormats.Table(document, "rates"), 0, "rate").Interval);
        Assert.NotNull(document.Headline);
    }

    [Fact]
    public void Of_StampsAndOrigin_AreThoseOfItsInputs()
    {
        var data = PlantedGroups.Data(Three().Select((member, index) => index == 0 ? member with { IsChanged = true } : member));
        var illustrative = data with { Outages = [.. data.Outages.Select(outage => outage with { Verification = "illustrative" })] };
        var asOf = Instant.FromUtc(2026, 1, 12, 8, 0);

        var document = SegmentPack.Of(GroupComparison.Of(illustrative, "tier", Token), new SegmentInputs([], asOf, new LocalDate(2026, 1, 17)), demo: true, English);

        Assert.Equal(["demo", "illustrative", "changed", "provisional"], document.Stamps.Select(stamp => stamp.Code));
        Assert.Contains("17 Jan 2026", document.Stamps[^1].Text, StringComparison.Ordinal);
        Assert.Equal(new ReportOrigin(ProductVersion.Text, null, null, asOf), document.Origin);
    }

    [Fact]
    public void Of_HostileNames_StayNamesAndClaimNothing()
    {
        const string Name = "=1+1|<img src=x onerror=alert(1)>";
        var comparison = Compare([.. PlantedGroups.Many("a", 8, 0.2, "tier:" + Name), .. PlantedGroups.Many("b", 6, 0.1, "tier:blue"), .. PlantedGroups.Many("c", 5, 0.1, "tier:red")]);

        var document = Pack(comparison);
        var texts = CampaignFormats.Of(document);

        Assert.DoesNotContain("<img", texts["html"], StringComparison.Ordinal);
        Assert.DoesNotContain("<f>", texts["xlsx"], StringComparison.Ordinal);
        Assert.Contains(Name, System.Net.WebUtility.HtmlDecode(texts["xlsx"]), StringComparison.Ordinal);
        Assert.Contains(",'=1+1", texts["csv"], StringComparison.Ordinal);
        Assert.Empty(WordingGuard.Find(CampaignFormats.Words(document)));
    }

    [Fact]
    public void Of_SameComparison_SameBytes() => Assert.Equal(ReportXlsx.Write(Pack(Compare(Three()))), ReportXlsx.Write(Pack(Compare(Three()))));

    private static IntervalJson? Figure(ReportTable table, int row, string column) => IntervalJson.From(CampaignFormats.Cell(table, row, column).Interval);

    private static List<GroupMember> Three() =>
        [.. PlantedGroups.Many("a", 8, 0.3, "tier:gold"), .. PlantedGroups.Many("b", 6, 0.2, "tier:blue"), .. PlantedGroups.Many("c", 5, 0.1, "tier:red")];

    private static GroupComparison Compare(params IEnumerable<GroupMember> members) => GroupComparison.Of(PlantedGroups.Data(members), "tier", Token);

    private static ReportDocument Pack(GroupComparison comparison, ReportWords? words = null) =>
        SegmentPack.Of(comparison, new SegmentInputs([], Instant.FromUtc(2026, 2, 1, 8, 0), null), demo: false, words ?? English);
}
