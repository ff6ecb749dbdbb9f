using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Features.Method;

/// <summary>Finds sections of the method page by their headings.</summary>
internal sealed class MethodSearch(IStringLocalizer<MethodText> text) : ISearchSource
{
    public int Order => 80;

    public Task<IReadOnlyList<SearchHit>> FindAsync(string typed, int most, CancellationToken token) =>
        Task.FromResult<IReadOnlyList<SearchHit>>(
        [
            .. MethodSections.All.Select(section => new SearchHit("SearchMethod", text[$"{section.Key}Title"], null, $"method#{section.Anchor}"))
                .Where(hit => SearchHit.Matches(typed, hit.Title))
                .Take(most),
        ]);
}
