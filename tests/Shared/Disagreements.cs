using System.Globalization;
using System.Text.RegularExpressions;

namespace CreatorImpact.Testing;

/// <summary>Collects where two faces of one finding say different things, by kind, with the first case of each.</summary>
internal sealed class Disagreements
{
    private readonly SortedDictionary<string, (int Count, string First)> _kinds = new(StringComparer.Ordinal);

    /// <summary>Named in the messages that follow.</summary>
    public string Case { get; set; } = "";

    /// <summary>One line a kind.</summary>
    public IReadOnlyList<string> Found => [.. _kinds.Select(kind => FormattableString.Invariant($"{kind.Key}: {kind.Value.Count} times, first {kind.Value.First}"))];

    /// <summary>Notes the case unless it holds.</summary>
    public void Unless(bool holds, string kind, params object?[] shown)
    {
        if (holds) return;
        var (count, first) = _kinds.GetValueOrDefault(kind, (0, $"in {Case}: {string.Join(" | ", shown)}"));
        _kinds[kind] = (count + 1, first);
    }
}

/// <summary>Reads numbers back out of texts, by the signs of a culture.</summary>
internal sealed class ShownNumbers(CultureInfo culture)
{
    private readonly Regex _number = Pattern(culture.NumberFormat);

    /// <summary>Every number of a text in its order, with its number of decimals; "90 %" and other shares are no figures and are passed over.</summary>
    public IReadOnlyList<(double Value, int Decimals)> In(string text) => [.. _number.Matches(text).Select(match => Read(match.Value))];

    /// <summary>The one number of a text.</summary>
    public (double Value, int Decimals) One(string text) => In(text) is [var only] ? only : throw new InvalidOperationException($"Expected one number in '{text}'.");

    private (double Value, int Decimals) Read(string text)
    {
        var at = text.LastIndexOf(culture.NumberFormat.NumberDecimalSeparator, StringComparison.Ordinal);
        return (double.Parse(text, NumberStyles.Number, culture), at < 0 ? 0 : text.Length - at - culture.NumberFormat.NumberDecimalSeparator.Length);
    }

    private static Regex Pattern(NumberFormatInfo signs)
    {
        var (minus, group, point) = (Regex.Escape(signs.NegativeSign), Regex.Escape(signs.NumberGroupSeparator), Regex.Escape(signs.NumberDecimalSeparator));
        return new Regex($@"({minus})?[0-9]+({group}[0-9]{{2,3}})*({point}[0-9]+)?(?![0-9]*[\s\u00A0]%)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
    }
}
