using System.Globalization;

namespace CreatorImpact.Data.Import.Outages.Calendars;

/// <summary>Looks at a calendar before it is taken apart: nesting, line lengths, number of events, and rules that recur by the second.</summary>
internal static class CalendarLimits
{
    /// <summary>What is beyond the limits; null when nothing is.</summary>
    public static string? Fault(string text, int deepest, int longestLine, int mostEvents)
    {
        var (depth, events) = (0, 0);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.Length > longestLine) return string.Create(CultureInfo.InvariantCulture, $"a line of {line.Length} characters; at most {longestLine} are read");
            if (line.StartsWith("BEGIN:", StringComparison.OrdinalIgnoreCase))
            {
                if (++depth > deepest) return string.Create(CultureInfo.InvariantCulture, $"parts nested more than {deepest} deep");
                if (line.StartsWith("BEGIN:VEVENT", StringComparison.OrdinalIgnoreCase) && ++events > mostEvents) return string.Create(CultureInfo.InvariantCulture, $"more than {mostEvents} events");
            }
            else if (line.StartsWith("END:", StringComparison.OrdinalIgnoreCase))
            {
                depth--;
            }
            else if (line.StartsWith("RRULE", StringComparison.OrdinalIgnoreCase) && (line.Contains("FREQ=SECONDLY", StringComparison.OrdinalIgnoreCase) || line.Contains("FREQ=MINUTELY", StringComparison.OrdinalIgnoreCase)))
            {
                return "a rule that recurs every second or minute";
            }
        }

        return null;
    }
}
