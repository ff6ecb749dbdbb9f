using System.Globalization;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using CreatorImpact.Web.Stores;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Features.Impact;

/// <summary>Finds series by account, platform or metric.</summary>
internal sealed class AccountSearch(SeriesStore series, CurrentWorkspace workspace, IStringLocalizer<ImpactText> text, TimeProvider time) : ISearchSource
{
    // Listing series counts their values: while somebody types, one answer serves several letters.
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(20);

    private readonly FindingText _words = new(CultureInfo.CurrentUICulture);

    private (long Since, IReadOnlyList<StoredSeries> Series)? _known;

    public int Order => 10;

    public async Task<IReadOnlyList<SearchHit>> FindAsync(string typed, int most, CancellationToken token)
    {
        if (_known is not { } known || time.GetElapsedTime(known.Since) > Freshness)
            _known = known = (time.GetTimestamp(), await series.ListAsync(workspace.Id, token));
        return [.. known.Series.Select(HitOf).Where(hit => SearchHit.Matches(typed, hit.Title, hit.Remark)).Take(most)];
    }

    private SearchHit HitOf(StoredSeries one) => new(
        "SearchAccounts",
        one.Key.Account,
        SeriesWords.Measured(one, text, _words),
        FormattableString.Invariant($"impact?series={one.Id}"));
}
