using System.Text;

namespace CreatorImpact.Estimation.Segments;

/// <summary>
/// Which names are one creator's: those that differ in nothing but case, a leading @, spaces around them, or the way Unicode writes the same letters
/// (NFKC); accents tell creators apart. Exports and rosters are typed by different people, and whoever is counted twice makes a group look larger than
/// it is.
/// </summary>
public static class CreatorNames
{
    /// <summary>Compares names by that rule.</summary>
    public static StringComparer Comparer { get; } = new FoldedNames();

    /// <summary>Distinct creators behind names.</summary>
    public static int Count(IEnumerable<string> names) => names.Distinct(Comparer).Count();

    private static string Folded(string name)
    {
        var text = name;
        if (!Ascii.IsValid(text))
        {
            // Half a surrogate pair has no normal form.
            text = string.Concat(text.EnumerateRunes().Select(rune => rune.ToString())).Normalize(NormalizationForm.FormKC);
        }

        text = text.Trim();
        return text.StartsWith('@') ? text[1..].TrimStart() : text;
    }

    private sealed class FoldedNames : StringComparer
    {
        public override int Compare(string? x, string? y) => OrdinalIgnoreCase.Compare(KeyOf(x), KeyOf(y));

        public override bool Equals(string? x, string? y) => ReferenceEquals(x, y) || OrdinalIgnoreCase.Equals(KeyOf(x), KeyOf(y));

        public override int GetHashCode(string obj) => OrdinalIgnoreCase.GetHashCode(Folded(obj));

        private static string? KeyOf(string? name) => name is null ? null : Folded(name);
    }
}
