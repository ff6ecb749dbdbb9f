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

    /// <summary>The data cover the whole recovery window and are settled.</summary>
    Final,
}

/// <summary>Stamps a finding.</summary>
internal static class Stamps
{
    /// <summary>The stamps, the gravest first.</summary>
    public static IEnumerable<Stamp> Of(StoredFinding stored, bool settled, bool running, bool demo)
    {
        if (demo) yield return Stamp.Demo;
        if (stored.IsSuperseded) yield return Stamp.Superseded;
        if (stored.OutageChanged) yield return Stamp.OutageChanged;
        if (stored.DataChanged) yield return Stamp.DataChanged;
        if (running) yield return Stamp.Running;
        if (stored.Finding.Chart is not null) yield return settled ? Stamp.Final : Stamp.Provisional;
    }

    /// <summary>True for those that warn.</summary>
    public static bool Warns(Stamp stamp) => stamp != Stamp.Final;
}
