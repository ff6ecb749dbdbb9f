namespace CreatorImpact.Estimation.Outages;

/// <summary>One incident as the estimator sees it: its phases and what failed.</summary>
public sealed class Outage
{
    /// <summary>Creates an outage from at least one phase; phases are kept in order of their start.</summary>
    /// <exception cref="ArgumentException">There is no phase.</exception>
    public Outage(string name, IEnumerable<OutagePhase> phases, OutageFunction function = OutageFunction.View)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Phases = [.. phases.OrderBy(phase => phase.Window.Start).ThenBy(phase => phase.Window.EndExclusive)];
        if (Phases.Count == 0) throw new ArgumentException("An outage needs at least one phase.", nameof(phases));
        (Name, Function) = (name, function);
        Span = new OutageWindow(Phases[0].Window.Start, Phases.Max(phase => phase.Window.EndExclusive));
    }

    /// <summary>Title, or what stands in for one.</summary>
    public string Name { get; }

    /// <summary>Phases in order of their start; they may overlap.</summary>
    public IReadOnlyList<OutagePhase> Phases { get; }

    /// <summary>What failed.</summary>
    public OutageFunction Function { get; }

    /// <summary>From the first start to the last end.</summary>
    public OutageWindow Span { get; }
}
