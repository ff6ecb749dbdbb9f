using CreatorImpact.Data.Import;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Stores;
using Microsoft.Extensions.Localization;
using NodaTime;

namespace CreatorImpact.Web.Uploads;

/// <summary>Notes an uploaded file as received and lets the worker go on with it: from then on it depends on no tab and no request.</summary>
internal sealed class StoreUploadHandler(
    ImportStore imports, ImportSteps steps, ImportWorker worker, KeptUploads kept, UploadAnswers answers, CurrentWorkspace workspace, IDateTimeZoneProvider zones, IClock clock, IStringLocalizer<UploadText> text)
    : IUploadHandler
{
    public async Task<UploadOutcome> HandleAsync(StagedUpload upload, bool waits, CancellationToken token)
    {
        var zone = upload.Details.TimeZone is { } typed ? zones.GetZoneOrNull(typed) : null;
        if (upload.Details.TimeZone is { } unknown && zone is null)
        {
            return UploadOutcome.Refuse(UploadOutcome.TimeZoneUnknown, text["ZoneUnknown", unknown]);
        }

        // The bytes are there before the row that says so.
        kept.Keep(workspace.Id, upload.Path, upload.Sha256);
        var options = new ReadOptions(clock.GetCurrentInstant(), zone, upload.Details.Platform?.ToLowerInvariant(), upload.Details.Account);
        var said = ImportOptions.From(options, upload.Details.ModifiedAt, upload.Details.Wish);
        var (importId, state) = await steps.ReceiveAsync(workspace.Id, new ReceivedFile(upload.DisplayName, upload.Length, upload.Sha256, said, true), token);
        if (state == ImportState.Applied)
        {
            kept.Release(workspace.Id, upload.Sha256);
            return answers.Unchanged((await imports.GetAsync(workspace.Id, importId, token))!);
        }

        var settled = state == ImportState.Previewed ? Task.CompletedTask : worker.GoOn(workspace.Id, importId);
        if (waits) await settled.WaitAsync(token);
        return answers.Of(workspace.Id, (await imports.GetAsync(workspace.Id, importId, token))!);
    }
}
