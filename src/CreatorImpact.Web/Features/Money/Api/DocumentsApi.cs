using System.Globalization;
using CreatorImpact.Analysis.Configuration;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Web.Api;
using CreatorImpact.Web.Hosting;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Stores;
using CreatorImpact.Web.Uploads;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace CreatorImpact.Web.Features.Money.Api;

/// <summary>
/// /api/money/documents: the list; POST takes one file as multipart form (fields account, platform, outage, kind, happenedAt, note before the part
/// <c>file</c>), streamed to disk; GET with a number is the file, always as a download.
/// </summary>
internal static class DocumentsApi
{
    public const string Route = MoneyEndpoints.Route + "/documents";

    // Fields and boundaries of the form beside the file itself.
    private const long FormOverheadBytes = 64 * 1024;

    // Never one a browser would show or run.
    private const string ContentType = "application/octet-stream";

    public static void Map(WebApplication app)
    {
        app.MapGet(Route, ListAsync);
        app.MapPost(Route, ReceiveAsync);
        app.MapGet(Route + "/{documentId:long}", DownloadAsync);
        app.MapDelete(Route + "/{documentId:long}", RemoveAsync);
    }

    /// <summary>Address of a file.</summary>
    public static string Href(EvidenceDocument document) => string.Create(CultureInfo.InvariantCulture, $"{Route[1..]}/{document.Id}");

    private static async Task<IResult> ListAsync(EvidenceStore store, MoneyLoader loader, CurrentWorkspace workspace, CancellationToken token)
    {
        var documents = await store.ListAsync(workspace.Id, token);
        var scopes = await loader.ScopesAsync(documents.Select(document => document.Scope), token);
        return Results.Json(documents.Select(document => DocumentJson.Of(scopes, document)), JsonBody.Json);
    }

    private static async Task<IResult> DownloadAsync(long documentId, EvidenceStore store, DocumentFolder files, CurrentWorkspace workspace, CancellationToken token) =>
        await store.GetAsync(workspace.Id, documentId, token) is { } document && files.Find(workspace.Id, document.Sha256) is { } path
            ? Results.File(path, ContentType, document.Name)
            : ApiGate.None("document");

    private static async Task<IResult> RemoveAsync(long documentId, HttpContext context, DocumentFolder files, CurrentWorkspace workspace, CancellationToken token)
    {
        if (await ApiGate.RefuseAsync(context) is { } refusal) return refusal;
        return await files.RemoveAsync(workspace.Id, documentId, token) is not null ? Results.NoContent() : ApiGate.None("document");
    }

    private static async Task<IResult> ReceiveAsync(HttpContext context, IOptions<WebOptions> options, IStringLocalizer<UploadText> text, CancellationToken token)
    {
        if (await ApiGate.RefuseAsync(context) is { } refusal) return refusal;
        var limits = options.Value.Limits;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = limits.UploadBytes + FormOverheadBytes;
        try
        {
            return await KeepAsync(context, limits, text, token);
        }
        catch (InvalidDataException exception)
        {
            return ApiGate.Problem(StatusCodes.Status400BadRequest, text["ProblemFormTitle"], exception.Message);
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return TooLarge(text, limits);
        }
        catch (IOException) when (token.IsCancellationRequested)
        {
            return Results.Empty;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or DatabaseException)
        {
            context.RequestServices.GetRequiredService<ILogger<DocumentFolder>>().LogWarning(exception, "A document could not be kept");
            return ApiGate.Problem(StatusCodes.Status507InsufficientStorage, text["ProblemStorageTitle"], text["ProblemStorage"]);
        }
    }

    private static async Task<IResult> KeepAsync(HttpContext context, LimitSettings limits, IStringLocalizer<UploadText> text, CancellationToken token)
    {
        var services = context.RequestServices;
        var workspace = services.GetRequiredService<CurrentWorkspace>();
        if (await UploadForm.ReadAsync(context.Request, token, EntryText.LongestNote) is not { } part)
            return ApiGate.Problem(StatusCodes.Status400BadRequest, text["ProblemFormTitle"], text["ProblemForm"]);

        // Another tab may have gone to another workspace since the form was drawn.
        if (part.Workspace is { } drawnFor && drawnFor != workspace.Id.ToString(CultureInfo.InvariantCulture))
            return ApiGate.Problem(StatusCodes.Status409Conflict, text["ProblemWorkspaceTitle"], text["ProblemWorkspace"]);

        var store = services.GetRequiredService<EvidenceStore>();
        var scopes = await services.GetRequiredService<MoneyLoader>().ScopesAsync((await store.ListAsync(workspace.Id, token)).Select(document => document.Scope), token);
        var (said, faults) = DocumentFields.Read(part, scopes);
        if (faults.Count > 0) return MoneyProblem.Of(faults);

        using var file = await services.GetRequiredService<UploadStaging>().ReceiveAsync(part.Body, limits.UploadBytes, token);
        if (file is null) return TooLarge(text, limits);

        var document = said with { Sha256 = file.Sha256, Bytes = file.Length };
        if (document.Faults() is { Count: > 0 } broken) return MoneyProblem.Of(broken);

        var id = await services.GetRequiredService<DocumentFolder>().AddAsync(workspace.Id, file, document, token);
        return Results.Json(DocumentJson.Of(scopes, document with { Id = id }), JsonBody.Json);
    }

    private static IResult TooLarge(IStringLocalizer<UploadText> text, LimitSettings limits) =>
        ApiGate.Problem(StatusCodes.Status413PayloadTooLarge, text["ProblemTooLargeTitle"], text["ProblemTooLarge", limits.UploadMegabytes]);
}
