using CreatorImpact.Analysis.Runs;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Outages;

namespace CreatorImpact.Analysis.Scenarios;

/// <summary>Where sources disagree on the window of an outage: each of their windows as if it were the only one.</summary>
internal static class StatedWindows
{
    /// <summary>What the codes of their rows begin with; a number follows, 1 for the main window.</summary>
    public const string Code = "stated_";

    /// <summary>The main window first, then the others in their order; empty when nobody disagrees.</summary>
    public static IReadOnlyList<OutageInput> Of(OutageInput outage)
    {
        var stated = outage.Outage;
        if (stated.Alternatives.Count == 0) return [];
        return [.. stated.Alternatives.Prepend(stated.Phases).Select(phases => outage with { Outage = new Outage(stated.Name, phases, stated.Function, regions: stated.Regions) })];
    }

    /// <summary>Which window it is.</summary>
    public static Reason Note(OutageInput outage) => new(
        "stated_window", FormattableString.Invariant($"Only this window counts: {outage.Outage.Span.Start} to {outage.Outage.Span.EndExclusive}. The figures above take each stated window as likely as the others."));
}
