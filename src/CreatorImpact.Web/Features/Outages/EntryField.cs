using System.Globalization;

namespace CreatorImpact.Web.Features.Outages;

/// <summary>A field of the form; those of a phase or of another source's window stand once a row.</summary>
public enum EntryField
{
    Platform,
    Title,
    Zone,
    Start,
    End,
    Function,
    Share,
    Url,
    PhaseStart,
    PhaseEnd,
    PhaseShare,
    Cause,
    Regions,
    Acknowledged,
    Resolved,
    Author,
    WindowStart,
    WindowEnd,
    WindowSource,
    WindowUrl,
}

/// <summary>What is wrong in a field.</summary>
/// <param name="Field">Which.</param>
/// <param name="Key">Wording, in the page's resource.</param>
/// <param name="Places">Fill the wording.</param>
public sealed record FieldProblem(EntryField Field, string Key, params object[] Places)
{
    /// <summary>Row of a field that stands once a row, from 0; 0 for all others.</summary>
    public int Row { get; init; }

    /// <summary>When a clock showed the time twice: the offset of the first pass, such as <c>UTC-04:00</c>.</summary>
    public string? FirstOffset { get; init; }

    /// <summary>The offset of the second pass.</summary>
    public string? SecondOffset { get; init; }
}

/// <summary>What both readers of a form need to know.</summary>
internal static class EntryNumbers
{
    /// <summary>A share from 0 to 1 of a number of per cent as typed; null when it is none from 0 to 100.</summary>
    public static double? Share(string text) =>
        double.TryParse(text.Trim().TrimEnd('%').Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= 100
            ? value / 100
            : null;

    /// <summary>Both ends of a range as typed: null without any, nothing readable when <paramref name="wrong"/>.</summary>
    public static (double Low, double High)? Range(string from, string to, out bool wrong)
    {
        wrong = false;
        if (from.Trim().Length == 0 && to.Trim().Length == 0)
            return null;

        var low = Share(from.Trim().Length == 0 ? "0" : from);
        var high = Share(to.Trim().Length == 0 ? from : to);
        if (low is { } least && high is { } most && least <= most)
            return (least, most);

        wrong = true;
        return null;
    }

    /// <summary>Per cent as the form shows a share.</summary>
    public static string Percent(double share) => (share * 100).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A range as the form shows it: empty when all between nothing and everything is possible.</summary>
    public static (string From, string To) Shown(double low, double high) => low > 0 || high < 1 ? (Percent(low), Percent(high)) : ("", "");
}
