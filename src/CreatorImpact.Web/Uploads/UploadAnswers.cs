using System.Globalization;
using CreatorImpact.Analysis.Wording;
using CreatorImpact.Data.Import;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Resources;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Uploads;

/// <summary>What is to be said of an import to the person who sent its file.</summary>
public sealed class UploadAnswers(ImportWorker worker, IStringLocalizer<UploadText> text)
{
    private static NoticeText Words => NoticeText.For(CultureInfo.CurrentCulture);

    public UploadOutcome Of(long workspaceId, ImportRow row)
    {
        var said = new UploadOutcome(StateOf(row), FormatWords.Of(row.File.Format, text), row.Preview?.RowsAccepted ?? 0, row.RowsRejected, MessageOf(workspaceId, row), row.Id)
        {
            Code = row.RefusalCode,
            Warnings = [.. row.File.Warnings.Select(Words.Of)],
        };
        return said.State == UploadState.Working ? said with { Progress = ProgressOf(worker.ProgressOf(workspaceId, row.Id) ?? default) } : said;
    }

    /// <summary>The same bytes are applied already.</summary>
    public UploadOutcome Unchanged(ImportRow row) => new(UploadState.Unchanged, FormatWords.Of(row.File.Format, text), 0, 0, text["Unchanged", row.File.FileName], row.Id);

    private static UploadState StateOf(ImportRow row) => row.State switch
    {
        _ when row.IsUnderWay => UploadState.Working,
        ImportState.Applied => UploadState.Applied,
        ImportState.Refused => UploadState.Refused,
        ImportState.Previewed => UploadState.Previewed,
        ImportState.Abandoned or ImportState.Undone => UploadState.Cancelled,
        _ => throw new ArgumentOutOfRangeException(nameof(row), row.State, "Unknown state."),
    };

    private string MessageOf(long workspaceId, ImportRow row) => row.State switch
    {
        _ when row.IsUnderWay => worker.TroubleOf(workspaceId, row.Id) is { } trouble ? text["WaitsFor", Words.Failure(trouble)] : text["Working"],
        ImportState.Applied => Stored(row),
        ImportState.Previewed => text["PreviewReady"],
        ImportState.Refused => row.RefusalReason is { } reason ? Words.Refusal(row.RefusalCode, reason) : "",
        ImportState.Abandoned or ImportState.Undone => text["Cancelled"],
        _ => throw new ArgumentOutOfRangeException(nameof(row), row.State, "Unknown state."),
    };

    private string Stored(ImportRow row)
    {
        var (counts, records) = (row.Counts, Grouped(row.Counts.Records));
        return row.File.Kind switch
        {
            ImportKind.Outages => text[counts.Records == 1 ? "StoredOutage" : "StoredOutages", counts.Records, counts.OutagesAdded],
            ImportKind.Roster => text[counts.Records == 1 ? "StoredAccount" : "StoredAccounts", records],
            ImportKind.Workspace => text["StoredWorkspace", Grouped(counts.New), Grouped(counts.Revised), Grouped(counts.Same), records],
            ImportKind.Schedule => text[counts.Records == 1 ? "StoredPlannedPost" : "StoredPlannedPosts", records],
            _ when counts.New + counts.Revised + counts.Same + counts.Covered > 0 => text["StoredValues", Grouped(counts.New), Grouped(counts.Revised), Grouped(counts.Same)]
                + (counts.Covered > 0 ? " " + text["StoredCovered", Grouped(counts.Covered)] : ""),
            _ => counts.Records == 0 ? text["NoSeries"] : text[counts.Records == 1 ? "StoredPost" : "StoredPosts", records],
        };
    }

    private UploadProgress ProgressOf(ImportProgress progress) => new(
        text[$"Stage{progress.Stage}"],
        progress.Total > 0 ? Math.Clamp((double)progress.Done / progress.Total, 0, 1) : null);

    private static string Grouped(long count) => count.ToString("N0", CultureInfo.CurrentCulture);
}
