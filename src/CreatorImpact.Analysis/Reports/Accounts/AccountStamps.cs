using CreatorImpact.Data.Store;

namespace CreatorImpact.Analysis.Reports.Accounts;

/// <summary>What a reader must know before relying on a document about an outage.</summary>
internal static class AccountStamps
{
    /// <summary>The stamps, the gravest first.</summary>
    /// <param name="about">The outage.</param>
    /// <param name="supersededBy">The newest run that has estimated the same; null when that is the one shown.</param>
    /// <param name="isChanged">True when what the figures rest on has changed since.</param>
    /// <param name="provisional">Whether the figures may still move.</param>
    public static IReadOnlyList<ReportStamp> Of(OutageCase about, StoredRun? supersededBy, bool isChanged, Provisional provisional) => [.. All(about, supersededBy, isChanged, provisional)];

    private static IEnumerable<ReportStamp> All(OutageCase about, StoredRun? supersededBy, bool isChanged, Provisional provisional)
    {
        var wording = about.Request.Words;
        if (about.IsDemo) yield return new ReportStamp("demo", wording.Get("StampDemo"), wording.Get("StampDemoText"));
        if (about.Outage.IsIllustrative) yield return new ReportStamp("illustrative", wording.Get("StampIllustrative"), wording.Get("StampIllustrativeText"));
        if (supersededBy is not null) yield return new ReportStamp("superseded", wording.Get("StampSuperseded"), wording.Get("StampSupersededText", supersededBy.Id));
        if (isChanged) yield return new ReportStamp("changed", wording.Get("StampChanged"), wording.Get("StampChangedText"));
        string?[] open =
        [
            provisional.Until is { } day ? wording.Get("StampProvisionalText", new LossTimes(about.Zone, wording).Day(day)) : null,
            provisional.IsClipped ? wording.Get("StampClippedText") : null,
        ];
        if (provisional != default) yield return new ReportStamp("provisional", wording.Get("StampProvisional"), string.Join(' ', open.OfType<string>()));
    }
}
