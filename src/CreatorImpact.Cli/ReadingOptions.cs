using System.CommandLine;
using CreatorImpact.Data.Import;
using NodaTime;

namespace CreatorImpact.Cli;

/// <summary>What every command that reads files lets the user say about them.</summary>
internal static class ReadingOptions
{
    /// <summary>The option <c>--date-order day|month</c>: whether 03/04 is the third of April or the fourth of March.</summary>
    public static Option<string?> DateOrder()
    {
        var option = new Option<string?>("--date-order") { Description = "Whether 03/04 begins with the day or the month: day or month." };
        option.AcceptOnlyFromAmong("day", "month");
        return option;
    }

    public static ReadOptions From(CliHost host, ParseResult parsed, DateTimeZone? zone, Option<string?> dateOrder, string? platform = null, string? account = null, Instant? referenceTime = null)
    {
        DateOrder? order = parsed.GetValue(dateOrder) switch
        {
            "day" => Data.Import.DateOrder.DayFirst,
            "month" => Data.Import.DateOrder.MonthFirst,
            _ => null,
        };
        return new ReadOptions(referenceTime ?? host.Clock.GetCurrentInstant(), zone, platform, account, order);
    }
}
