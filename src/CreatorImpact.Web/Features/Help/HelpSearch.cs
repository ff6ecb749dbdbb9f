using System.Globalization;
using CreatorImpact.Analysis.Help;
using CreatorImpact.Web.Shell;

namespace CreatorImpact.Web.Features.Help;

/// <summary>Finds sections of the help, steps, questions and words by their names.</summary>
internal sealed class HelpSearch : ISearchSource
{
    public int Order => 85;

    public Task<IReadOnlyList<SearchHit>> FindAsync(string typed, int most, CancellationToken token) =>
        Task.FromResult<IReadOnlyList<SearchHit>>(
        [
            .. new HelpIndex(HelpCatalog.For(CultureInfo.CurrentUICulture)).Find(typed, most)
                .Select(entry => new SearchHit("SearchHelp", entry.Title, entry.Section, HelpAddress.At(entry.Anchor))),
        ]);
}
