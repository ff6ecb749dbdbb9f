using CreatorImpact.Data.Import.Outages;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Outages;

namespace CreatorImpact.Analysis.Runs;

/// <summary>One outage as a run takes it; its end is known.</summary>
/// <param name="Platform">Platform as stated, or null.</param>
/// <param name="Outage">Phases and function.</param>
/// <param name="OutageId">Id in the store; 0 for a file.</param>
public sealed record OutageInput(string? Platform, Outage Outage, long OutageId = 0)
{
    /// <summary>Title, or what stands in for one.</summary>
    public string Name => Outage.Name;

    /// <summary>
    /// An outage of the store; null when its end is unknown. Windows other sources state are its alternatives; a source that gives only start and end
    /// says nothing of the share that failed, so each has the widest range of the phases.
    /// </summary>
    public static OutageInput? From(StoredOutage outage)
    {
        ArgumentNullException.ThrowIfNull(outage);
        if (outage.Phases.Count == 0) return null;
        var phases = outage.Phases.Select(phase => new OutagePhase(new OutageWindow(phase.Start, phase.EndExclusive), phase.SeverityLow, phase.SeverityHigh));
        var (low, high) = (outage.Phases.Min(phase => phase.SeverityLow), outage.Phases.Max(phase => phase.SeverityHigh));
        var stated = outage.Windows.Select(window => new[] { new OutagePhase(new OutageWindow(window.Start, window.EndExclusive), low, high) });
        return new OutageInput(
            outage.Platform, new Outage(outage.Title, phases, Enum.Parse<OutageFunction>(outage.Function, ignoreCase: true), stated, OutageRegions.Named(outage.Regions)), outage.Id);
    }

    /// <summary>
    /// An imported record; null when its end is missing or not after its start. A stated share is the severity; where none is stated it lies
    /// between nothing and everything, and figures that must be modelled carry that. An export of our own says everything the store would.
    /// </summary>
    public static OutageInput? From(OutageRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (record.Whole is { Phases.Count: > 0 } whole) return From(whole);
        if (record.EndExclusive is not { } end || end <= record.Start) return null;
        var name = string.IsNullOrWhiteSpace(record.Title) ? $"outage {record.Id}" : record.Title;
        return new OutageInput(record.Platform, new Outage(name, [new OutagePhase(new OutageWindow(record.Start, end), record.AffectedShare ?? 0, record.AffectedShare ?? 1)], regions: OutageRegions.Named(record.Regions)));
    }
}
