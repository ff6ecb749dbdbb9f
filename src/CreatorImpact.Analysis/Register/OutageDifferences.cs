using CreatorImpact.Data.Store;

namespace CreatorImpact.Analysis.Register;

/// <summary>What differs between two states of an outage.</summary>
public static class OutageDifferences
{
    /// <summary>Names of the fields that differ, in the order of the form; empty when only the author does, or nothing.</summary>
    /// <param name="before">The earlier state.</param>
    /// <param name="after">The later state.</param>
    public static IReadOnlyList<string> Of(StoredOutage before, StoredOutage after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        (string Name, bool Differs)[] fields =
        [
            ("Platform", before.Platform != after.Platform),
            ("Title", before.Title != after.Title),
            ("Start", before.Start != after.Start),
            ("End", before.EndExclusive != after.EndExclusive || before.EndKnown != after.EndKnown),
            ("Zone", before.EntryZone != after.EntryZone),
            ("Function", before.Function != after.Function),
            ("Share", before.AffectedShare != after.AffectedShare || before.Severity != after.Severity),
            ("Phases", !before.Phases.SequenceEqual(after.Phases)),
            ("Cause", before.Cause != after.Cause),
            ("Planned", before.Planned != after.Planned),
            ("LeftOut", before.LeftOut != after.LeftOut),
            ("Acknowledged", before.AcknowledgedAt != after.AcknowledgedAt),
            ("Resolved", before.ResolvedAt != after.ResolvedAt),
            ("Regions", !before.Regions.SequenceEqual(after.Regions, StringComparer.Ordinal)),
            ("Components", !before.Components.SequenceEqual(after.Components, StringComparer.Ordinal)),
            ("Windows", !before.Windows.SequenceEqual(after.Windows)),
            ("Statements", !before.Statements.SequenceEqual(after.Statements)),
            ("Verification", before.Verification != after.Verification),
            ("Source", before.Source != after.Source || before.Url != after.Url),
        ];
        return [.. fields.Where(field => field.Differs).Select(field => field.Name)];
    }
}
