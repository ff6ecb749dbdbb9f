namespace CreatorImpact.Estimation.Segments;

/// <summary>The amounts of several cells, put together where they stand in the same shown cells.</summary>
internal sealed class CellAtoms
{
    private readonly Dictionary<CellItem, int> _atomOf = [];
    private readonly List<CellItem[]> _items = [];
    private readonly (int Part, int[] Creators)[][] _creators;
    private readonly int _parts;

    /// <param name="cells">All cells.</param>
    /// <param name="hidden">Those that are not shown, whatever else is: they put no amounts apart.</param>
    public CellAtoms(IReadOnlyList<SharedCell> cells, bool[] hidden)
    {
        var membership = new Dictionary<CellItem, List<int>>();
        for (var cell = 0; cell < cells.Count; cell++)
        {
            if (hidden[cell]) continue;
            foreach (var item in cells[cell].Items.Distinct())
            {
                if (!membership.TryGetValue(item, out var found)) membership[item] = found = [];
                found.Add(cell);
            }
        }

        foreach (var atom in membership.GroupBy(item => string.Join(',', item.Value), StringComparer.Ordinal).OrderBy(atom => atom.Key, StringComparer.Ordinal))
        {
            CellItem[] items = [.. atom.Select(item => item.Key)];
            foreach (var item in items) _atomOf[item] = _items.Count;
            _items.Add(items);
        }

        var (creators, parts) = (new Dictionary<string, int>(CreatorNames.Comparer), new Dictionary<long, int>());
        _creators = [.. _items.Select(items => items.GroupBy(item => NumberOf(parts, item.Part)).Select(part => (Part: part.Key, Creators: part.Select(item => NumberOf(creators, item.Creator)).Distinct().ToArray())).ToArray())];
        _parts = parts.Count;
        Rows = [.. cells.Select(RowOf)];
        IsLarge = [.. _items.Select(items => SmallGroups.CreatorsOf(items) >= SmallGroups.Fewest)];
    }

    /// <summary>For each cell which atoms it adds, 1 or 0; null for a cell that no combination of shown ones can give.</summary>
    public IReadOnlyList<double[]?> Rows { get; }

    /// <summary>For each atom: is it of five creators or more?</summary>
    public bool[] IsLarge { get; }

    /// <summary>
    /// Is a combination, less so many times another one, of fewer than five creators? The fewest of any part of it count; what leaves out everything
    /// is of nobody.
    /// </summary>
    public bool IsSmall(double[] combination, double factor = 0, double[]? other = null)
    {
        var tally = new Tally(_parts);
        for (var atom = 0; atom < combination.Length && !tally.IsFull; atom++)
        {
            var value = other is null ? combination[atom] : combination[atom] - (factor * other[atom]);
            if (!IsZero(value)) tally.Add(_creators[atom]);
        }

        return tally.HasFew;
    }

    /// <summary>
    /// How many times another combination may be subtracted for the rest to be of fewer than five creators: no other number does it. Of some atoms
    /// with five creators together one at least must fall out.
    /// </summary>
    public IReadOnlyList<double> Cancelling(double[] combination, double[] other)
    {
        var (tally, found) = (new Tally(_parts), new List<double>());
        for (var atom = 0; atom < combination.Length && !tally.IsFull; atom++)
            if (IsZero(combination[atom]) != IsZero(other[atom])) tally.Add(_creators[atom]);
        for (var atom = 0; atom < combination.Length && !tally.IsFull; atom++)
        {
            if (IsZero(combination[atom]) || IsZero(other[atom])) continue;
            var factor = combination[atom] / other[atom];
            if (!found.Exists(one => IsZero(one - factor))) found.Add(factor);
            tally.Add(_creators[atom]);
        }

        return found;
    }

    private static bool IsZero(double value) => Math.Abs(value) < RowSpace.Tolerance;

    private double[]? RowOf(SharedCell cell)
    {
        var found = new Dictionary<int, int>();
        foreach (var item in cell.Items.Distinct())
        {
            if (!_atomOf.TryGetValue(item, out var atom)) return null;
            found[atom] = found.GetValueOrDefault(atom) + 1;
        }

        // Shown cells never tell a part of an atom from the rest of it.
        if (found.Any(atom => atom.Value < _items[atom.Key].Length)) return null;
        var row = new double[_items.Count];
        foreach (var atom in found.Keys) row[atom] = 1;
        return row;
    }

    private static int NumberOf<TName>(Dictionary<TName, int> numbers, TName name)
        where TName : notnull
    {
        if (!numbers.TryGetValue(name, out var number)) numbers[name] = number = numbers.Count;
        return number;
    }

    /// <summary>Counts creators by part, as far as five: those are enough to know.</summary>
    private sealed class Tally(int parts)
    {
        private readonly int[] _counts = new int[parts];
        private readonly int[] _seen = new int[parts * SmallGroups.Fewest];
        private int _full;

        /// <summary>True when every part has five.</summary>
        public bool IsFull => _full == _counts.Length;

        /// <summary>True when a part has some and not five.</summary>
        public bool HasFew => Array.Exists(_counts, count => count is > 0 and < SmallGroups.Fewest);

        public void Add((int Part, int[] Creators)[] atom)
        {
            foreach (var (part, creators) in atom)
            {
                foreach (var creator in creators)
                {
                    if (_counts[part] == SmallGroups.Fewest) break;
                    var start = part * SmallGroups.Fewest;
                    if (Array.IndexOf(_seen, creator, start, _counts[part]) >= 0) continue;
                    _seen[start + _counts[part]] = creator;
                    _counts[part]++;
                    if (_counts[part] == SmallGroups.Fewest) _full++;
                }
            }
        }
    }
}
