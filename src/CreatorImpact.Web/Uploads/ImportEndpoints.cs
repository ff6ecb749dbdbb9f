using System.Globalization;
using CreatorImpact.Analysis.Configuration;
using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Wording;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Hosting;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Stores;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace CreatorImpact.Web.Uploads;

/// <summary>
/// POST /api/imports: one file a request, streamed to disk. It answers when the import has ended or asks; with the header
/// <c>Prefer: respond-async</c> (RFC 7240) at once. GET /api/imports/N tells how far it is; /accept and /cancel answer it; /rejected gives the
/// rows that were not taken.
/// </summary>
internal static class ImportEndpoints
{
    public const string Route = "/api/imports";
    public const string TokenHeader = "RequestVerificationToken";

    // Fields and boundaries of the form beside the file itself.
    private const long FormOverheadBytes = 64 * 1024;

    public static void Map(WebApplication app)
    {
        app.MapPost(Route, ImportAsync);
        app.MapGet(Route + "/{importId:long}", StateAsync);
        app.MapPost(Route + "/{importId:long}/accept", AcceptAsync);
        app.MapPost(Route + "/{importId:long}/cancel", CancelAsync);
        app.MapGet(Route + "/{importId:long}/rejected", RejectedAsync);
    }

    /// <summary>Address of the rows an import did not take.</summary>
    public static string RejectedHref(long importId) => string.Create(CultureInfo.InvariantCulture, $"{Route[1..]}/{importId}/rejected");

    private static async Task<IResult> ImportAsync(
        HttpContext context,
        IAntiforgery antiforgery,
        UploadStaging staging,
        IOptions<WebOptions> options,
        CurrentWorkspace workspace,
        IStringLocalizer<UploadText> text,
        CancellationToken token)
    {
        if (!await HasTokenAsync(context, antiforgery)) return TokenProblem(text);

        if (context.RequestServices.GetService<IUploadHandler>() is not { } handler)
            return Problem(StatusCodes.Status503ServiceUnavailable, text["ProblemUnavailableTitle"], text["ProblemUnavailable"]);

        var limits = options.Value.Limits;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = limits.UploadBytes + FormOverheadBytes;

        try
        {
            return await ReceiveAsync(context.Request, handler, staging, workspace, limits, text, token);
        }
        catch (InvalidDataException exception)
        {
            return Problem(StatusCodes.Status400BadRequest, text["ProblemFormTitle"], exception.Message);
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return TooLarge(text, limits);
        }
        catch (IOException) when (token.IsCancellationRequested || context.RequestAborted.IsCancellationRequested)
        {
            return Results.Empty;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or DatabaseException)
        {
            context.RequestServices.GetRequiredService<ILogger<UploadStaging>>().LogWarning(exception, "A file could not be received");
            return Problem(StatusCodes.Status507InsufficientStorage, text["ProblemStorageTitle"], text["ProblemStorage"]);
        }
    }

    private static async Task<IResult> ReceiveAsync(
        HttpRequest request, IUploadHandler handler, UploadStaging staging, CurrentWorkspace workspace, LimitSettings limits, IStringLocalizer<UploadText> text, CancellationToken token)
    {
        if (workspace.IsDemo)
            return Problem(StatusCodes.Status409Conflict, text["ProblemDemoTitle"], text["ProblemDemo"]);

        if (await UploadForm.ReadAsync(request, token) is not { } part)
            return Problem(StatusCodes.Status400BadRequest, text["ProblemFormTitle"], text["ProblemForm"]);

        // Another tab may have gone to another workspace since the form was drawn.
        if (part.Workspace is { } drawnFor && drawnFor != workspace.Id.ToString(CultureInfo.InvariantCulture))
            return Problem(StatusCodes.Status409Conflict, text["ProblemWorkspaceTitle"], text["ProblemWorkspace"]);

        using var file = await staging.ReceiveAsync(part.Body, limits.UploadBytes, token);
        if (file is null)
            return TooLarge(text, limits);

        if (file.Length == 0)
            return Problem(StatusCodes.Status400BadRequest, text["ProblemEmptyTitle"], text["ProblemEmpty", part.DisplayName]);

        var waits = !request.Headers["Prefer"].Any(value => value?.Contains("respond-async", StringComparison.OrdinalIgnoreCase) == true);
        var outcome = await handler.HandleAsync(new StagedUpload(part.DisplayName, file.Path, file.Length, file.Sha256, part.Details), waits, token);
        return outcome is { State: UploadState.Working, ImportId: { } importId } ? Results.Accepted(string.Create(CultureInfo.InvariantCulture, $"{Route}/{importId}"), outcome) : Results.Json(outcome);
    }

