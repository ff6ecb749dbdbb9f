using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Import;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Web.Tests;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CreatorImpact.Browser.Tests.Harness;

/// <summary>The files of the walk-through, imported and estimated: one outage, one account by the hour, a loss found.</summary>
internal static class FoundImpact
{
    /// <summary>Address of the finding.</summary>
    public const string Address = "/impact?outage=1";

    public static async Task SeedAsync(RunningProduct product)
    {
        var importer = product.Services.GetRequiredService<FileImporter>();
        var options = new ReadOptions(Instant.FromUtc(2026, 11, 22, 9, 0));
        foreach (var file in new[] { SampleFiles.Hourly, SampleFiles.Outages })
            await importer.ImportAsync(WorkspaceStore.DefaultId, SourceFile.FromPath(file), options, null, CancellationToken.None);
        await product.Services.GetRequiredService<WorkspaceRun>().ExecuteAsync(WorkspaceStore.DefaultId, 1, new EstimatorOptions(), null, null, CancellationToken.None);
    }
}
