using System.Globalization;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Shell;
using CreatorImpact.Web.Stores;

namespace CreatorImpact.Web.Features.Outages;

/// <summary>Finds outages by title, platform or day, newest first.</summary>
internal sealed class OutageSearch(OutageStore outages, CurrentWorkspace workspace) : ISearchSource
{
    public int Order => 20;

    public async Task<IReadOnlyList<SearchHit>> FindAsync(string typed, int most, CancellationToken token)
    {
        var known = await outages.ListAsync(workspace.Id, token);
        return [.. known.Reverse().Select(HitOf).Where(hit => SearchHit.Matches(typed, hit.Title, hit.Remark)).Take(most)];
    }

    private static SearchHit HitOf(StoredOutage outage)
    {
        var day = TimeWords.Day(outage.Start.InUtc().Date, CultureInfo.CurrentCulture);
        return new SearchHit(
            "SearchOutages",
            outage.Title,
            PlatformWords.Of(outage.Platform) is { } platform ? $"{platform} · {day}" : day,
            FormattableString.Invariant($"impact?outage={outage.Id}"));
    }
}
