using CreatorImpact.Data.Store;
using CreatorImpact.Web.Stores;

namespace CreatorImpact.Web.Features.Data.Revisions;

/// <summary>Asks what newer exports replaced.</summary>
public sealed class RevisionsLoader(SeriesStore series, ImportStore imports, RevisionStore revisions, CurrentWorkspace workspace)
{
    private const int MostShown = 200;

    /// <summary>Revisions of an account; null when there is no such account.</summary>
    public async Task<RevisionsModel?> OfAccountAsync(string account, string? platform, CancellationToken token)
    {
        var stored = (await series.ListAsync(workspace.Id, token))
            .Where(one => one.IsOf(account, platform))
            .ToList();
        if (stored.Count == 0) return null;

        var revised = new List<RevisedSeries>();
        foreach (var one in stored)
            if (await revisions.OfSeriesAsync(workspace.Id, one.Id, MostShown, token) is { Count: > 0 } list)
                revised.Add(new RevisedSeries(one, list.Shown, list.Count));
        return new RevisionsModel(account, false, revised, await FilesAsync(token));
    }

    /// <summary>Values one import replaced; null when there is no such import.</summary>
    public async Task<RevisionsModel?> OfImportAsync(long importId, CancellationToken token)
    {
        if (await imports.GetAsync(workspace.Id, importId, token) is not { } import) return null;

        var list = await revisions.OfImportAsync(workspace.Id, importId, int.MaxValue, token);
        var stored = (await series.ListAsync(workspace.Id, token)).ToDictionary(one => one.Id);
        var revised = list.Shown.GroupBy(one => one.SeriesId).Where(group => stored.ContainsKey(group.Key))
            .Select(group => new RevisedSeries(stored[group.Key], [.. group.Take(MostShown)], group.LongCount())).ToList();
        return new RevisionsModel(import.File.FileName, true, revised, await FilesAsync(token));
    }

    private async Task<Dictionary<long, ImportRow>> FilesAsync(CancellationToken token) => (await imports.ListAsync(workspace.Id, token)).ToDictionary(row => row.Id);
}
