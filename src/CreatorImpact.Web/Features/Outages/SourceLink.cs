namespace CreatorImpact.Web.Features.Outages;

/// <summary>Addresses of reports, which come from people and files: only those of the web become links.</summary>
internal static class SourceLink
{
    /// <summary>The address; null when it is none of http or https.</summary>
    public static string? Of(string? address) =>
        Uri.TryCreate(address?.Trim(), UriKind.Absolute, out var found) && (found.Scheme == Uri.UriSchemeHttps || found.Scheme == Uri.UriSchemeHttp) ? found.AbsoluteUri : null;
}
