using System.Globalization;

namespace CreatorImpact.Web.Features;

/// <summary>Reads a number of something stored from an address, which anybody may have typed.</summary>
internal static class QueryNumber
{
    /// <summary>The number; null when none was given, 0 (nothing has it) when the text is none.</summary>
    public static long? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;

        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }
}