    private static async Task<IResult> StateAsync(long importId, ImportStore imports, UploadAnswers answers, CurrentWorkspace workspace, CancellationToken token) =>
        await imports.GetAsync(workspace.Id, importId, token) is { } row ? Results.Json(answers.Of(workspace.Id, row)) : Results.NotFound();

    private static Task<IResult> AcceptAsync(long importId, HttpContext context, ImportWorker worker, CurrentWorkspace workspace, CancellationToken token) =>
        AnswerAsync(importId, context, () => worker.AcceptAsync(workspace.Id, importId, token));

    private static Task<IResult> CancelAsync(long importId, HttpContext context, ImportWorker worker, CurrentWorkspace workspace, CancellationToken token) =>
        AnswerAsync(importId, context, () => worker.CancelAsync(workspace.Id, importId, token));

    // Whether it was done or came too late, the answer says how the import stands now.
    private static async Task<IResult> AnswerAsync(long importId, HttpContext context, Func<Task<bool>> act)
    {
        var services = context.RequestServices;
        var (workspace, text) = (services.GetRequiredService<CurrentWorkspace>(), services.GetRequiredService<IStringLocalizer<UploadText>>());
        if (!await HasTokenAsync(context, services.GetRequiredService<IAntiforgery>())) return TokenProblem(text);
        if (workspace.IsDemo) return Problem(StatusCodes.Status409Conflict, text["ProblemDemoTitle"], text["ProblemDemo"]);

        await act();
        return await StateAsync(importId, services.GetRequiredService<ImportStore>(), services.GetRequiredService<UploadAnswers>(), workspace, context.RequestAborted);
    }

    private static async Task<IResult> RejectedAsync(long importId, ImportStore imports, CurrentWorkspace workspace, CancellationToken token)
    {
        if (await imports.GetAsync(workspace.Id, importId, token) is not { } row) return Results.NotFound();

        var csv = RejectedRowsCsv.Write(row.File.FileName, await imports.GetRejectedRowsAsync(workspace.Id, importId, token), NoticeText.For(CultureInfo.CurrentCulture));
        return Results.File(csv, "text/csv; charset=utf-8", $"{Path.GetFileNameWithoutExtension(row.File.FileName)} - rejected rows.csv");
    }

    // Without the header the antiforgery service would read the whole form to look for a field.
    private static async Task<bool> HasTokenAsync(HttpContext context, IAntiforgery antiforgery) =>
        context.Request.Headers.ContainsKey(TokenHeader) && await antiforgery.IsRequestValidAsync(context);

    private static IResult TokenProblem(IStringLocalizer<UploadText> text) => Problem(StatusCodes.Status400BadRequest, text["ProblemTokenTitle"], text["ProblemToken"]);

    private static IResult TooLarge(IStringLocalizer<UploadText> text, LimitSettings limits) =>
        Problem(StatusCodes.Status413PayloadTooLarge, text["ProblemTooLargeTitle"], text["ProblemTooLarge", limits.UploadMegabytes]);

    private static IResult Problem(int status, string title, string detail) => Results.Problem(detail, statusCode: status, title: title);
}
