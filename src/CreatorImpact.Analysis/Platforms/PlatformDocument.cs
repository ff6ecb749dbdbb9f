using System.Text.Json;
using CreatorImpact.Analysis.Documents;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Platforms;
using CreatorImpact.Estimation.Segments;
using NodaTime;
using NodaTime.Text;
using static System.FormattableString;

namespace CreatorImpact.Analysis.Platforms;

/// <summary>
/// The JSON document of platforms, for others: losses of fewer than five creators are null. Unknown is null, never 0; loss is positive; nothing is
/// rounded.
/// </summary>
/// <param name="SchemaVersion">1; raised when a field changes its meaning or goes.</param>
/// <param name="Version">Version of the program that wrote it.</param>
/// <param name="AsOf">When it was asked, UTC.</param>
/// <param name="IsDemo">True for made-up data.</param>
/// <param name="Choice">What counts.</param>
/// <param name="Platforms">One entry a platform.</param>
/// <param name="Outages">Counted outages, largest net loss first; those whose net loss is hidden or unknown last, newest first.</param>
/// <param name="Comparison">Two outages held against each other; null when none were asked for.</param>
/// <param name="Notes">What to know about all of it.</param>
public sealed record PlatformDocument(
    int SchemaVersion,
    string Version,
    string AsOf,
    bool IsDemo,
    PlatformChoiceJson Choice,
    IReadOnlyList<PlatformJson> Platforms,
    IReadOnlyList<RankedOutageJson> Outages,
    OutageComparisonJson? Comparison,
    IReadOnlyList<Reason> Notes)
{
    /// <summary>Documents what was found.</summary>
    public static PlatformDocument From(PlatformOverview overview, bool isDemo)
    {
        ArgumentNullException.ThrowIfNull(overview);
        return new PlatformDocument(
            1,
            ProductVersion.Text,
            InstantPattern.ExtendedIso.Format(overview.Now),
            isDemo,
            PlatformChoiceJson.Of(overview.Choice),
            [.. overview.Platforms.Select(PlatformJson.From)],
            [.. Ranked(overview.Ranking).Select(RankedOutageJson.From)],
            overview.Comparison is { } comparison ? OutageComparisonJson.From(comparison) : null,
            overview.Notes);
    }

    /// <summary>The document as text.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, EstimateDocument.JsonOptions);

    /// <summary>Why losses of few creators are not in it.</summary>
    internal static Reason FewCreators { get; } = new(
        "few_creators", Invariant($"Fewer than {SmallGroups.Fewest} creators are behind these losses, or would follow from them: they are not in files and JSON."));

    // Their place among the others would bracket what hidden ones took.
    private static IEnumerable<RankedOutage> Ranked(IReadOnlyList<RankedOutage> ranking) =>
        ranking.Where(IsShown).Concat(ranking.Where(one => !IsShown(one)).OrderByDescending(one => one.Outage.Start).ThenBy(one => one.Outage.Id));

    private static bool IsShown(RankedOutage one) => one.Net is { Net: not null, IsHiddenFromOthers: false };
}

/// <summary>What counts.</summary>
public sealed record PlatformChoiceJson(bool Illustrative, bool Planned, string? From, string? To, string Zone, string Metric)
{
    internal static PlatformChoiceJson Of(PlatformChoice choice) => new(
        choice.Illustrative, choice.Planned, choice.From is { } first ? LocalDatePattern.Iso.Format(first) : null, choice.To is { } last ? LocalDatePattern.Iso.Format(last) : null, choice.Zone.Id, choice.Metric);
}

/// <summary>Hours down.</summary>
/// <param name="Touched">Hours with an outage under way.</param>
/// <param name="Low">Times the smallest severity stated.</param>
/// <param name="High">Times the largest severity stated.</param>
public sealed record DowntimeJson(double Touched, double Low, double High)
{
    internal static DowntimeJson? From(DowntimeHours? hours) => hours is { } known ? new DowntimeJson(known.Touched, known.Low, known.High) : null;
}

/// <summary>An outage in the ranking.</summary>
/// <param name="Outage">Its number.</param>
/// <param name="Verification">How it is known.</param>
/// <param name="Accounts">Accounts with a figure.</param>
/// <param name="LeftOut">Accounts without one.</param>
/// <param name="Net">Net loss over them; null while nothing is estimated, and where it is hidden.</param>
/// <param name="DataChanged">True when data under an estimate changed since.</param>
/// <param name="Hidden">True when too few creators are behind it for it to be shown.</param>
public sealed record RankedOutageJson(long Outage, string Title, string? Platform, string Start, string? End, string Verification, int Accounts, int Creators, int LeftOut, int Moved, IntervalJson? Net, bool DataChanged, bool Hidden)
{
    internal static RankedOutageJson From(RankedOutage one) => new(
        one.Outage.Id,
        one.Outage.Title,
        one.Outage.Platform,
        Text(one.Outage.Start),
        one.Outage.EndExclusive is { } end ? Text(end) : null,
        one.Outage.Verification,
        one.Net?.Accounts ?? 0,
        one.Net?.Creators ?? 0,
        one.Net?.LeftOut ?? 0,
        one.Net?.Moved ?? 0,
        one.Net is { IsHiddenFromOthers: false } shown ? IntervalJson.From(shown.Net) : null,
        one.Net?.IsChanged ?? false,
        one.Net?.IsHiddenFromOthers ?? false);

    internal static string Text(Instant time) => InstantPattern.ExtendedIso.Format(time);
}

/// <summary>Two outages held against each other.</summary>
/// <param name="Accounts">Accounts compared: those with a figure for both.</param>
/// <param name="OnlyOne">Accounts with a figure for one only.</param>
/// <param name="FirstNet">Net loss of the first over these accounts; null with a reason, as are the others, unless both outages were estimated for the same accounts.</param>
/// <param name="Ratio">First ÷ second; its point is the median.</param>
public sealed record OutageComparisonJson(long First, long Second, int Accounts, int OnlyOne, IntervalJson? FirstNet, IntervalJson? SecondNet, IntervalJson? Difference, IntervalJson? Ratio, IReadOnlyList<Reason> Reasons)
{
    internal static OutageComparisonJson From(OutageComparison one) => one.IsHiddenFromOthers
        ? new OutageComparisonJson(one.First.Id, one.Second.Id, one.Accounts, one.OnlyOne, null, null, null, null, [.. one.Reasons.Where(reason => !LossRatio.TellsAmounts(reason)), PlatformDocument.FewCreators])
        : new OutageComparisonJson(
            one.First.Id, one.Second.Id, one.Accounts, one.OnlyOne, IntervalJson.From(one.FirstNet), IntervalJson.From(one.SecondNet), IntervalJson.From(one.Difference), IntervalJson.From(one.Ratio), one.Reasons);
}
