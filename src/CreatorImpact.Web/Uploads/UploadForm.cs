using System.Globalization;
using System.Text;
using CreatorImpact.Data.Import;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using NodaTime;

namespace CreatorImpact.Web.Uploads;

/// <summary>
/// Reads the multipart form of an upload as a stream: text fields first, then the part named <c>file</c>, which is not buffered.
/// </summary>
internal static class UploadForm
{
    private const int FieldLimit = 200;
    private const int NameLimit = 255;
    private const int PartLimit = 16;

    /// <summary>Reads up to the file.</summary>
    /// <param name="request">The request.</param>
    /// <param name="token">Stops the reading.</param>
    /// <param name="longestField">Most characters of a text field.</param>
    /// <returns>The open file part; null when the body is no such form.</returns>
    /// <exception cref="InvalidDataException">The form breaks a bound of the multipart reader, or a field is longer.</exception>
    public static async Task<UploadPart?> ReadAsync(HttpRequest request, CancellationToken token, int longestField = FieldLimit)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary)
        {
            return null;
        }

        var reader = new MultipartReader(boundary, request.Body);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var part = 0; part < PartLimit && await reader.ReadNextSectionAsync(token) is { } section; part++)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
                return null;

            var name = HeaderUtilities.RemoveQuotes(disposition.Name).Value ?? "";
            if (disposition.IsFileDisposition())
                return string.Equals(name, "file", StringComparison.Ordinal) ? Open(section, disposition, fields) : null;

            if (await ReadFieldAsync(section.Body, longestField, token) is { } value)
                fields[name] = value;
        }

        return null;
    }

    /// <summary>The last segment of whatever path the sender wrote, without control characters, of a length that can be shown.</summary>
    public static string DisplayName(string? given)
    {
        var name = (given ?? "").Split('/', '\\')[^1];
        var shown = string.Concat(name.Where(static letter => !char.IsControl(letter))).Trim();
        return shown.Length switch
        {
            0 => "file",
            > NameLimit => shown[^NameLimit..],
            _ => shown,
        };
    }

    private static UploadPart Open(MultipartSection section, ContentDispositionHeaderValue disposition, Dictionary<string, string> fields)
    {
        var name = disposition.FileNameStar.HasValue ? disposition.FileNameStar.Value : HeaderUtilities.RemoveQuotes(disposition.FileName).Value;
        var details = new UploadDetails(fields.GetValueOrDefault("platform"), fields.GetValueOrDefault("account"), fields.GetValueOrDefault("timeZone"))
        {
            ModifiedAt = ModifiedAt(fields.GetValueOrDefault("modified")),
            Wish = WishOf(fields.GetValueOrDefault("wish")),
        };
        return new UploadPart(DisplayName(name), details, fields.GetValueOrDefault("workspace"), section.Body) { Fields = fields };
    }

    private static ImportWish WishOf(string? code) => code switch
    {
        null or "good-rows" => ImportWish.GoodRows,
        "all-or-nothing" => ImportWish.AllOrNothing,
        "ask" => ImportWish.Ask,
        _ => throw new InvalidDataException("The field 'wish' is none of good-rows, all-or-nothing and ask."),
    };

    // Milliseconds since the epoch, as browsers count; anything else is as good as nothing.
    private static Instant? ModifiedAt(string? milliseconds) =>
        long.TryParse(milliseconds, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value is > 0 and < 4_102_444_800_000
            ? Instant.FromUnixTimeMilliseconds(value)
            : null;

    private static async Task<string?> ReadFieldAsync(Stream body, int longest, CancellationToken token)
    {
        using var reader = new StreamReader(body, Encoding.UTF8);
        var buffer = new char[longest + 1];
        var count = await reader.ReadBlockAsync(buffer, token);
        if (count > longest)
            throw new InvalidDataException(FormattableString.Invariant($"A field of the form is longer than {longest} characters."));

        var value = new string(buffer, 0, count).Trim();
        return value.Length == 0 ? null : value;
    }
}

/// <summary>The file part of the form, still to be read.</summary>
/// <param name="Workspace">Number of the workspace the form was drawn for, as sent; null when it does not say.</param>
internal sealed record UploadPart(string DisplayName, UploadDetails Details, string? Workspace, Stream Body)
{
    /// <summary>The text fields before the file, trimmed; empty ones are left out.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
