using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Features.Money;

/// <summary>Finds the page, which has no place of its own in the navigation, by what stands on it.</summary>
internal sealed class MoneySearch(IStringLocalizer<MoneyText> text) : ISearchSource
{
    public int Order => 91;

    public Task<IReadOnlyList<SearchHit>> FindAsync(string typed, int most, CancellationToken token) => Task.FromResult<IReadOnlyList<SearchHit>>(
        SearchHit.Matches(typed, text["Title"].Value, text["SearchWords"].Value) ? [new SearchHit("SearchPages", text["Title"], text["SearchRemark"], new MoneyAddress().ToString())] : []);
}
