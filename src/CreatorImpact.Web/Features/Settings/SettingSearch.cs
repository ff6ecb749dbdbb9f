using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Features.Settings;

/// <summary>Finds the parts of the settings page by their headings.</summary>
internal sealed class SettingSearch(IStringLocalizer<SettingsText> text) : ISearchSource
{
    public int Order => 85;

    public Task<IReadOnlyList<SearchHit>> FindAsync(string typed, int most, CancellationToken token) =>
        Task.FromResult<IReadOnlyList<SearchHit>>(
        [
            .. KnownSetting.Groups.Select(group => new SearchHit("SearchSettings", text[$"Group{group.Group}"], null, $"settings#{group.Group}"))
                .Append(new SearchHit("SearchSettings", text["EraseTitle"], null, "settings#erase"))
                .Where(hit => SearchHit.Matches(typed, hit.Title))
                .Take(most),
        ]);
}
