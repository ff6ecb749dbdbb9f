using System.Globalization;
using CreatorImpact.Web.Hosting;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Stores;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace CreatorImpact.Web.Uploads;

/// <summary>POST /api/imports: one file a request, streamed to disk, answered when it is imported.</summary>
internal static class ImportEndpoints
{
    public const string Route = "/api/imports";
    public const string TokenHeader = "RequestVerificationToken";

    // Fields and boundaries of the form beside the file itself.
    private const long FormOverheadBytes = 64 * 1024;

    public static void Map(WebApplication app) => app.MapPost(Route, ImportAsync);

    private static async Task<IResult> ImportAsync(
        HttpContext context,
        IAntiforgery antiforgery,
        UploadStaging staging,
        KeptUploads kept,
        IOptions<WebOptions> options,
        CurrentWorkspace workspace,
        IStringLocalizer<UploadText> text,
        CancellationToken token)
    {
        // Without the header the antiforgery service would read the whole form to look for a field.
        if (!context.Request.Headers.ContainsKey(TokenHeader) || !await antiforgery.IsRequestValidAsync(context))
            return Problem(StatusCodes.Status400BadRequest, text["ProblemTokenTitle"], text["ProblemToken"]);

        if (context.RequestServices.GetService<IUploadHandler>() is not { } handler)
            return Problem(StatusCodes.Status503ServiceUnavailable, text["ProblemUnavailableTitle"], text["ProblemUnavailable"]);

        var limits = options.Value.Limits;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = limits.UploadBytes + FormOverheadBytes;

        try
        {
            return await ReceiveAsync(context.Request, handler, staging, kept, workspace, limits, text, token);
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
    }

    private static async Task<IResult> ReceiveAsync(
        HttpRequest request, IUploadHandler handler, UploadStaging staging, KeptUploads kept, CurrentWorkspace workspace, LimitOptions limits, IStringLocalizer<UploadText> text, CancellationToken token)
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

        var outcome = await handler.HandleAsync(new StagedUpload(part.DisplayName, file.Path, file.Length, file.Sha256, part.Details), token);
        kept.Keep(workspace.Id, file);
        return Results.Json(outcome);
    }

    private static IResult TooLarge(IStringLocalizer<UploadText> text, LimitOptions limits) =>
        Problem(StatusCodes.Status413PayloadTooLarge, text["ProblemTooLargeTitle"], text["ProblemTooLarge", limits.UploadMegabytes]);

    private static IResult Problem(int status, string title, string detail) => Results.Problem(detail, statusCode: status, title: title);
}
