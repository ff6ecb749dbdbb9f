using CreatorImpact.Data.Store;
using NodaTime.Text;

namespace CreatorImpact.Web.Features.Outages;

/// <summary>An outage that an address proposes for the form (<c>suggest-platform</c>, <c>suggest-start</c>, <c>suggest-end</c>, <c>suggest-zone</c>). It is stored by nobody but who presses Add.</summary>
/// <param name="Platform">As shown; empty when none is stated.</param>
/// <param name="Start">Clock time in <paramref name="Zone"/>, as a browser's field writes it.</param>
/// <param name="End">As <paramref name="Start"/>.</param>
/// <param name="Zone">IANA zone as the address gives it; the form says so when there is no such zone.</param>
public sealed record SuggestedOutage(string Platform, string Start, string End, string Zone)
{
    private const int LongestZone = 64;

    private static readonly LocalDateTimePattern Clock = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");

    /// <summary>Reads an address; null when it proposes nothing, or no clock times.</summary>
    public static SuggestedOutage? Read(string? platform, string? start, string? end, string? zone)
    {
        if (!Clock.Parse(start ?? string.Empty).Success || !Clock.Parse(end ?? string.Empty).Success)
            return null;

        var (named, placed) = (platform?.Trim() ?? string.Empty, zone?.Trim() ?? string.Empty);
        return new SuggestedOutage(
            named[..Math.Min(named.Length, OutageEntry.LongestPlatform)], start!, end!, placed[..Math.Min(placed.Length, LongestZone)]);
    }

    /// <summary>The form with it, under a name of its own: what was typed into the empty form before is neither shown nor lost.</summary>
    /// <param name="source">How it is said where it comes from.</param>
    public OutageDraft ToDraft(string source) => new()
    {
        Suggestion = FormattableString.Invariant($"{Platform}:{Start}:{End}:{Zone}"),
        Platform = Platform,
        Start = Start,
        End = End,
        Zone = Zone,
        Source = source,
        // A window chosen from the figures makes its loss look larger: somebody must find it elsewhere first.
        Verification = StoredOutage.UnverifiedVerification,
    };
}
