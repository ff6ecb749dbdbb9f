using CreatorImpact.Analysis.Register;
using CreatorImpact.Data.Store;

namespace CreatorImpact.Analysis.Reports.Accounts;

/// <summary>What a document about an account and an outage is about.</summary>
internal static class OutageFacts
{
    /// <summary>Account, creator, outage, time, what failed, cause, source and how it is known.</summary>
    public static IEnumerable<ReportFact> Of(AccountCase found, LossTimes times)
    {
        var (wording, outage) = (found.Wording, found.About.Outage);
        yield return new ReportFact(wording.Get("FactAccount"), found.Name);
        if (found.Creator is { } creator) yield return new ReportFact(wording.Get("FactCreator"), creator);
        foreach (var fact in Of(outage, times, wording)) yield return fact;
    }

    /// <summary>The outage alone.</summary>
    public static IEnumerable<ReportFact> Of(StoredOutage outage, LossTimes times, ReportWords wording)
    {
        yield return new ReportFact(wording.Get("FactOutage"), outage.Title);
        yield return new ReportFact(wording.Get("FactTime"), times.Span(outage.Phases.Min(phase => phase.Start), outage.Phases.Max(phase => phase.EndExclusive)));
        yield return new ReportFact(wording.Get("FactFunction"), wording.Get("Function_" + outage.Function));
        yield return new ReportFact(wording.Get("FactSource"), Source(outage, wording));
    }

    /// <summary>Who says so, and how it is known.</summary>
    public static string Source(StoredOutage outage, ReportWords wording) =>
        $"{(string.IsNullOrWhiteSpace(outage.StatedSource) ? wording.Get("NotStated") : outage.StatedSource)} · {Verification(outage, wording)}";

    // A word that is none of ours is repeated as it was given.
    private static string Verification(StoredOutage outage, ReportWords wording) =>
        StoredOutage.Verifications.Contains(outage.Verification) ? wording.Get("Verification_" + outage.Verification) : outage.Verification;

    /// <summary>A cause code in words; "not stated" for none.</summary>
    public static string Cause(StoredOutage outage, ReportWords wording) =>
        string.IsNullOrWhiteSpace(outage.Cause) || outage.Cause == "unknown" ? wording.Get("NotStated") : CauseText.For(wording.Culture).Name(outage.Cause);
}
