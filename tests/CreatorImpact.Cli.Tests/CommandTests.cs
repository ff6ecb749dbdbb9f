using System.Globalization;
using System.Text.Json;

namespace CreatorImpact.Cli.Tests;

public sealed class CommandTests
{
    private static readonly string Engagement = CommandRun.Sample("walkthrough", "luma-verse-hourly.csv");
    private static readonly string Outages = CommandRun.Sample("walkthrough", "outages.csv");

    [Fact]
    public async Task Estimate_Walkthrough_FindsThePlantedLoss()
    {
        var run = await CommandRun.Of("estimate", "--engagement", Engagement, "--outages", Outages, "--json");

        using var document = JsonDocument.Parse(run.Out);
        var entry = document.RootElement.GetProperty("estimates")[0];
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("loss found", entry.GetProperty("verdict").GetString());
        Assert.Equal(6, (DateTimeOffset.Parse(entry.GetProperty("windowEnd").GetString()!, CultureInfo.InvariantCulture) - DateTimeOffset.Parse(entry.GetProperty("windowStart").GetString()!, CultureInfo.InvariantCulture)).TotalHours);
    }

    [Fact]
    public async Task Estimate_OutagesFarApart_PrintsTheirSumAndOtherRecoveryWindows()
    {
        var outages = Path.Combine(Directory.CreateTempSubdirectory("ci-cli").FullName, "two.csv");
        await File.WriteAllTextAsync(outages, await File.ReadAllTextAsync(Outages, TestContext.Current.CancellationToken) + "\nYouTube,Playback,,2026-10-01T03:00:00Z,2026-10-01T06:00:00Z,unknown,major,1,An earlier one,\n", TestContext.Current.CancellationToken);

        var run = await CommandRun.Of("estimate", "--engagement", Engagement, "--outages", outages, "--json");

        using var document = JsonDocument.Parse(run.Out);
        var entries = document.RootElement.GetProperty("estimates").EnumerateArray().ToArray();
        Assert.Equal(["An earlier one", "Made-up playback outage", "all outages together"], entries.Select(entry => entry.GetProperty("outage").GetString()));
        Assert.Equal(4, entries[0].GetProperty("recoverySensitivity").GetArrayLength());
        var total = document.RootElement.GetProperty("totals").EnumerateArray().Single(entry => entry.GetProperty("by").GetString() == "all");
        Assert.Equal(entries[2].GetProperty("net").GetProperty("point").GetDouble(), total.GetProperty("net").GetProperty("point").GetDouble(), 0.01);
    }

