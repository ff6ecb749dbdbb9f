using System.Globalization;
using System.Text.RegularExpressions;
using CreatorImpact.Analysis.Wording;
using CreatorImpact.Estimation.Impact;
using NodaTime;
using NodaTime.Text;

namespace CreatorImpact.Web.Shell;

/// <summary>
/// Makes a finished sentence fit to read. Documents write moments as ISO 8601 so that machines agree on them; on a page they stand as the
/// reader writes dates. "90 %" is never broken across lines.
/// </summary>
internal static partial class Prose
{
    private const char NoBreakSpace = '\u00A0';

    /// <summary>The sentence for one reader.</summary>
    /// <param name="text">A sentence of the product.</param>
    /// <param name="culture">How the reader writes dates.</param>
    public static string For(string text, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(text);

        var dated = Moment().Replace(text, match => InstantPattern.ExtendedIso.Parse(match.Value) is { Success: true, Value: var time }
            ? $"{TimeWords.Minute(time, DateTimeZone.Utc, culture)} UTC"
            : LocalDatePattern.Iso.Parse(match.Value) is { Success: true, Value: var day } ? TimeWords.Day(day, culture) : match.Value);
        return Unbroken(dated);
    }

    /// <summary>A reason for one reader, in the reader's language.</summary>
    public static string For(Reason reason, CultureInfo culture) => For(ReasonText.For(culture).Of(reason), culture);

    /// <summary>The same words with each number held to its "%".</summary>
    public static string Unbroken(string text) => Percent().Replace(text, NoBreakSpace + "%");

    [GeneratedRegex(@"\b\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d+)?Z)?(?![\d-])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Moment();

    [GeneratedRegex(@"(?<=\d) %", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Percent();
}
