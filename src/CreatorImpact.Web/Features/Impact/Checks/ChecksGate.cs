using System.Text.Json;
using System.Text.Json.Serialization;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Stores;
using CreatorImpact.Web.Uploads;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Features.Impact.Checks;

/// <summary>Who may answer, what can be read, and how it is said that nothing was changed.</summary>
internal static class ChecksGate
{
    /// <summary>Most bytes of an answer.</summary>
    public const long MostBytes = 64 * 1024;

    /// <summary>How these addresses write and read JSON. A name nobody knows is refused: it would be lost in silence.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    /// <summary>The answer to a request that must not change anything: without the token of a form, or while the demo is viewed. Null lets it pass.</summary>
    public static async Task<IResult?> RefuseAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var text = services.GetRequiredService<IStringLocalizer<UploadText>>();
        // Without the header the antiforgery service would read the body to look for a field.
        if (!context.Request.Headers.ContainsKey(ImportEndpoints.TokenHeader) || !await services.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context))
            return Problem(StatusCodes.Status400BadRequest, text["ProblemTokenTitle"], text["ProblemToken"]);
        return services.GetRequiredService<CurrentWorkspace>().IsDemo ? Problem(StatusCodes.Status409Conflict, text["ProblemDemoTitle"], text["ProblemDemo"]) : null;
    }

    /// <summary>Reads the body.</summary>
    /// <returns>The document, or the answer that says why there is none.</returns>
    public static async Task<(T? Sent, IResult? Refusal)> ReadAsync<T>(HttpRequest request, CancellationToken token)
        where T : class
    {
        if (!request.HasJsonContentType())
            return (null, Problem(StatusCodes.Status415UnsupportedMediaType, "Not JSON.", "Expected a body of the type application/json."));

        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = MostBytes;
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(request.Body, Json, token) is { } sent
                ? (sent, null)
                : (null, Problem(StatusCodes.Status400BadRequest, "Not readable.", "Expected a JSON object, found null."));
        }
        catch (JsonException exception)
        {
            return (null, Problem(StatusCodes.Status400BadRequest, "Not readable.", $"The body is no JSON of the expected form: {exception.Message}"));
        }
        catch (BadHttpRequestException exception)
        {
            return (null, Problem(exception.StatusCode, "Not readable.", FormattableString.Invariant($"Expected at most {MostBytes} bytes.")));
        }
    }

    /// <summary>What is wrong with what was asked or sent; nothing was stored.</summary>
    public static IResult Faulty(Reason fault) => Results.Problem(
        fault.Text,
        statusCode: StatusCodes.Status400BadRequest,
        title: "Something in it cannot be used.",
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = fault.Code });

    private static IResult Problem(int status, string title, string detail) => Results.Problem(detail, statusCode: status, title: title);
}
