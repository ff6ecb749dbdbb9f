using CreatorImpact.Analysis.Groups;
using CreatorImpact.Analysis.Rosters;
using CreatorImpact.Data.Store;

namespace CreatorImpact.Analysis.Reports.Segments;

/// <summary>Draws up the pack about segments.</summary>
public sealed class SegmentReports(GroupDataLoader groups, GroupStores stores, WorkspaceStore workspaces) : IReportSource
{
    public IReadOnlySet<ReportKind> Kinds { get; } = new HashSet<ReportKind> { ReportKind.SegmentPack };

    /// <inheritdoc/>
    /// <returns>
    /// The document, or the reason why there is none: <c>nothing_to_compare</c>, <c>outage_unknown</c>, <c>outage_illustrative</c>, <c>not_estimated</c>, <c>no_segments</c>,
    /// <c>segment_set_unknown</c>.
    /// </returns>
    public async Task<ReportReading> LoadAsync(ReportRequest request, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(request);
        var data = await groups.LoadAsync(request.WorkspaceId, new GroupQuestion(request.OutageId is { } asked ? [asked] : [], null), token).ConfigureAwait(false);
        if (data is null)
        {
            return request.OutageId is { } number
                ? ReportReading.None("outage_unknown", FormattableString.Invariant($"Outage {number} is not there, or it is not over; expected one with an end. Choose another, or enter its end."))
                : ReportReading.None("nothing_to_compare", "No outage that is over has an estimate, expected at least one. Estimate an outage on the impact page.");
        }

        if (data.Outages.Any(outage => outage.IsIllustrative) && !request.IsIllustrativeAccepted)
            return ReportReading.None("outage_illustrative", "No source shows that this outage happened, expected one that a source vouches for. Choose another, or say that it is to be used all the same.");
        if (!data.Estimated.Any())
            return ReportReading.None("not_estimated", "No account has an estimate under this outage, expected several. Estimate the outage on the impact page.");
        if (data.Sets.Count == 0)
            return ReportReading.None("no_segments", "No account is in a segment, expected accounts in several. Import a roster, or make a rule for segments.");
        if (SetOf(data.Sets, request.SegmentSet) is not { } set)
            return ReportReading.None("segment_set_unknown", $"No account is in a set '{request.SegmentSet}', expected one of: {string.Join(", ", data.Sets)}. Choose one of them.");

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

    // What people made themselves says more than what is there without being made. Clients are named to others only when somebody asked for them.
    private static string? SetOf(IReadOnlyList<string> sets, string? asked)
    {
        if (asked is not null) return sets.FirstOrDefault(set => string.Equals(set, asked, StringComparison.OrdinalIgnoreCase));

        var open = sets.Where(set => !string.Equals(set, SegmentSets.Client, StringComparison.OrdinalIgnoreCase)).ToList();
        return open.Find(set => set is not (ReadySets.Followers or ReadySets.Monetised or ReadySets.Platform or ReadySets.UserGroup)) ?? open.FirstOrDefault() ?? sets[0];
    }
}
