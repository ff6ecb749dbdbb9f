using System.Globalization;
using CreatorImpact.Analysis.Demo;
using CreatorImpact.Analysis.Register;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Register;
using CreatorImpact.Web.Shell;
using NodaTime;

namespace CreatorImpact.Web.Features.Outages;

/// <summary>What the outages page shows.</summary>
/// <param name="Outages">Newest first.</param>
/// <param name="Removed">Removed ones, newest first.</param>
/// <param name="Platforms">Platforms of series and outages, to choose from while typing.</param>
/// <param name="Now">When it was loaded.</param>
/// <param name="Settings">How the register is kept.</param>
public sealed record OutagesPageModel(IReadOnlyList<OutageLine> Outages, IReadOnlyList<OutageLine> Removed, IReadOnlyList<string> Platforms, Instant Now, OutageSettings Settings)
{
    /// <summary>True when an outage stands there for illustration only: then what the article tells is shown as a whole.</summary>
    public bool HasIllustrative => Outages.Any(line => line.Outage.Verification == ReferenceHistory.Verification);

    /// <summary>Platforms that have an outage.</summary>
    public IReadOnlyList<string> Hit => [.. Outages.Select(line => line.Platform).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.CurrentCultureIgnoreCase)];
}

/// <summary>One outage in the list.</summary>
/// <param name="Outage">As stored.</param>
/// <param name="Zone">Zone its times were typed in.</param>
/// <param name="Now">When it was loaded; null counts every start and end as past.</param>
public sealed record OutageLine(StoredOutage Outage, DateTimeZone Zone, Instant? Now = null)
{
    /// <summary>Short-term or prolonged; null when that cannot be told.</summary>
    public OutageClass? Class { get; init; }

    /// <summary>Name of the cause in a language; null when it is not known.</summary>
    public string? CauseIn(CultureInfo language) => Outage.Cause == "unknown" ? null : CauseText.For(language).Name(Outage.Cause);

    /// <summary>Platform as shown; null when not stated.</summary>
    public string? Platform => PlatformWords.Of(Outage.Platform);

    /// <summary><c>Ahead</c> and <c>Underway</c> (planned work with a known end), <c>Ended</c>, <c>Ongoing</c> or <c>EndUnknown</c>.</summary>
    public string State => Outage switch
    {
        _ when Now < Outage.Start => "Ahead",
        { EndExclusive: { } end } when Now < end => "Underway",
        { EndExclusive: not null } => "Ended",
        { EndKnown: true } => "Ongoing",
        _ => "EndUnknown",
    };

    /// <summary>Start and end in a zone, without its name.</summary>
    public string Times(DateTimeZone zone, CultureInfo culture) => Outage.EndExclusive is { } end
        ? TimeWords.Span(Outage.Start, end, zone, culture)
        : TimeWords.Minute(Outage.Start, zone, culture);

    /// <summary>How long; null without an end.</summary>
    public string? Length(CultureInfo culture) => Outage.EndExclusive is { } end ? TimeWords.Length(end - Outage.Start, culture) : null;

    /// <summary>True when the times were typed in UTC.</summary>
    public bool IsUtc => TimeWords.IsUtc(Zone);

    /// <summary>Name of the zone they were typed in.</summary>
    public string ZoneName => TimeWords.Zone(Zone);

    /// <summary>The times in UTC, unless they were typed so, and the length.</summary>
    public IEnumerable<string> Remarks(CultureInfo culture)
    {
        if (!IsUtc)
            yield return $"{Times(DateTimeZone.Utc, culture)} UTC";
        if (Length(culture) is { } length)
            yield return length;
    }

    /// <summary>True when it may not have happened as it stands here: made up as an example, or nobody checked it.</summary>
    public bool IsDoubtful => Outage.IsIllustrative || Outage.IsUnverified;

    /// <summary>Address of the report; null when there is none that can be followed.</summary>
    public string? Report => SourceLink.Of(Outage.Url);

    /// <summary>Who says so; null for nobody, and for the format of a file.</summary>
    public string? Witness => Outage is { ImportId: null, Source: { Length: > 0 } source } && !source.Contains('.', StringComparison.Ordinal) ? source : null;

    /// <summary>Share that failed, such as "60–90 %"; null when nobody said.</summary>
    public string? Share(CultureInfo culture)
    {
        if (Outage.Phases.Count == 0)
            return null;

        var (low, high) = (Outage.Phases.Min(phase => phase.SeverityLow), Outage.Phases.Max(phase => phase.SeverityHigh));
        return (low, high) switch
        {
            ( <= 0, >= 1) => null,
            _ when low == high => string.Create(culture, $"{low * 100:0.#} %"),
            _ => string.Create(culture, $"{low * 100:0.#}–{high * 100:0.#} %"),
        };
    }
}
