using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace CreatorImpact.Data.Import.Cells;

/// <summary>A time of day alone: <c>13</c>, <c>13:00</c>, <c>13:00:00</c>, <c>1 PM</c>, <c>1:00 p.m.</c></summary>
internal static partial class ClockText
{
    private const int LongestCell = 20;

    /// <summary>Reads a cell.</summary>
    /// <param name="text">Cell without surrounding blanks.</param>
    /// <param name="time">The time of day.</param>
    /// <param name="isPlain">True for a number alone, which may as well count something.</param>
    public static bool TryParse(string text, out LocalTime time, out bool isPlain)
    {
        (time, isPlain) = (default, false);
        if (text.Length is 0 or > LongestCell || !char.IsAsciiDigit(text[0])) return false;
        if (Clock().Match(text) is not { Success: true } match) return false;

        var half = match.Groups["ap"];
        var (hour, minute, second) = (Number(match, "h"), Number(match, "m"), Number(match, "s"));
        if (half.Success && hour is 0 or > 12) return false;
        if (half.Success) hour = (hour % 12) + (half.ValueSpan[0] is 'p' or 'P' ? 12 : 0);
        if (hour > 23 || minute > 59 || second > 59) return false;

        isPlain = !half.Success && !match.Groups["m"].Success;
        time = new LocalTime(hour, minute, second);
        return true;
    }

    private static int Number(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? int.Parse(found.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?<h>\d{1,2})(:(?<m>\d{2})(:(?<s>\d{2})([.,]0+)?)?)?(\s*(?<ap>[ap]\.?\s?m\.?))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Clock();
}
