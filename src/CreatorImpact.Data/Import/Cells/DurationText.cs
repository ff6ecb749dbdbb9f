using System.Globalization;

namespace CreatorImpact.Data.Import.Cells;

/// <summary>Durations as exports write them: <c>0:04:34</c>, <c>1:32</c> (minutes and seconds).</summary>
internal static class DurationText
{
    /// <summary>Seconds; false when the cell has no colon or is no duration (plain seconds are read as numbers).</summary>
    public static bool TryParse(string text, out decimal seconds)
    {
        seconds = 0m;
        var parts = text.Trim().Split(':');
        if (parts.Length is not (2 or 3)) return false;

        for (var index = 0; index < parts.Length; index++)
        {
            var style = index == parts.Length - 1 ? NumberStyles.AllowDecimalPoint : NumberStyles.None;
            if (!decimal.TryParse(parts[index], style, CultureInfo.InvariantCulture, out var part)) return false;
            if (part > 1_000_000m || (index > 0 && part >= 60m)) return false;
            seconds = (seconds * 60m) + part;
        }

        return true;
    }
}
