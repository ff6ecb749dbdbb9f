using System.Globalization;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Shell;
using CreatorImpact.Web.Stores;
using CreatorImpact.Web.Uploads;
using NodaTime;

namespace CreatorImpact.Web.Features.Data;

/// <summary>Asks the stores for what the data page shows: a fixed number of statements, however much there is.</summary>
public sealed class DataPageLoader(
    ImportStore imports, SeriesStore series, OutageStore outages, ImportWorker worker, UploadAnswers answers, CurrentWorkspace workspace, IDateTimeZoneProvider zones, IClock clock)
{
    /// <param name="importId">Import to look at closely; null or unknown for none.</param>
    /// <param name="token">Stops the loading.</param>
    public async Task<DataPageModel> LoadAsync(long? importId, CancellationToken token)
    {
        var rows = await imports.ListAsync(workspace.Id, token);
        var spans = (await imports.ListSpansAsync(workspace.Id, token)).ToLookup(span => span.ImportId);
        var lines = rows.Select(row => LineOf(row, [.. spans[row.Id]])).ToList();
        var accounts = (await series.ListAsync(workspace.Id, token))
            .GroupBy(one => (one.Key.Account, one.Key.Platform))
            .Select(group => new AccountLine(group.Key.Account, PlatformWords.Of(group.Key.Platform), [.. group]))
            .ToList();
        var chosen = lines.Find(line => line.Import.Id == importId);
        var known = await outages.ListAsync(workspace.Id, token);
        return new DataPageModel(lines, accounts, chosen is null ? null : await DetailsAsync(chosen, token), known.Count > 0, clock.GetCurrentInstant());
    }

    /// <summary>The imports of a page that are under way, as they are now; null when one of them has ended or asks, and the whole page is to be loaded again.</summary>
    public async Task<DataPageModel?> LookAgainAsync(DataPageModel model, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(model);
        var lines = new List<ImportLine>(model.Imports.Count);
        foreach (var line in model.Imports)
        {
            if (!line.IsWorking)
            {
                lines.Add(line);
                continue;
            }

            if (await imports.GetAsync(workspace.Id, line.Import.Id, token) is not { } row || LineOf(row, []) is not { IsWorking: true } now) return null;
            lines.Add(now);
        }

        return model with { Imports = lines };
    }

    /// <summary>Takes what waits for an answer.</summary>
    /// <returns>False when it no longer waits.</returns>
    public Task<bool> AcceptAsync(PreviewFacts facts, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return worker.AcceptAsync(workspace.Id, facts.Import.Id, token);
    }

    /// <summary>Ends an import that is not in use yet.</summary>
    /// <returns>False when it had ended.</returns>
    public Task<bool> DiscardAsync(ImportRow import, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(import);
        return worker.CancelAsync(workspace.Id, import.Id, token);
    }

    /// <summary>Takes an import back or applies it again.</summary>
    /// <returns>False when its state did not allow it.</returns>
    public Task<bool> FlipAsync(ImportLine line, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.CanUndo ? imports.UndoAsync(workspace.Id, line.Import.Id, token) : imports.RedoAsync(workspace.Id, line.Import.Id, token);
    }

    /// <summary>Sets the zone of all series of an account.</summary>
    /// <returns>False when there is no zone of that name; nothing is changed then.</returns>
    public async Task<bool> SetZoneAsync(AccountLine account, string zoneId, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (zones.GetZoneOrNull(zoneId.Trim()) is not { } zone)
            return false;

        foreach (var one in account.Series)
            await series.SetZoneAsync(workspace.Id, one.Id, zone.Id, token);
        return true;
    }

    private ImportLine LineOf(ImportRow row, IReadOnlyList<ImportSpan> spans)
    {
        var line = new ImportLine(row, PeriodOf(spans));
        return line.IsWorking ? line with { Working = answers.Of(workspace.Id, row) } : line;
    }

    private static string? PeriodOf(IReadOnlyList<ImportSpan> spans)
    {
        if (spans.Count == 0)
            return null;

        var first = spans.Min(span => TimeWords.DayOf(span.Granularity, span.FirstPeriod));
        var last = spans.Max(span => TimeWords.DayOf(span.Granularity, span.LastPeriod));
        return first == last ? TimeWords.Day(first, CultureInfo.CurrentCulture) : $"{TimeWords.Day(first, CultureInfo.CurrentCulture)} – {TimeWords.Day(last, CultureInfo.CurrentCulture)}";
    }

    private async Task<ImportDetails> DetailsAsync(ImportLine line, CancellationToken token)
    {
        var rejected = line.Import.RowsRejected == 0 ? [] : await imports.GetRejectedRowsAsync(workspace.Id, line.Import.Id, token);
        return new ImportDetails(line, [.. rejected.Take(ImportDetails.MostRows)]);
    }
}
