using System.Text;

namespace CreatorImpact.Web.Features.Impact;

/// <summary>Names files safely everywhere.</summary>
internal static class ChartFileName
{
    /// <summary>Letters and digits of a text, lower case, with single hyphens between; <c>chart</c> where there are none.</summary>
    public static string Stem(string text)
    {
        var stem = new StringBuilder();
        foreach (var letter in text)
        {
            if (char.IsAsciiLetterOrDigit(letter))
                stem.Append(char.ToLowerInvariant(letter));
            else if (stem.Length > 0 && stem[^1] != '-')
                stem.Append('-');
        }

        return stem.ToString().TrimEnd('-') is { Length: > 0 } name ? name : "chart";
    }
}
