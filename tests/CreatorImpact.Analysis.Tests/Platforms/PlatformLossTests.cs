using System.Text;
using System.Text.Json;
using CreatorImpact.Analysis.Groups;
using CreatorImpact.Analysis.Platforms;
using CreatorImpact.Analysis.Tests.Runs;
using CreatorImpact.Data.Import.Roster;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Segments;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Platforms;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Platforms;

/// <summary>Four outages of a day each in July to October 2026, of which the first took twice as large a share as the others.</summary>
public sealed class PlatformLossTests : IAsyncLifetime
{
    private static readonly LocalDate[] Days = [new(2026, 7, 10), new(2026, 8, 10), new(2026, 9, 10), new(2026, 10, 20)];

    private readonly List<long> _outages = [];
    private StoredRuns _stored = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _stored = await StoredRuns.OpenAsync();
        await _stored.ImportAsync("luma_20261115T080000Z.csv", StoredRuns.Days(130, Shown, comments: false));
        await _stored.ImportAsync("nova_20261115T080000Z.csv", StoredRuns.Days(130, Shown, account: "nova", comments: false));
        foreach (var day in Days)
        {
            var start = day.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();
            _outages.Add(await _stored.Outages.AddAsync(StoredRuns.Workspace, StoredRuns.Outage(System.FormattableString.Invariant($"Of month {day.Month}")) with { Start = start, EndExclusive = start + Duration.FromDays(1) }, Token));
        }

