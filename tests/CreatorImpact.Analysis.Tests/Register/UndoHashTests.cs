using CreatorImpact.Analysis.Runs;
using CreatorImpact.Analysis.Tests.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Register;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Register;

public sealed class UndoHashTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task UndoToAsync_EndAndWindowsWereChanged_NextRunHasTheSameHashAndResult()
    {
        await using var stored = await StoredRuns.OpenAsync();
        await stored.ImportAsync("luma.csv", StoredRuns.Days(120, comments: false));
        var start = Instant.FromUtc(2026, 9, 15, 10, 0);
        var outage = new StoredOutage { Platform = "youtube", Title = "Feed down", Start = start, EndExclusive = start + Duration.FromHours(20) };
        var id = await stored.Outages.AddAsync(StoredRuns.Workspace, outage, Token);
        var before = await ResultAsync(stored, id);

        var changed = (await stored.Outages.GetAsync(StoredRuns.Workspace, id, Token))! with
        {
            EndExclusive = start + Duration.FromHours(40),
            Phases = [],
            Windows = [new StatedWindow(start, start + Duration.FromHours(60), "Somebody else")],
        };
        await stored.Outages.UpdateAsync(StoredRuns.Workspace, changed, Token);
        var meanwhile = await ResultAsync(stored, id);
        var history = new OutageHistory(stored.Database);
        await history.UndoToAsync(StoredRuns.Workspace, id, (await history.ListAsync(StoredRuns.Workspace, id, Token))[^1].Id, null, Token);
        var after = await ResultAsync(stored, id);

        Assert.NotEqual(before.Hash, meanwhile.Hash);
        Assert.NotEqual(before.Result, meanwhile.Result);
        Assert.Equal(before, after);
    }

    [Fact]
    public void From_OutageWithOtherWindows_TakesThemAsAlternativesOfTheWidestShare()
    {
        var start = Instant.FromUtc(2026, 9, 15, 10, 0);
        var outage = new StoredOutage
        {
            Title = "Feed down",
            Start = start,
            EndExclusive = start + Duration.FromHours(4),
            Phases = [new StoredPhase(start, start + Duration.FromHours(2), 0.5, 1), new StoredPhase(start + Duration.FromHours(2), start + Duration.FromHours(4), 0.2, 0.4)],
            Windows = [new StatedWindow(start - Duration.FromMinutes(30), start + Duration.FromHours(5), "BBC")],
        };

        var alternative = Assert.Single(Assert.Single(OutageInput.From(outage)!.Outage.Alternatives));

        Assert.Equal((start - Duration.FromMinutes(30), start + Duration.FromHours(5)), (alternative.Window.Start, alternative.Window.EndExclusive));
        Assert.Equal((0.2, 1), (alternative.SeverityLow, alternative.SeverityHigh));
        Assert.Empty(OutageInput.From(outage with { Windows = [] })!.Outage.Alternatives);
    }

    private static async Task<(string Hash, string Result)> ResultAsync(StoredRuns stored, long outageId)
    {
        await stored.EstimateAsync(outageId);
        var latest = Assert.Single(await stored.Runs.ListLatestAsync(StoredRuns.Workspace, Token, outageId));
        return (latest.Run.Origin.DataHash, latest.Estimate.ResultJson);
    }
}
