using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Outages;
using NodaTime;

namespace CreatorImpact.Analysis.Runs;

/// <summary>
/// Outages that must be estimated as one: each begins before recovery and guard of the one before it are over, so that their separate
/// losses would count hours twice. Outages further apart add.
/// </summary>
internal static class OutageGroups
{
    /// <summary>Groups of two and more, in order of their start.</summary>
    public static IReadOnlyList<IReadOnlyList<OutageInput>> Of(IEnumerable<OutageInput> outages, EstimatorOptions options)
    {
        var groups = new List<List<OutageInput>>();
        var reach = Instant.MinValue;
        foreach (var outage in outages.OrderBy(outage => outage.Outage.Span.Start).ThenBy(outage => outage.Name, StringComparer.Ordinal))
        {
            // Where sources disagree, the mask holds every window any of them states.
            var (start, end) = (outage.Outage.StatedWindows.Min(window => window.Start), outage.Outage.StatedWindows.Max(window => window.EndExclusive));
            if (groups.Count == 0 || start >= reach) groups.Add([]);
            groups[^1].Add(outage);
            // The joined outage is longer than any member, so its recovery may be too.
            var length = new OutageCoverage(Join(groups[^1], outage.Name).Outage).Length;
            var after = (options.RecoveryDays ?? RecoveryRule.DefaultDays(length)) + options.GuardDays + 1;
            reach = Instant.Max(reach, end + Duration.FromDays(after));
        }

        return [.. groups.Where(group => group.Count > 1)];
    }

    /// <summary>
    /// Several outages as one: all their phases, and the regions of all. Each alternative window of a member stands beside the main windows of the
    /// others. Where some members were everywhere and others were not, the union was everywhere, but the phases of a member with regions may have
    /// reached nobody: their severity begins at 0, because nothing says which share of the audience lives there.
    /// </summary>
    public static OutageInput Join(IReadOnlyList<OutageInput> members, string name)
    {
        var mixed = IsMixed(members);
        IEnumerable<OutagePhase> Reached(OutageInput member, IEnumerable<OutagePhase> phases) => mixed && member.Outage.Regions.Count > 0
            ? phases.Select(phase => new OutagePhase(phase.Window, 0, phase.SeverityHigh))
            : phases;

        var alternatives = members.SelectMany(member => member.Outage.Alternatives
            .Select(stated => members.Where(other => other != member).SelectMany(other => Reached(other, other.Outage.Phases)).Concat(Reached(member, stated))));
        var regions = mixed ? [] : members.SelectMany(member => member.Outage.Regions).Distinct(StringComparer.OrdinalIgnoreCase);
        var function = members.All(member => member.Outage.Function == members[0].Outage.Function) ? members[0].Outage.Function : OutageFunction.View;
        return new OutageInput(members[0].Platform, new Outage(name, members.SelectMany(member => Reached(member, member.Outage.Phases)), function, alternatives, regions));
    }

    /// <summary>True when some members were everywhere and others hit certain regions only.</summary>
    public static bool IsMixed(IReadOnlyList<OutageInput> members) =>
        members.Any(member => member.Outage.Regions.Count > 0) && members.Any(member => member.Outage.Regions.Count == 0);
}
