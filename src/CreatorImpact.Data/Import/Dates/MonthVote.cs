namespace CreatorImpact.Data.Import.Dates;

/// <summary>Finds the language whose month names explain a column: the same word is October in Croatian and November in Czech.</summary>
internal sealed class MonthVote
{
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    /// <summary>Takes the words of a cell into account, in the form of <see cref="MonthNames.Normalise"/>.</summary>
    public void Offer(string words) => _words.Add(words);

    /// <summary>The month of every word some language explains.</summary>
    /// <returns>Null when languages that explain equally many words disagree about one of them.</returns>
    public IReadOnlyDictionary<string, int>? Decide()
    {
        var english = Explain(MonthNames.English);
        if (english.Count == _words.Count) return english;
        if (DecideAmongMain() is { } main) return main;

        var best = english;
        var agree = true;
        foreach (var language in MonthNames.Languages)
        {
            var found = Explain(language);
            if (found.Count < best.Count || found.Count == 0) continue;
            if (found.Count > best.Count)
            {
                (best, agree) = (found, true);
                continue;
            }

            agree &= found.All(pair => !best.TryGetValue(pair.Key, out var month) || month == pair.Value);
        }

        return agree ? best : null;
    }

    private Dictionary<string, int>? DecideAmongMain()
    {
        Dictionary<string, int>? main = null;
        foreach (var found in MonthNames.MainLanguages.Select(Explain).Where(found => found.Count == _words.Count))
        {
            if (main is not null && main.Any(pair => found[pair.Key] != pair.Value)) return null;
            main ??= found;
        }

        return main;
    }

    private Dictionary<string, int> Explain(IReadOnlyDictionary<string, int> language)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in _words)
            if (MonthNames.Find(language, word) is { } month)
                found.Add(word, month);

        return found;
    }
}
