using System.Text;

namespace CreatorImpact.Data.Import.Roster;

/// <summary>
/// The name of an account as rosters and schedules are held against it: people write "@Ann" where an export says "ann". Compatibility
/// forms are folded (NFKC), letters are lower case, a leading @ is dropped.
/// </summary>
public static class AccountKey
{
    /// <summary>Comparable form of a name; empty for an empty name.</summary>
    public static string Of(string? name)
    {
        var text = name?.Trim() ?? string.Empty;
        if (!Ascii.IsValid(text))
        {
            // Half a surrogate pair has no normal form.
            text = string.Concat(text.EnumerateRunes().Select(rune => rune.ToString())).Normalize(NormalizationForm.FormKC);
        }

        return text.TrimStart('@').TrimStart().ToLowerInvariant();
    }
}
