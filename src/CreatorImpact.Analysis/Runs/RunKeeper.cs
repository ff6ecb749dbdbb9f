using System.Text.Json;
using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Analysis.Runs;

/// <summary>Keeps a run: estimates with their draws, totals, and what all of it rested on. Nothing shows before the last step.</summary>
public sealed class RunKeeper(RunStore runs, RunInputStore inputs)
{
    /// <summary>Stores everything and returns the number of the run.</summary>
    /// <param name="workspaceId">Workspace.</param>
    /// <param name="result">What was found.</param>
    /// <param name="series">Every series taken, as loaded.</param>
    /// <param name="outages">Every outage known.</param>
    /// <param name="audiences">What the roster said.</param>
    /// <param name="options">Settings of the run.</param>
    /// <param name="token">Stops it; what was stored stays invisible.</param>
    public async Task<long> SaveAsync(
        long workspaceId, RunResult result, IReadOnlyList<LoadedSeries> series, IReadOnlyList<StoredOutage> outages, RosterAudiences audiences, EstimatorOptions options, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(result);
        var runId = await runs.CreateAsync(workspaceId, new NewRun(result.DataHash, result.Seed, ProductVersion.Text, DataHash.Settings(options)), token).ConfigureAwait(false);
        await inputs.SaveAsync(workspaceId, InputsOf(runId, result, series, outages, audiences, options), token).ConfigureAwait(false);
        foreach (var item in result.Items)
        {
            var draws = (item.Result as ImpactEstimate)?.Draws;
            var estimate = new StoredEstimate(runId, item.Series.SeriesId, item.Outage.OutageId, ImpactFinding.From(item).ToJson(), StoredDraws.Write(draws?.Loss), StoredDraws.Write(draws?.Rebound), StoredDraws.Write(draws?.Halo));
            await runs.SaveEstimateAsync(workspaceId, estimate, token).ConfigureAwait(false);
        }

        await runs.CompleteAsync(workspaceId, runId, JsonSerializer.Serialize(TotalEntry.From(result.Items), EstimateDocument.JsonOptions), token).ConfigureAwait(false);
        return runId;
    }

    private static RunInputs InputsOf(long runId, RunResult result, IReadOnlyList<LoadedSeries> series, IReadOnlyList<StoredOutage> outages, RosterAudiences audiences, EstimatorOptions options)
    {
        var profiles = result.Items.ToLookup(item => item.Series.SeriesId, item => EstimateBasis.ProfileOf(item.Result.Reasons));
        return new RunInputs(
            runId,
            [.. series.Select(one => new RunSeries(one.Id, one.Imports, one.ZoneId, InputContent.Of(one), profiles[one.Id].FirstOrDefault(profile => profile is not null))
            {
                Audience = AudienceReach.Text(audiences.Of(one.Key)),
                WithDonors = options.UseDonors,
            })],
            [.. outages.Select(one => new RunOutage(one.Id, one.Platform, one.Title, one.Start, one.EndExclusive, InputContent.Of(one)))]);
    }
}
