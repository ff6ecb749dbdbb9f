using CreatorImpact.Analysis.Findings.Checks;

namespace CreatorImpact.Web.Features.Impact;

/// <summary>What a reader must know before the first figure.</summary>
public enum Stamp
{
    /// <summary>Made-up data.</summary>
    Demo,

    /// <summary>A newer estimate of the same exists.</summary>
    Superseded,

    /// <summary>The outage was moved after the estimate.</summary>
    OutageChanged,

    /// <summary>Data came in after the estimate.</summary>
    DataChanged,

    /// <summary>A new estimate is under way.</summary>
    Running,

    /// <summary>The data end before the recovery window does, or were exported before they were settled: figures may still move.</summary>
    Provisional,

    /// <summary>Other explanations are open: a draft.</summary>
    ChecksOpen,

    /// <summary>Every other explanation was looked at, and some apply.</summary>
    ChecksApply,

    /// <summary>Every other explanation was ruled out.</summary>
    ChecksDone,

    /// <summary>The data cover the whole recovery window and are settled, and no other explanation is open.</summary>
    Final,
}

/// <summary>Stamps a finding.</summary>
internal static class Stamps
{
    /// <summary>The stamps, the gravest first.</summary>
    /// <param name="stored">The finding.</param>
    /// <param name="settled">True when its data are all there and settled.</param>
    /// <param name="running">True while a new estimate is under way.</param>
    /// <param name="demo">True when the data are made up.</param>
    /// <param name="checklist">Its other explanations; null where there is nothing to explain.</param>
    public static IEnumerable<Stamp> Of(StoredFinding stored, bool settled, bool running, bool demo, FindingChecklist? checklist)
    {
        if (demo) yield return Stamp.Demo;
        if (stored.IsSuperseded) yield return Stamp.Superseded;
        if (stored.OutageChanged) yield return Stamp.OutageChanged;
        if (stored.DataChanged) yield return Stamp.DataChanged;
        if (running) yield return Stamp.Running;
        if (stored.Finding.Chart is null) yield break;
        if (!settled) yield return Stamp.Provisional;
        if (checklist is not null) yield return !checklist.IsFinal ? Stamp.ChecksOpen : checklist.AppliesCount > 0 ? Stamp.ChecksApply : Stamp.ChecksDone;
        if (settled && checklist is not { IsFinal: false }) yield return Stamp.Final;
    }

    /// <summary>True for those that warn.</summary>
    public static bool Warns(Stamp stamp) => stamp is not (Stamp.Final or Stamp.ChecksDone);
}
