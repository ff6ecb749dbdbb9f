using CreatorImpact.Data.Import.Exports;
using CreatorImpact.Data.Store;
using static System.FormattableString;

namespace CreatorImpact.Data.Import.Apply;

/// <summary>One sentence about what an import brought.</summary>
internal static class ImportWords
{
    public static string Describe(FileReading reading, ImportCounts counts) => reading switch
    {
        EngagementReading { Carried: { } carried } => Workspace(carried, counts),
        EngagementReading engagement => Engagement(engagement, counts),
        OutageReading outages => Invariant($"{Counted(outages.Outages.Count, "outage")} read, {counts.OutagesAdded} of them new."),
        RosterReading => Invariant($"{Counted(counts.Records, "account")} of a roster read."),
        ScheduleReading => Invariant($"{Counted(counts.Records, "planned post")} read."),
        _ => throw new ArgumentOutOfRangeException(nameof(reading), reading.GetType().Name, "Unknown kind of reading."),
    };

    /// <summary>The same of an import that waits for an answer.</summary>
    public static string Expect(FileReading reading, ImportCounts counts) => $"Would give: {Describe(reading, counts)}";

    private static string Engagement(EngagementReading reading, ImportCounts counts)
    {
        var hasSeries = reading.Series.Any();
        if (!hasSeries && counts.Records == 0) return "No figures by day or hour and no posts in it: nothing was stored.";
        var values = Invariant($"{counts.New} new, {counts.Revised} revised and {counts.Same} unchanged observations") + (counts.Covered > 0 ? Invariant($", {counts.Covered} not shown because newer exports say otherwise") : string.Empty);
        var posts = Invariant($"{Counted(counts.Records, "post")} with their figures since publishing");
        if (!hasSeries) return $"{posts}; no figures by day or hour.";
        return counts.Records == 0 ? $"{values}." : $"{values}; {posts}.";
    }

    private static string Workspace(CarriedRecords carried, ImportCounts counts) =>
        Invariant($"A whole workspace: {counts.New} new, {counts.Revised} revised and {counts.Same} unchanged observations; {Counted(carried.Outages.Count, "outage")}, {counts.OutagesAdded} of them new; ")
        + Invariant($"{Counted(carried.Roster.Count, "account")} of the roster, {Counted(carried.Planned.Count, "planned post")}, {Counted(counts.Records - carried.Count, "post")}.");

    private static string Counted(long count, string one) => Invariant($"{count} {one}{(count == 1 ? "" : "s")}");
}
