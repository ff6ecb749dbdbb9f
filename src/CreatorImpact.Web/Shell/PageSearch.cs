using CreatorImpact.Web.Resources;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Shell;

/// <summary>Finds pages by their names.</summary>
internal sealed class PageSearch(IEnumerable<NavigationEntry> pages, IStringLocalizer<ShellText> text) : ISearchSource
{
    public int Order => 90;

    public Task<IReadOnlyList<SearchHit>> FindAsync(string typed, int most, CancellationToken token) =>
        Task.FromResult<IReadOnlyList<SearchHit>>(
        [
            .. pages.OrderBy(page => page.Order)
                .Select(page => new SearchHit("SearchPages", text[page.LabelKey], null, page.Href))
                .Where(hit => SearchHit.Matches(typed, hit.Title))
                .Take(most),
        ]);
}
