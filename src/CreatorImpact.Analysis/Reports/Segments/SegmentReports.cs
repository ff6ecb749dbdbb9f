using CreatorImpact.Analysis.Groups;
using CreatorImpact.Analysis.Reports.Accounts;
using CreatorImpact.Analysis.Rosters;
using CreatorImpact.Data.Store;

namespace CreatorImpact.Analysis.Reports.Segments;

/// <summary>Draws up the pack about segments.</summary>
public sealed class SegmentReports(GroupDataLoader groups, GroupStores stores, WorkspaceStore workspaces) : IReportSource
{
    public IReadOnlySet<ReportKind> Kinds { get; } = new HashSet<ReportKind> { ReportKind.SegmentPack };

    /// <inheritdoc/>
    /// <returns>
    /// The document, or the reason why there is none: <c>nothing_to_compare</c>, <c>outage_unknown</c>, <c>outage_open</c>, <c>outage_illustrative</c>, <c>not_estimated</c>, <c>no_segments</c>,
    /// <c>segment_set_unknown</c>.
    /// </returns>
    public async Task<ReportReading> LoadAsync(ReportRequest request, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(request);
        var data = await groups.LoadAsync(request.WorkspaceId, new GroupQuestion(request.OutageId is { } asked ? [asked] : [], null), token).ConfigureAwait(false);
        if (data is null) return await NoneAsync(request, token).ConfigureAwait(false);
        var names = string.Join(", ", data.Outages.Select(outage => outage.Title));
        if (data.Outages.Any(outage => outage.IsIllustrative) && !request.IsIllustrativeAccepted) return Refusals.Of(request, "outage_illustrative", names);
        if (!data.Estimated.Any()) return Refusals.Of(request, "not_estimated", names);
        if (data.Sets.Count == 0) return Refusals.Of(request, "no_segments");
        if (SetOf(data.Sets, request.SegmentSet) is not { } set) return Refusals.Of(request, "segment_set_unknown", request.SegmentSet!, string.Join(", ", data.Sets));

        var workspace = await workspaces.GetAsync(request.WorkspaceId, token).ConfigureAwait(false);
        var inputs = SegmentInputs.Of(
            data,
            await stores.Series.ListAsync(request.WorkspaceId, token).ConfigureAwait(false),
            await stores.Runs.ListAsync(request.WorkspaceId, token).ConfigureAwait(false),
            await stores.Runs.ListNewestKeysAsync(request.WorkspaceId, token).ConfigureAwait(false));

        // Sums over the draws of hundreds of accounts are work.
        return await Task.Run(
            () => ReportReading.Of(SegmentPack.Of(GroupComparison.Of(data, set, token), inputs, workspace?.Kind == WorkspaceKind.Demo, request.Words)), token).ConfigureAwait(false);
    }

    private async Task<ReportReading> NoneAsync(ReportRequest request, CancellationToken token)
    {
        if (request.OutageId is not { } number) return Refusals.Of(request, "nothing_to_compare");

        var known = await stores.Outages.ListAsync(request.WorkspaceId, token).ConfigureAwait(false);
        return known.FirstOrDefault(outage => outage.Id == number) is { } open ? Refusals.Of(request, "outage_open", open.Title) : Refusals.Of(request, "outage_unknown", number);
    }

    // What people made themselves says more than what is there without being made. Clients are named to others only when somebody asked for them.
    private static string? SetOf(IReadOnlyList<string> sets, string? asked)
    {
        if (asked is not null) return sets.FirstOrDefault(set => string.Equals(set, asked, StringComparison.OrdinalIgnoreCase));

        var open = sets.Where(set => !string.Equals(set, SegmentSets.Client, StringComparison.OrdinalIgnoreCase)).ToList();
        return open.Find(set => set is not (ReadySets.Followers or ReadySets.Monetised or ReadySets.Platform or ReadySets.UserGroup)) ?? open.FirstOrDefault() ?? sets[0];
    }
}
