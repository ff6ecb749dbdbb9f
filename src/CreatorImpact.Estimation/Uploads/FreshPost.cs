using NodaTime;

namespace CreatorImpact.Estimation.Uploads;

/// <summary>A post published just before an outage or inside it.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Title">Title or first words; null when not known.</param>
/// <param name="Published">When.</param>
/// <param name="Format">Format, as the account's posts are told apart: posts of one format share what they are compared with.</param>
/// <param name="Views">Views at the horizon, as far as they are known.</param>
/// <param name="AssessedDays">Its age in days at the end of the assessed window (outage and recovery); above 0.</param>
/// <param name="Comparable">
/// The account's posts of the same format from the last 180 days with known views at the same age, this and other posts of the outage left out; the
/// shares are those within <paramref name="AssessedDays"/>. Posts of one format list the same posts in the same order.
/// </param>
public sealed record FreshPost(string Id, string? Title, Instant Published, string Format, ViewsAtAge Views, double AssessedDays, IReadOnlyList<LifetimePost> Comparable);
