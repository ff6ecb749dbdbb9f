namespace CreatorImpact.Data.Store;

/// <summary>Compares what two sets of imports make visible of a series: what changed since then, and by which import.</summary>
/// <param name="before">Imports of then, highest rank first.</param>
/// <param name="now">Imports of now, highest rank first.</param>
internal sealed class SeriesDifference(IReadOnlyList<long> before, IReadOnlyList<long> now)
{
    private readonly Dictionary<long, int> _before = Places(before);
    private readonly Dictionary<long, int> _now = Places(now);
    private readonly Dictionary<long, (long Added, long Revised, long Removed)> _changes = [];
    private (long Period, (int Place, double Value)? Before, (int Place, double Value)? Now)? _at;

    /// <summary>Every import that held the series then or holds it now.</summary>
    public IReadOnlyList<long> Imports => [.. before.Union(now)];

    /// <summary>One stored value; periods come together.</summary>
    public void Meet(long period, long importId, double value)
    {
        if (_at is not { } at || at.Period != period)
        {
            EndPeriod();
            at = (period, null, null);
        }

        _at = (period, Higher(at.Before, _before, importId, value), Higher(at.Now, _now, importId, value));
    }

    /// <summary>Changes by import, the import of the highest rank first; those taken back come last.</summary>
    public IReadOnlyList<ImportChange> End()
    {
        EndPeriod();
        _at = null;
        return
        [
            .. Imports.OrderBy(id => _now.GetValueOrDefault(id, int.MaxValue)).ThenBy(id => _before.GetValueOrDefault(id, int.MaxValue))
                .Where(_changes.ContainsKey)
                .Select(id => new ImportChange(id, _changes[id].Added, _changes[id].Revised, _changes[id].Removed)),
        ];
    }

    private void EndPeriod()
    {
        switch (_at)
        {
            case { Before: null, Now: var (place, _) }:
                Count(now[place], added: 1);
                break;
            case { Before: var (place, _), Now: null }:
                Count(before[place], removed: 1);
                break;
            case { Before: var (old, earlier), Now: var (place, value) } when !earlier.Equals(value):
                // What a taken-back import covered shows again: the change is that import's.
                Count(_now.ContainsKey(before[old]) ? now[place] : before[old], revised: 1);
                break;
        }
    }

    private void Count(long importId, long added = 0, long revised = 0, long removed = 0)
    {
        var sum = _changes.GetValueOrDefault(importId);
        _changes[importId] = (sum.Added + added, sum.Revised + revised, sum.Removed + removed);
    }

    private static (int Place, double Value)? Higher((int Place, double Value)? seen, Dictionary<long, int> places, long importId, double value) =>
        places.TryGetValue(importId, out var place) && (seen is not { } known || place < known.Place) ? (place, value) : seen;

    private static Dictionary<long, int> Places(IReadOnlyList<long> imports) => imports.Select((id, place) => (id, place)).ToDictionary(one => one.id, one => one.place);
}
