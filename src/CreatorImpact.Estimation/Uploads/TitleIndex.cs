using System.Text;

namespace CreatorImpact.Estimation.Uploads;

/// <summary>
/// Titles as they are compared: letters and digits alone, in lower case, because case, signs, tags and pictures change between a plan and a
/// platform; and a long title may be the beginning of another, because exports cut them.
/// </summary>
internal sealed class TitleIndex
{
    // So many equal letters at the start are no chance.
    private const int LeastLetters = 12;

    private readonly HashSet<string> _titles;
    private readonly string[] _sorted;

    /// <param name="titles">As <see cref="Letters"/> gives them.</param>
    public TitleIndex(IEnumerable<string> titles)
    {
        _titles = titles.Where(title => title.Length > 0).ToHashSet(StringComparer.Ordinal);
        _sorted = [.. _titles.Order(StringComparer.Ordinal)];
    }

    /// <summary>True when one of the titles is the same as this one.</summary>
    public bool Contains(string title)
    {
        if (title.Length == 0) return false;
        if (_titles.Contains(title)) return true;
        for (var length = LeastLetters; length < title.Length; length++)
            if (_titles.Contains(title[..length]))
                return true;
        if (title.Length < LeastLetters) return false;

        // The titles that begin with this one stand right behind it.
        var next = Array.BinarySearch(_sorted, title, StringComparer.Ordinal);
        next = next < 0 ? ~next : next;
        return next < _sorted.Length && _sorted[next].StartsWith(title, StringComparison.Ordinal);
    }

    /// <summary>True when two titles are the same.</summary>
    public static bool AreSame(string one, string other)
    {
        if (one.Length == 0 || other.Length == 0) return false;
        if (one.Length == other.Length) return string.Equals(one, other, StringComparison.Ordinal);

        var (shorter, longer) = one.Length < other.Length ? (one, other) : (other, one);
        return shorter.Length >= LeastLetters && longer.StartsWith(shorter, StringComparison.Ordinal);
    }

    /// <summary>Letters and digits of a title, in lower case.</summary>
    public static string Letters(string? title)
    {
        var letters = new StringBuilder();
        foreach (var rune in (title ?? string.Empty).EnumerateRunes())
            if (Rune.IsLetterOrDigit(rune))
                letters.Append(Rune.ToLowerInvariant(rune).ToString());
        return letters.ToString();
    }
}
