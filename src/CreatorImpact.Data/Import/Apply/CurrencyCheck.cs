using CreatorImpact.Data.Store;
using static System.FormattableString;

namespace CreatorImpact.Data.Import.Apply;

/// <summary>Refuses a file that would mix two currencies in one series.</summary>
internal static class CurrencyCheck
{
    /// <summary>The refusal; null when every series keeps one currency.</summary>
    public static async Task<RefusedReading?> RefuseAsync(Database database, long workspaceId, SourceFile file, EngagementReading reading, CancellationToken token)
    {
        var conflicts = await StoredCurrencies.ConflictsAsync(database, workspaceId, reading.Series, token).ConfigureAwait(false);
        if (conflicts.Count == 0) return null;

        var (key, found, stored) = conflicts[0];
        var others = conflicts.Count > 1 ? Invariant($" (and {conflicts.Count - 1} more series)") : string.Empty;
        var on = key.Platform is { } platform ? $" on {platform}" : string.Empty;
        return new RefusedReading(
            "currency_differs",
            $"{file.Name}, series {key.Metric} of {key.Account}{on}{others}: found amounts in {found}, stored are amounts in {stored}. "
                + $"Expected one currency a series: amounts of two are not added up. Export the file in {stored}, or undo the imports in {stored} and import this one again.",
            reading.Warnings,
            reading.RejectedRows)
        { ExportedAt = reading.ExportedAt };
    }
}
