using CreatorImpact.Data.Store;
using NodaTime;

namespace CreatorImpact.Analysis.Reports.Campaigns;

/// <summary>What a client's documents were computed from.</summary>
internal static class CampaignOrigin
{
    /// <summary>Hash and seed where one run has a say; else none, and the runs stand in the text.</summary>
    public static ReportOrigin Of(ClientCampaigns campaigns) => Runs(campaigns) is [var run]
        ? new ReportOrigin(ProductVersion.Text, run.Origin.DataHash, run.Origin.Seed, AsOf(campaigns))
        : new ReportOrigin(ProductVersion.Text, null, null, AsOf(campaigns));

    /// <summary>Runs that losses come from, in order.</summary>
    public static IReadOnlyList<StoredRun> Runs(ClientCampaigns campaigns) =>
        [.. campaigns.Reports.SelectMany(report => report.Counted).Select(one => one.Run!).DistinctBy(run => run.Id).OrderBy(run => run.Id)];

    // The newest export of the accounts that deliver; where all was typed, the moment of the last change of it.
    private static Instant AsOf(ClientCampaigns campaigns) => campaigns.Data.Deliverables
        .SelectMany(deliverable => campaigns.Data.SeriesOf(deliverable).Select(series => series.ExportedAt)
            .Concat((campaigns.Data.PostsOf(deliverable)?.Posts ?? []).SelectMany(post => post.Item.Snapshots).Select(snapshot => snapshot.ExportedAt)))
        .Where(exported => exported > NodaConstants.UnixEpoch)
        .DefaultIfEmpty(campaigns.Data.Deliverables.Max(deliverable => deliverable.UpdatedAt))
        .Max();
}
