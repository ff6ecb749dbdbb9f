using System.Globalization;
using CreatorImpact.Data.Import;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Stores;
using Microsoft.Extensions.Localization;
using NodaTime;

namespace CreatorImpact.Web.Uploads;

/// <summary>Imports an uploaded file into the database.</summary>
internal sealed class StoreUploadHandler(
    FileImporter importer, ImportStore imports, CurrentWorkspace workspace, IDateTimeZoneProvider zones, IClock clock, IStringLocalizer<UploadText> text, ILogger<StoreUploadHandler> log)
    : IUploadHandler
{
    public async Task<UploadOutcome> HandleAsync(StagedUpload upload, CancellationToken token)
    {
        var zone = upload.Details.TimeZone is { } typed ? zones.GetZoneOrNull(typed) : null;
        if (upload.Details.TimeZone is { } unknown && zone is null)
        {
            return UploadOutcome.Refuse(UploadOutcome.TimeZoneUnknown, text["ZoneUnknown", unknown]);
        }

        // The staged file has a name of ours; the sender's name tells the reader which export it is.
        var file = new SourceFile(upload.DisplayName, null, upload.Length, upload.Details.ModifiedAt, () => File.OpenRead(upload.Path));
        var options = new ReadOptions(clock.GetCurrentInstant(), zone, upload.Details.Platform?.ToLowerInvariant(), upload.Details.Account);
        var outcome = await importer.ImportAsync(workspace.Id, file, options, null, token);
        log.LogInformation("Import {ImportId} of {Length} bytes ended {State}", outcome.ImportId, upload.Length, outcome.State);
        return outcome.State == ImportOutcomeState.Unchanged && outcome.ImportId is { } known
            ? await UnchangedAsync(known, token)
            : Describe(outcome);
    }

    private async Task<UploadOutcome> UnchangedAsync(long importId, CancellationToken token)
    {
        var import = (await imports.GetAsync(workspace.Id, importId, token))!;
        return new UploadOutcome(UploadState.Unchanged, FormatWords.Of(import.File.Format, text), 0, 0, text["Unchanged", import.File.FileName], importId);
    }

    private UploadOutcome Describe(ImportOutcome outcome) => outcome.Reading switch
    {
        EngagementReading reading when !reading.Series.Any() => Applied(outcome, reading.Format, reading.RowsAccepted) with
        {
            Message = outcome.Counts.Records == 0 ? text["NoSeries"] : text[outcome.Counts.Records == 1 ? "StoredPost" : "StoredPosts", Grouped(outcome.Counts.Records)],
        },
        EngagementReading reading => Applied(outcome, reading.Format, reading.RowsAccepted) with
        {
            Message = text["StoredValues", Grouped(outcome.New), Grouped(outcome.Revised), Grouped(outcome.Same)],
        },
        OutageReading reading => Applied(outcome, reading.Format, reading.Outages.Count) with
        {
            Message = text[reading.Outages.Count == 1 ? "StoredOutage" : "StoredOutages", reading.Outages.Count, outcome.OutagesAdded],
        },
        RosterReading reading => Applied(outcome, reading.Format, reading.Entries.Count) with { Message = text[reading.Entries.Count == 1 ? "StoredAccount" : "StoredAccounts", Grouped(reading.Entries.Count)] },
        ScheduleReading reading => Applied(outcome, reading.Format, reading.Posts.Count) with { Message = text[reading.Posts.Count == 1 ? "StoredPlannedPost" : "StoredPlannedPosts", Grouped(reading.Posts.Count)] },
        RefusedReading reading => UploadOutcome.Refuse(reading.Code, outcome.Message) with
        {
            ImportId = outcome.ImportId,
            RejectedRows = reading.RejectedRows.Count,
            Warnings = Texts(reading),
        },
        _ => UploadOutcome.Refuse("interrupted", outcome.Message),
    };

    private UploadOutcome Applied(ImportOutcome outcome, string format, long rows)
    {
        var reading = outcome.Reading!;
        var state = outcome.State == ImportOutcomeState.Applied ? UploadState.Applied : UploadState.Refused;
        return new UploadOutcome(state, FormatWords.Of(format, text), rows, reading.RejectedRows.Count, outcome.Message, outcome.ImportId) { Warnings = Texts(reading) };
    }

    private static string[] Texts(FileReading reading) => [.. reading.Warnings.Select(warning => warning.Text)];

    private static string Grouped(long count) => count.ToString("N0", CultureInfo.CurrentCulture);
}
