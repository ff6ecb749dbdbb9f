using CreatorImpact.Analysis.Reports;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Features.Reports;

/// <summary>Finds documents by their names.</summary>
internal sealed class ReportsSearch(IStringLocalizer<ReportsText> text) : ISearchSource
{
    public int Order => 75;

    public Task<IReadOnlyList<SearchHit>> FindAsync(string typed, int most, CancellationToken token) =>
        Task.FromResult<IReadOnlyList<SearchHit>>(
        [
            .. Enum.GetValues<ReportKind>()
                .Select(kind => new SearchHit("SearchReports", text[$"Kind_{kind}"], null, new ReportsAddress { Kind = ReportKindCode.Of(kind) }.Of(ReportsAddress.Page)))
                .Where(hit => SearchHit.Matches(typed, hit.Title))
                .Take(most),
        ]);
}
