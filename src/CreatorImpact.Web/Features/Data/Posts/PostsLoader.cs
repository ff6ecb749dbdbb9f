using CreatorImpact.Analysis.Posts;
using CreatorImpact.Data.Import.Roster;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Stores;
using NodaTime;

namespace CreatorImpact.Web.Features.Data.Posts;

/// <summary>Asks the stores for posts and schedules: a fixed number of statements, however much there is.</summary>
public sealed class PostsLoader(ContentStore content, ScheduleStore schedule, RosterStore roster, SeriesStore series, OutageStore outages, CurrentWorkspace workspace, IDateTimeZoneProvider zones, IClock clock)
{
    public async Task<PostsModel> LoadAsync(CancellationToken token)
    {
        var items = await content.ListAsync(workspace.Id, token);
        var planned = await schedule.ListAsync(workspace.Id, token);
        var book = new RosterBook(await roster.ListAsync(workspace.Id, token));
        var known = await outages.ListAsync(workspace.Id, token);
        var zone = (await series.ListAsync(workspace.Id, token)).Select(one => one.ZoneId).OfType<string>().Where(id => zones.GetZoneOrNull(id) is not null)
            .CountBy(id => id).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key).FirstOrDefault();
        var now = clock.GetCurrentInstant();
        return await Task.Run(
            () =>
            {
                var accounts = AccountPosts.Of(items);
                return new PostsModel(
                    accounts,
                    [.. PlannedPosts.Of(planned, accounts, book, now).Reverse()],
                    [.. planned.Where(one => one.Removed)],
                    [.. known.Where(outage => outage.EndExclusive is not null).Reverse()],
                    zone,
                    now)
                { Zone = (zone is null ? null : zones.GetZoneOrNull(zone)) ?? DateTimeZone.Utc };
            },
            token);
    }

    /// <summary>Reads the form and stores the planned post; what is wrong is said in the draft's words.</summary>
    /// <returns>The stored post; null with a problem.</returns>
    public async Task<(StoredPlannedPost? Stored, PlannedProblem? Problem)> SaveAsync(PlannedDraft draft, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (draft.Read(zones, out var problem) is not { } post)
            return (null, problem);

        await schedule.SaveAsync(workspace.Id, post, token);
        var stored = (await schedule.ListAsync(workspace.Id, token)).First(one => Says(one, post));
        return (stored, null);
    }

    public Task RemoveAsync(StoredPlannedPost stored, CancellationToken token) => schedule.RemoveAsync(workspace.Id, stored, token);

    /// <summary>Takes a removal back.</summary>
    public Task RestoreAsync(StoredPlannedPost stored, CancellationToken token) => schedule.RestoreAsync(workspace.Id, stored, token);

    private static bool Says(StoredPlannedPost stored, PlannedPost post) =>
        stored.ImportId is null && !stored.Removed && stored.Post.Platform == post.Platform && stored.Post.PlannedOn == post.PlannedOn && stored.Post.PlannedAt == post.PlannedAt
        && stored.Post.Title == post.Title && AccountKey.Of(stored.Post.Account) == AccountKey.Of(post.Account);
}
