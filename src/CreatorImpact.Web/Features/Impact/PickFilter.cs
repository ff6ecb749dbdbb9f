using System.Globalization;

namespace CreatorImpact.Web.Features.Impact;

/// <summary>Something to choose from a long list.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Hint">What tells it apart; null when nothing needs to.</param>
/// <param name="Href">Where choosing it leads.</param>
/// <param name="IsChosen">True for the one shown now.</param>
/// <param name="Group">Heading it stands under; null for none.</param>
public sealed record PickOption(string Label, string? Hint, string Href, bool IsChosen, string? Group = null);

/// <summary>Finds options by what is typed: every word of it must occur, in any order, whatever the case and the accents.</summary>
internal static class PickFilter
{
    /// <summary>Most options that are listed at once; the rest is found by typing.</summary>
    public const int MostListed = 60;

    /// <summary>The options that match, at most <see cref="MostListed"/>, and how many more there are.</summary>
    public static (IReadOnlyList<PickOption> Listed, int More) Find(IReadOnlyList<PickOption> options, string typed, CultureInfo culture)
    {
        var words = typed.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var matching = options.Where(option => Array.TrueForAll(words, word => Contains(option, word, culture))).ToList();
        return (matching.Count <= MostListed ? matching : matching[..MostListed], Math.Max(0, matching.Count - MostListed));
    }

    private static bool Contains(PickOption option, string word, CultureInfo culture) =>
        culture.CompareInfo.IndexOf($"{option.Label} {option.Hint} {option.Group}", word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}
