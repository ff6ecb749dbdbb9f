using CreatorImpact.Data.Import.Tables;
using static System.FormattableString;

namespace CreatorImpact.Data.Import;

/// <summary>Makes refusals.</summary>
internal static class Refusal
{
    /// <summary>A refusal without rows.</summary>
    public static RefusedReading Of(string code, string reason) => new(code, reason, [], []);

    /// <summary>A list of which no row could be taken: why not, by its first rejected row, else <paramref name="advice"/>.</summary>
    public static RefusedReading NoRows(string found, string advice, ImportIssues issues)
    {
        var why = issues.FirstRejected is { } first ? Invariant($"The first row that was not taken is on line {first.LineNumber}: found \"{first.Found}\", expected {first.Expected}. {first.Fix}") : advice;
        return new RefusedReading("no_rows", $"{found} {why}", issues.Warnings, issues.Rows);
    }
}
