using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Features;

namespace CreatorImpact.Web.Api;

/// <summary>Reads a small JSON document sent to an address. A name nobody knows is refused: it would be lost in silence.</summary>
internal static class JsonBody
{
    /// <summary>Most bytes of a document.</summary>
    public const long MostBytes = 64 * 1024;

    /// <summary>How these addresses write and read JSON.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.Strict,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>Reads the body.</summary>
    /// <returns>The document, or the answer that says why there is none.</returns>
    public static async Task<(T? Sent, IResult? Refusal)> ReadAsync<T>(HttpRequest request, CancellationToken token)
        where T : class
    {
        if (!request.HasJsonContentType())
            return (null, ApiGate.Problem(StatusCodes.Status415UnsupportedMediaType, "Not JSON.", "Expected a body of the type application/json."));

        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = MostBytes;
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(request.Body, Json, token) is { } sent
                ? (sent, null)
                : (null, ApiGate.Problem(StatusCodes.Status400BadRequest, "Not readable.", "Expected a JSON object, found null."));
        }
        catch (JsonException exception)
        {
            return (null, ApiGate.Problem(StatusCodes.Status400BadRequest, "Not readable.", $"The body is no JSON of the expected form: {exception.Message}"));
        }
        catch (BadHttpRequestException exception)
        {
            return (null, ApiGate.Problem(exception.StatusCode, "Not readable.", FormattableString.Invariant($"Expected at most {MostBytes} bytes.")));
        }
    }
}