    [Fact]
    public async Task Estimate_ListOfPostsAndSchedule_PrintsTheUploadsMissed()
    {
        // Two planned in the outage: one came two days later, one never.
        var folder = Directory.CreateTempSubdirectory("ci-cli").FullName;
        var (posts, plan) = (Path.Combine(folder, "posts_20261121120000.csv"), Path.Combine(folder, "plan.csv"));
        await File.WriteAllTextAsync(
            posts,
            "Publish time,Title,Link,Account,Platform,Views\n2026-11-01T18:00:00Z,Before,https://youtu.be/aaaaaaaaaa1,Luma Verse,youtube,900\n2026-11-07T18:00:00Z,Rolls,https://youtu.be/aaaaaaaaaa2,Luma Verse,youtube,800\n",
            TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(plan, "planned,title,account,platform\n2026-11-05T18:00:00Z,Rolls,Luma Verse,youtube\n2026-11-05T20:00:00Z,Cake,Luma Verse,youtube\n", TestContext.Current.CancellationToken);

        var run = await CommandRun.Of("estimate", "--engagement", Engagement, posts, "--outages", Outages, "--schedule", plan, "--json");
        var words = await CommandRun.Of("estimate", "--engagement", Engagement, posts, "--outages", Outages, "--schedule", plan);

        Assert.Equal(0, run.ExitCode);
        using var document = JsonDocument.Parse(run.Out);
        var uploads = document.RootElement.GetProperty("estimates")[0].GetProperty("uploads");
        Assert.Equal([2.0, 1.0, 1.0], new[] { "missed", "displaced", "cancelled" }.Select(part => uploads.GetProperty(part).GetProperty("point").GetDouble()));
        Assert.Equal(("schedule", "Cake", "Rolls"), (uploads.GetProperty("basis").GetString(), uploads.GetProperty("neverCame")[0].GetString(), uploads.GetProperty("cameLater")[0].GetString()));
        Assert.Contains("uploads by schedule: missed 2 (2 to 2), came later 1 (1 to 1), never came 1 (1 to 1)", words.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Estimate_OnlyAListOfPosts_IsRefusedForWantOfASeries()
    {
        var posts = Path.Combine(Directory.CreateTempSubdirectory("ci-cli").FullName, "posts.csv");
        await File.WriteAllTextAsync(posts, "Publish time,Title,Link,Views\n2026-11-01T18:00:00Z,Before,https://youtu.be/aaaaaaaaaa1,900\n", TestContext.Current.CancellationToken);

        var run = await CommandRun.Of("estimate", "--engagement", posts, "--outages", Outages, "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("no daily or hourly series", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Estimate_RosterAndOutageOfARegion_CountsTheShareThatLivesThere()
    {
        var folder = Directory.CreateTempSubdirectory("ci-cli").FullName;
        var (outages, roster) = (Path.Combine(folder, "outages.csv"), Path.Combine(folder, "roster.csv"));
        await File.WriteAllTextAsync(outages, "platform,region,start,end,title\nyoutube,US,2026-11-05T10:00:00Z,2026-11-05T22:00:00Z,Feed\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(roster, "account;platform;audience\nLuma Verse;youtube;US 30 %\n", TestContext.Current.CancellationToken);

        var with = await CommandRun.Of("estimate", "--engagement", Engagement, "--outages", outages, "--roster", roster, "--donors", "same-platform", "--json");
        var without = await CommandRun.Of("estimate", "--engagement", Engagement, "--outages", outages, "--json");
        var wrong = await CommandRun.Of("estimate", "--engagement", Engagement, "--outages", outages, "--roster", outages, "--json");

        Assert.Equal((0, 0, 1), (with.ExitCode, without.ExitCode, wrong.ExitCode));
        Assert.Contains("\"audience_share\"", with.Out, StringComparison.Ordinal);
        Assert.Contains("\"no_donors\"", with.Out, StringComparison.Ordinal);
        Assert.Contains("\"audience_share_unknown\"", without.Out, StringComparison.Ordinal);
        Assert.Contains("is no roster", wrong.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--engagement")]
    [InlineData("--outages")]
    public async Task Estimate_ScheduleGivenAsAnother_IsRefusedWithWhatToDo(string option)
    {
        var plan = Path.Combine(Directory.CreateTempSubdirectory("ci-cli").FullName, "plan.csv");
        await File.WriteAllTextAsync(plan, "planned,title,account,platform\n2026-11-05T18:00:00Z,Rolls,Luma Verse,youtube\n", TestContext.Current.CancellationToken);

        var run = await CommandRun.Of("estimate", "--engagement", option == "--engagement" ? plan : Engagement, "--outages", option == "--outages" ? plan : Outages, "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("--schedule", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Estimate_Twice_PrintsTheSameBytes()
    {
        string[] args = ["estimate", "--engagement", Engagement, "--outages", Outages, "--json"];

        Assert.Equal((await CommandRun.Of(args)).Out, (await CommandRun.Of(args)).Out);
    }

    [Fact]
    public async Task Estimate_FilesSwapped_IsRefusedWithWhatToDo()
    {
        var run = await CommandRun.Of("estimate", "--engagement", Outages, "--outages", Engagement, "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Out);
        Assert.Contains("--outages", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Estimate_HourlyStampsWithoutZone_AsksForIt()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("ci-cli").FullName, "plain.csv");
        await File.WriteAllTextAsync(file, "timestamp,views\n2026-01-01T00:00:00,5\n2026-01-01T01:00:00,6\n", TestContext.Current.CancellationToken);

        var run = await CommandRun.Of("estimate", "--engagement", file, "--outages", Outages, "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("time zone needed", run.Error, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("estimate")]
    [InlineData("estimate", "--nonsense")]
    [InlineData("inspect")]
    [InlineData("nonsense")]
    public async Task AnyCommand_NotUnderstood_EndsWithTwo(params string[] args)
    {
        var run = await CommandRun.Of(args);

        Assert.Equal(2, run.ExitCode);
        Assert.NotEmpty(run.Error);
    }

    [Fact]
    public async Task Inspect_SeveralFiles_PrintsAnArray()
    {
        var run = await CommandRun.Of("inspect", Engagement, Outages, "--json");

        using var document = JsonDocument.Parse(run.Out);
        Assert.Equal(2, document.RootElement.GetArrayLength());
        Assert.Equal(2016, document.RootElement[0].GetProperty("rows_accepted").GetInt32());
        Assert.Equal(1, document.RootElement[1].GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task Inspect_MissingFile_IsRefused()
    {
        var run = await CommandRun.Of("inspect", "no-such-file.csv", "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("no-such-file.csv", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_SameFileTwice_ChangesNothingTheSecondTime()
    {
        var database = Path.Combine(Directory.CreateTempSubdirectory("ci-cli").FullName, "test.db");

        var first = await CommandRun.Of("import", Engagement, Outages, "--database", database);
        var second = await CommandRun.Of("import", Engagement, Outages, "--database", database);

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.Contains("2016 new", first.Out, StringComparison.Ordinal);
        Assert.Equal(2, second.Out.Split("unchanged.").Length - 1);
    }

    [Fact]
    public async Task Import_Preview_TellsWhatWouldChangeAndStoresNothing()
    {
        var database = Path.Combine(Directory.CreateTempSubdirectory("ci-cli").FullName, "test.db");

        var preview = await CommandRun.Of("import", Engagement, "--preview", "--database", database);
        var import = await CommandRun.Of("import", Engagement, "--database", database);

        Assert.Equal(0, preview.ExitCode);
        Assert.Contains("previewed. Would give: 2016 new", preview.Out, StringComparison.Ordinal);
        Assert.Contains("applied. 2016 new", import.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_AllOrNothingWithABadRow_IsRefusedAndListsTheRowOnce()
    {
        var folder = Directory.CreateTempSubdirectory("ci-cli").FullName;
        var file = Path.Combine(folder, "days.csv");
        await File.WriteAllTextAsync(file, "date,account,views\n2026-11-01,luma,100\n2026-11-02,luma,abc\n", TestContext.Current.CancellationToken);

        var run = await CommandRun.Of("import", file, "--all-or-nothing", "--database", Path.Combine(folder, "test.db"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("all or nothing was asked for", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.Error.Split("line 3, views: found 'abc'").Length);
    }

    [Fact]
    public async Task Backtest_OneWindow_WritesTheScoredTable()
    {
        var folder = Directory.CreateTempSubdirectory("ci-backtest").FullName;
        var lines = await File.ReadAllLinesAsync(Engagement, TestContext.Current.CancellationToken);
        await File.WriteAllLinesAsync(Path.Combine(folder, "demo.csv"), ["timestamp,value", .. lines[1..].Select(line => line.Split(',')).Select(cells => $"{cells[0].TrimEnd('Z')},{cells[3]}")], TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "windows.csv"), "id,window_start,window_end,steps\ndemo,2026-10-10T10:00:00,2026-10-10T16:00:00,6\n", TestContext.Current.CancellationToken);

        var run = await CommandRun.Of("backtest", "--series", folder, "--windows", Path.Combine(folder, "windows.csv"), "--out", Path.Combine(folder, "ours.csv"));

        var table = await File.ReadAllLinesAsync(Path.Combine(folder, "ours.csv"), TestContext.Current.CancellationToken);
        var cells = table[1].Split(',');
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("id,window_start,window_end,actual,pred,lo80,hi80,lo95,hi95,seconds,cpu_seconds,error", table[0]);
        Assert.Equal(["demo", "2026-10-10T10:00:00", "2026-10-10T16:00:00"], cells[..3]);
        var numbers = cells[3..9].Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray();
        Assert.True(numbers[4] < numbers[2] && numbers[2] < numbers[1] && numbers[1] < numbers[3] && numbers[3] < numbers[5], table[1]);
    }
}
