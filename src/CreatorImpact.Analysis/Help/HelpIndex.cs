namespace CreatorImpact.Analysis.Help;

/// <summary>Everything of the help that has a name: sections, their items, rows of their tables.</summary>
public sealed class HelpIndex(HelpCatalog catalog)
{
    private static readonly char[] Edges = ['?', '!', '.', ',', ';', ':', '"', '(', ')', '“', '”'];

    private readonly IReadOnlyList<HelpEntry> _entries = [.. catalog.Sections.SelectMany(EntriesOf)];

    /// <summary>All of it, in the order of the page.</summary>
    public IReadOnlyList<HelpEntry> Entries => _entries;

    /// <summary>Where an item or row stands on the page.</summary>
    public static string AnchorOf(HelpSection section, string code)
    {
        ArgumentNullException.ThrowIfNull(section);
        return $"{section.Anchor}-{code}";
    }

    /// <summary>
    /// What has every word of a text in its name, best first: of that very name, then with the words in its heading, then with the words in
    /// one of its other names, then spread over all of them. The order of the page decides among equals.
    /// </summary>
    public IReadOnlyList<HelpEntry> Find(string typed, int most)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var words = Words(typed);
        return words.Length == 0
            ? []
            : [.. _entries.Select(entry => (Entry: entry, Rank: RankOf(entry, words))).Where(found => found.Rank is not null).OrderBy(found => found.Rank).Take(most).Select(found => found.Entry)];
    }

    private static int? RankOf(HelpEntry entry, string[] words)
    {
        if (IsName(entry.Title, words) || entry.AlsoFoundAs.Any(name => IsName(name, words))) return 0;
        if (Has(entry.Title, words)) return 1;
        if (entry.AlsoFoundAs.Any(name => Has(name, words))) return 2;
        return Has(string.Join(' ', [entry.Title, .. entry.AlsoFoundAs]), words) ? 3 : null;
    }

    private static bool IsName(string name, string[] words) => Words(name).SequenceEqual(words, StringComparer.CurrentCultureIgnoreCase);

    private static bool Has(string name, string[] words)
    {
        var plain = string.Join(' ', Words(name));
        return Array.TrueForAll(words, word => plain.Contains(word, StringComparison.CurrentCultureIgnoreCase));
    }

    // Marks at the edge of a word and the shape of an apostrophe are nothing to look for.
    private static string[] Words(string text) =>
        [.. text.Replace('’', '\'').Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim(Edges)).Where(word => word.Length > 0)];

    private static IEnumerable<HelpEntry> EntriesOf(HelpSection section) =>
    [
        new HelpEntry(section.Title, null, section.Anchor, section.AlsoFoundAs),
        .. section.Items.Select(item => new HelpEntry(item.Title, section.Title, AnchorOf(section, item.Code), item.AlsoFoundAs)),
        .. section.Tables.SelectMany(table => table.Rows).Where(row => row is { Code: not null, Cells: [not null, ..] })
            .Select(row => new HelpEntry(row.Cells[0]!, section.Title, AnchorOf(section, row.Code!), row.AlsoFoundAs)),
    ];
}
