using System.Text.RegularExpressions;

namespace CreatorImpact.Data.Import.Roster;

/// <summary>Planned times as people write them by hand, in the form the readers of dates and clocks know.</summary>
internal static partial class PlannedText
{
    /// <summary>A day or a moment: without the weekday before it, "18h30" as "18:30", without "Uhr".</summary>
    public static string Clean(string text)
    {
        var clean = Weekday().Replace(text, string.Empty);
        clean = Hours().Replace(clean, match => $"{match.Groups["h"].Value}:{(match.Groups["m"].Success ? match.Groups["m"].Value : "00")}");
        return Word().Replace(clean, string.Empty).TrimEnd();
    }

    /// <summary>A time of day alone: also "18.30" and "1830".</summary>
    public static string CleanClock(string text)
    {
        var clean = Clean(text);
        return Digits().Match(clean) is { Success: true } match ? $"{match.Groups["h"].Value}:{match.Groups["m"].Value}" : clean;
    }

    [GeneratedRegex(@"^\p{L}{2,12}\.?,\s+(?=\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"(?<=^|\s)(?<h>\d{1,2})\s?[hH](?<m>\d{2})?(?=$|\s)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hours();

    [GeneratedRegex(@"(?<=\d)\s*Uhr$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"^(?<h>\d{1,2})\.(?<m>\d{2})$|^(?<h>\d{2})(?<m>\d{2})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Digits();
}
