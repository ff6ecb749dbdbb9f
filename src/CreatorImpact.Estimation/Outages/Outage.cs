namespace CreatorImpact.Estimation.Outages;

/// <summary>One incident as the estimator sees it: its phases and what failed.</summary>
public sealed class Outage
{
    /// <summary>Creates an outage from at least one phase; phases are kept in order of their start.</summary>
    /// <param name="name">Title, or what stands in for one.</param>
    /// <param name="phases">At least one.</param>
    /// <param name="function">What failed.</param>
    /// <param name="alternatives">Phases as other sources state them, one list a source; a list that says the same as another counts once.</param>
    /// <param name="regions">Regions hit, as named by the source; null or empty for everywhere.</param>
    /// <exception cref="ArgumentException">There is no phase, or an alternative has none.</exception>
    public Outage(
        string name,
        IEnumerable<OutagePhase> phases,
        OutageFunction function = OutageFunction.View,
        IEnumerable<IEnumerable<OutagePhase>>? alternatives = null,
        IEnumerable<string>? regions = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Phases = Ordered(phases, nameof(phases));
        (Name, Function, Regions) = (name, function, [.. regions ?? []]);
        var others = new List<IReadOnlyList<OutagePhase>>();
        foreach (var stated in (alternatives ?? []).Select(list => Ordered(list, nameof(alternatives))))
            if (!stated.SequenceEqual(Phases) && !others.Exists(stated.SequenceEqual)) others.Add(stated);
        Alternatives = others;
        Span = new OutageWindow(Phases[0].Window.Start, Phases.Max(phase => phase.Window.EndExclusive));
    }

    /// <summary>Title, or what stands in for one.</summary>
    public string Name { get; }

    /// <summary>Phases in order of their start; they may overlap.</summary>
    public IReadOnlyList<OutagePhase> Phases { get; }

    /// <summary>What other sources state instead of <see cref="Phases"/>; empty when nobody disagrees.</summary>
    public IReadOnlyList<IReadOnlyList<OutagePhase>> Alternatives { get; }

    /// <summary>Regions hit; empty means everywhere.</summary>
    public IReadOnlyList<string> Regions { get; }

    /// <summary>Every window anybody states, alternatives included: none of them is clean data for another outage.</summary>
    public IEnumerable<OutageWindow> StatedWindows => Phases.Concat(Alternatives.SelectMany(stated => stated)).Select(phase => phase.Window);

    /// <summary>What failed.</summary>
    public OutageFunction Function { get; }

    /// <summary>From the first start to the last end.</summary>
    public OutageWindow Span { get; }

    private static List<OutagePhase> Ordered(IEnumerable<OutagePhase> phases, string argument)
    {
        var ordered = phases.OrderBy(phase => phase.Window.Start).ThenBy(phase => phase.Window.EndExclusive).ToList();
        return ordered.Count > 0 ? ordered : throw new ArgumentException("An outage needs at least one phase.", argument);
    }
}
