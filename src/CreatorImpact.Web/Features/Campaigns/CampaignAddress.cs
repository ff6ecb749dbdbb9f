using NodaTime;
using NodaTime.Text;

namespace CreatorImpact.Web.Features.Campaigns;

/// <summary>Addresses of the campaigns pages, relative to the site's root.</summary>
internal static class CampaignAddress
{
    public const string List = "campaigns";

    /// <summary>Page of a deliverable.</summary>
    public static string Of(long deliverableId) => FormattableString.Invariant($"{List}/{deliverableId}");

    /// <summary>The same with another new deadline for a make-good.</summary>
    public static string Of(long deliverableId, LocalDate until) => $"{Of(deliverableId)}?until={LocalDatePattern.Iso.Format(until)}";

    /// <summary>Where the loss of an outage is estimated and shown.</summary>
    public static string Impact(long outageId, long? seriesId) =>
        FormattableString.Invariant($"impact?outage={outageId}") + (seriesId is { } series ? FormattableString.Invariant($"&series={series}") : "");

    /// <summary>A day as the address writes it; null for any other text.</summary>
    public static LocalDate? Day(string? text) => text is not null && LocalDatePattern.Iso.Parse(text.Trim()) is { Success: true, Value: var day } ? day : null;
}