        foreach (var outage in _outages) await _stored.EstimateAsync(outage);
    }

    public ValueTask DisposeAsync() => _stored.DisposeAsync();

    [Fact]
    public async Task Ranking_LargestNetLossFirst_OverAllAccounts()
    {
        var unknown = await _stored.Outages.AddAsync(StoredRuns.Workspace, StoredRuns.Outage("Never estimated", firstDay: 28, lastDay: 28), Token);

        var ranking = (await LoadAsync()).Ranking;

        Assert.Equal((_outages[0], unknown), (ranking[0].Outage.Id, ranking[^1].Outage.Id));
        Assert.Null(ranking[^1].Net);
        var net = ranking[0].Net!;
        Assert.Equal((2, 2, 0, 0), (net.Accounts, net.Creators, net.LeftOut, net.Moved));
        // Two accounts of about 20,000 views a day lost four fifths of one.
        Assert.InRange(net.Net!.Point, 25_000, 40_000);
        Assert.True(net.Net.Lo90 > 0 && net.Net.Lo90 < net.Net.Point && net.Net.Point < net.Net.Hi90);
        Assert.All(ranking.SkipLast(1).Zip(ranking.Skip(1).SkipLast(1)), pair => Assert.True(pair.First.Net!.Net!.Point >= pair.Second.Net!.Net!.Point));
    }

    [Fact]
    public async Task Ranking_SumOfAllAccounts_HasTheGradeThatTheirGroupHas()
    {
        var net = (await LoadAsync()).Ranking.Single(one => one.Outage.Id == _outages[1]).Net!.Net!;
        var loader = new GroupDataLoader(new GroupStores(_stored.Series, _stored.Outages, _stored.Runs, new RosterStore(_stored.Database), new SegmentRuleStore(_stored.Database)), _stored.Freshness);

        var data = (await loader.LoadAsync(StoredRuns.Workspace, new GroupQuestion([_outages[1]], null), Token))!;
        var total = GroupPivot.Of(data, new GroupDimension(GroupDimensionKind.Platform), new GroupDimension(GroupDimensionKind.Outage), Token).Total!.Net;

        Assert.Equal(total.Point, net.Point, 6);
        Assert.Equal(total.Grade, net.Grade);
    }

    [Fact]
    public async Task Ranking_AccountSpelledTwoWays_CountsOnce()
    {
        var before = (await LoadAsync()).Ranking.Single(one => one.Outage.Id == _outages[0]).Net!;
        await _stored.ImportAsync("again_20261115T080000Z.csv", StoredRuns.Days(130, Shown, account: "@Luma", comments: false));
        await _stored.ImportAsync("bare_20261115T080000Z.csv", StoredRuns.Days(130, Shown, account: "nova", comments: false).Replace(",platform", string.Empty, StringComparison.Ordinal).Replace(",youtube", string.Empty, StringComparison.Ordinal));
        await _stored.EstimateAsync(_outages[0]);

        var net = (await LoadAsync()).Ranking.Single(one => one.Outage.Id == _outages[0]).Net!;

        Assert.Equal((2, 2, 0), (net.Accounts, net.Creators, net.LeftOut));
        Assert.InRange(net.Net!.Point, 0.9 * before.Net!.Point, 1.1 * before.Net.Point);
    }

    [Fact]
    public async Task Ranking_BestDataStateNoPlatform_AreOfTheCreatorOfTheAccount()
    {
        foreach (var account in (string[])["luma", "nova"])
            await new RosterStore(_stored.Database).SaveAsync(StoredRuns.Workspace, new RosterEntry("youtube", account) { Creator = "Ann Lee" }, Token);
        await _stored.ImportAsync("bare_20261115T080000Z.csv", StoredRuns.Days(134, Shown, account: "luma", comments: false).Replace(",platform", string.Empty, StringComparison.Ordinal).Replace(",youtube", string.Empty, StringComparison.Ordinal));
        await _stored.EstimateAsync(_outages[0]);

        var net = (await LoadAsync()).Ranking.Single(one => one.Outage.Id == _outages[0]).Net!;

        Assert.Equal((2, 1), (net.Accounts, net.Creators));
    }

    [Fact]
    public async Task Comparison_PlantedLosses_TheRatioHoldsTheTruth()
    {
        var comparison = (await LoadAsync(compared: (_outages[0], _outages[1]))).Comparison!;

        Assert.Equal((2, 0), (comparison.Accounts, comparison.OnlyOne));
        // Four fifths of a strong Friday (22,925 views) beside two fifths of a weak Monday (17,075).
        const double Truth = 0.8 * 22_925 / (0.4 * 17_075);
        Assert.InRange(comparison.Ratio!.Point, 0.9 * Truth, 1.1 * Truth);
        Assert.InRange(Truth, comparison.Ratio.Lo90, comparison.Ratio.Hi90);
        Assert.True(comparison.Ratio.Lo90 > 1);
        Assert.Equal(comparison.FirstNet!.Point - comparison.SecondNet!.Point, comparison.Difference!.Point, 6);
    }

    [Fact]
    public async Task Comparison_UnknownOrSame_IsNone()
    {
        Assert.Null((await LoadAsync(compared: (_outages[0], _outages[0]))).Comparison);
        Assert.Null((await LoadAsync(compared: (_outages[0], 99))).Comparison);
    }

    [Fact]
    public async Task Forward_FourPastLosses_GiveAYearlyLossThatSaysWhatItRestsOn()
    {
        var forward = Assert.Single((await LoadAsync()).Platforms).Forward;

        Assert.Equal((3, 4, 4, 4), (forward.Rate!.Events, forward.Loss!.Losses, forward.Estimated, forward.OfOutages));
        // Three intervals in 102 days: about eleven a year, each of about 20,000 views.
        Assert.InRange(forward.Loss.AYear.Point, 100_000, 400_000);
        Assert.True(forward.Loss.AYear.Lo90 > 0 && forward.Loss.OneYear.Width90 > forward.Loss.AYear.Width90);
        Assert.Equal(EvidenceGrade.Modelled, forward.Loss.AYear.Grade);
        Assert.Equal(forward.Loss.AYear, Assert.Single((await LoadAsync()).Platforms).Forward.Loss!.AYear);
    }

    [Fact]
    public async Task Ranking_OutageMovedSince_HasNoFigureOfAnotherTime()
    {
        var moved = (await _stored.Outages.GetAsync(StoredRuns.Workspace, _outages[0], Token))!;
        await _stored.Outages.UpdateAsync(StoredRuns.Workspace, moved with { Start = moved.Start + Duration.FromHours(1), Phases = [] }, Token);

        var row = (await LoadAsync()).Ranking.Single(one => one.Outage.Id == _outages[0]);

        Assert.Equal((null, 2, 0), (row.Net!.Net, row.Net.Moved, row.Net.Accounts));
    }

    [Fact]
    public async Task Ranking_PlatformStatedAfterTheEstimate_LeavesOutAccountsOfOthers()
    {
        await _stored.ImportAsync("cora_20261115T080000Z.csv", StoredRuns.Days(130, Shown, account: "cora", comments: false).Replace(",youtube,", ",tiktok,", StringComparison.Ordinal));
        var outage = (await _stored.Outages.GetAsync(StoredRuns.Workspace, _outages[0], Token))!;
        await _stored.Outages.UpdateAsync(StoredRuns.Workspace, outage with { Platform = null }, Token);
        await _stored.EstimateAsync(outage.Id);
        Assert.Equal(3, await AccountsAsync());
        await _stored.Outages.UpdateAsync(StoredRuns.Workspace, outage, Token);
        await _stored.EstimateAsync(outage.Id);

        Assert.Equal(2, await AccountsAsync());

        async Task<int> AccountsAsync() => (await LoadAsync()).Ranking.Single(one => one.Outage.Id == outage.Id).Net!.Accounts;
    }

    [Fact]
    public async Task Document_WholeOverview_HoldsNumbersWithNAndPeriodAndNullForTheUnknown()
    {
        using var json = JsonDocument.Parse(PlatformDocument.From(await LoadAsync(compared: (_outages[0], _outages[1])), isDemo: false).ToJson());

        var platform = Assert.Single(json.RootElement.GetProperty("platforms").EnumerateArray());
        Assert.Equal((4, 3, "outages"), (platform.GetProperty("n").GetInt32(), platform.GetProperty("period").GetProperty("n").GetInt32(), platform.GetProperty("period").GetProperty("basis").GetString()));
        Assert.Equal(JsonValueKind.Null, platform.GetProperty("response").GetProperty("acknowledgeMinutes").ValueKind);
        Assert.Equal("modelled", platform.GetProperty("forward").GetProperty("outagesAYear").GetProperty("grade").GetString());
        Assert.Equal(168, platform.GetProperty("times").GetProperty("starts").GetArrayLength());
        Assert.Equal(4, json.RootElement.GetProperty("outages").GetArrayLength());
        Assert.Equal(("views", "UTC"), (json.RootElement.GetProperty("choice").GetProperty("metric").GetString(), json.RootElement.GetProperty("choice").GetProperty("zone").GetString()));
    }

    [Fact]
    public async Task Document_LossesOfTwoCreators_AreHidden()
    {
        using var json = JsonDocument.Parse(PlatformDocument.From(await LoadAsync(compared: (_outages[0], _outages[1])), isDemo: false).ToJson());

        var outages = json.RootElement.GetProperty("outages").EnumerateArray().ToList();
        Assert.All(outages, outage => Assert.Equal((JsonValueKind.Null, true), (outage.GetProperty("net").ValueKind, outage.GetProperty("hidden").GetBoolean())));
        // The newest first: an order by loss would say which was the largest.
        Assert.Equal(_outages.AsEnumerable().Reverse(), outages.Select(outage => outage.GetProperty("outage").GetInt64()));
        var comparison = json.RootElement.GetProperty("comparison");
        foreach (var name in (string[])["firstNet", "secondNet", "difference", "ratio"]) Assert.Equal(JsonValueKind.Null, comparison.GetProperty(name).ValueKind);
        Assert.Contains("few_creators", comparison.GetProperty("reasons").EnumerateArray().Select(reason => reason.GetProperty("code").GetString()));
        var forward = Assert.Single(json.RootElement.GetProperty("platforms").EnumerateArray()).GetProperty("forward");
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), (forward.GetProperty("lossAYear").ValueKind, forward.GetProperty("lossOfOneYear").ValueKind));
        Assert.Contains("few_creators", forward.GetProperty("reasons").EnumerateArray().Select(reason => reason.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Document_HiddenComparisonWithoutARatio_DoesNotSayWhatTheSecondLost()
    {
        var quiet = Days[1].PlusDays(10).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();
        var second = await _stored.Outages.AddAsync(StoredRuns.Workspace, StoredRuns.Outage("Nothing lost") with { Start = quiet, EndExclusive = quiet + Duration.FromDays(1) }, Token);
        await _stored.EstimateAsync(second);
        var overview = await LoadAsync(compared: (_outages[0], second));
        Assert.Contains(overview.Comparison!.Reasons, LossRatio.TellsAmounts);

        var comparison = PlatformDocument.From(overview, isDemo: false).Comparison!;

        Assert.Equal(["few_creators"], comparison.Reasons.Select(reason => reason.Code));
    }

    [Fact]
    public async Task Document_FiveCreators_AreShownUntilOneOfThemIsInOneOutageOnly()
    {
        foreach (var account in (string[])["cora", "dana", "enzo"])
            await _stored.ImportAsync(account + "_20261115T080000Z.csv", StoredRuns.Days(130, Shown, account: account, comments: false));
        foreach (var outage in _outages) await _stored.EstimateAsync(outage);

        var shown = PlatformDocument.From(await LoadAsync(compared: (_outages[0], _outages[1])), isDemo: false);

        Assert.All(shown.Outages, outage => Assert.True(outage is { Net: not null, Hidden: false, Creators: 5 }));
        Assert.True(shown.Comparison is { FirstNet: not null, SecondNet: not null, Difference: not null, Ratio: not null });
        Assert.NotNull(Assert.Single(shown.Platforms).Forward.LossAYear);

        await _stored.ImportAsync("finn_20261115T080000Z.csv", StoredRuns.Days(130, Shown, account: "finn", comments: false));
        await _stored.EstimateAsync(_outages[0]);

        // All six less the five compared would be the sixth alone.
        var hidden = PlatformDocument.From(await LoadAsync(compared: (_outages[0], _outages[1])), isDemo: false);

        Assert.All(hidden.Outages, outage => Assert.NotNull(outage.Net));
        Assert.True(hidden.Comparison is { Accounts: 5, OnlyOne: 1, FirstNet: null, SecondNet: null, Difference: null, Ratio: null });
    }

    [Fact]
    public async Task Document_OutagesOfOtherAccounts_GivesNoFigureOfThoseTheyShare()
    {
        foreach (var account in (string[])["cora", "dana", "enzo"])
            await _stored.ImportAsync(account + "_20261115T080000Z.csv", StoredRuns.Days(130, Shown, account: account, comments: false));
        await _stored.EstimateAsync(_outages[1]);
        foreach (var account in (string[])["finn", "gina", "hugo", "ines", "jule"])
            await _stored.ImportAsync(account + "_20261115T080000Z.csv", StoredRuns.Days(130, Shown, account: account, comments: false));
        await _stored.EstimateAsync(_outages[0]);

        var overview = await LoadAsync(compared: (_outages[0], _outages[1]));
        var comparison = PlatformDocument.From(overview, isDemo: false).Comparison!;

        // Held against a third outage, of four of these five, the amounts or the ratios would tell what the fifth lost.
        Assert.True(comparison is { Accounts: 5, OnlyOne: 5, FirstNet: null, SecondNet: null, Difference: null, Ratio: null });
        Assert.Contains("few_creators", comparison.Reasons.Select(reason => reason.Code));
        Assert.True(overview.Comparison is { FirstNet: not null, SecondNet: not null, Difference: not null, Ratio: not null });
    }

    [Fact]
    public async Task Csv_EmptyCells_StandForWhatIsNotKnown()
    {
        var lines = Encoding.UTF8.GetString(PlatformCsv.Write(await LoadAsync(), isDemo: true)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("# Made-up data", lines[0].TrimStart('\uFEFF'));
        var (heads, cells) = (lines[^2].Split(','), lines[^1].Split(','));
        Assert.Equal(heads.Length, cells.Length);
        var row = heads.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second);
        Assert.Equal(("youtube", "4", "3", "96", "", "0", "1440", "4"), (row["platform"], row["n"], row["n_in_period"], row["down_hours"], row["minutes_to_acknowledge"], row["n_acknowledged"], row["minutes_to_resolve"], row["n_resolved"]));
        // Two creators are too few for their losses to be handed on.
        Assert.Equal(("modelled", "", ""), (row["outages_a_year_grade"], row["loss_a_year"], row["loss_a_year_grade"]));
    }

    private static double Shown(LocalDate day, double usual) => Math.Round(day == Days[0] ? usual * 0.2 : Days.Contains(day) ? usual * 0.6 : usual);

    private Task<PlatformOverview> LoadAsync(PlatformChoice? choice = null, (long, long)? compared = null) => LoadedPlatforms.LoadAsync(_stored, choice, compared);
}
