using System.Globalization;
using System.Text.Json;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store.Register;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Web.Jobs;
using CreatorImpact.Web.Resources;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Features.Impact;

/// <summary>Estimates one outage over the series it concerns, in the background.</summary>
internal sealed class RunJobHandler(WorkspaceRun run, OutageSettingStore settings, IStringLocalizer<ImpactText> text) : IJobHandler
{
    /// <summary>Kind of these jobs in the queue.</summary>
    public const string KindName = "run";

    public string Kind => KindName;

    public async Task<string?> RunAsync(ClaimedJob job, IProgress<JobProgress> progress, CancellationToken token)
    {
        var arguments = JsonSerializer.Deserialize<RunArguments>(job.ArgumentsJson, JsonSerializerOptions.Web)
            ?? throw new JsonException("The job of a run has no arguments.");
        var kept = await settings.LoadAsync(job.WorkspaceId, token);
        var options = new EstimatorOptions { UseDonors = kept.UseControls };
        var (runId, refusal) = await run.ExecuteAsync(job.WorkspaceId, arguments.OutageId, options, null, new SeriesProgress(progress, text), token);
        return JsonSerializer.Serialize(new RunOutcome(runId, refusal), JsonSerializerOptions.Web);
    }

    private sealed class SeriesProgress(IProgress<JobProgress> inner, IStringLocalizer<ImpactText> text) : IProgress<RunProgress>
    {
        public void Report(RunProgress value) => inner.Report(new JobProgress(
            (double)value.Done / Math.Max(1, value.Total),
            text["ProgressNote", value.Done.ToString(CultureInfo.InvariantCulture), value.Total.ToString(CultureInfo.InvariantCulture)]));
    }
}

/// <summary>What a run works on.</summary>
internal sealed record RunArguments(long OutageId);

/// <summary>How a run ended.</summary>
/// <param name="RunId">The stored run; null when there was nothing to estimate.</param>
/// <param name="Refusal">Why there was nothing; null otherwise.</param>
internal sealed record RunOutcome(long? RunId, Reason? Refusal);
