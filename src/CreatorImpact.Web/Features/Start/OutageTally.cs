using CreatorImpact.Data.Store;

namespace CreatorImpact.Web.Features.Start;

/// <summary>One outage and what its estimates say, counted by verdict; nothing is added up here.</summary>
/// <param name="Outage">Which.</param>
/// <param name="Loss">Series with a loss found.</param>
/// <param name="NoLoss">Series with "no loss larger than".</param>
/// <param name="CannotTell">Series whose data cannot tell.</param>
/// <param name="NoEstimate">Refused, or a possible display gap.</param>
public sealed record OutageTally(StoredOutage Outage, int Loss, int NoLoss, int CannotTell, int NoEstimate)
{
    /// <summary>Series estimated or refused.</summary>
    public int All => Loss + NoLoss + CannotTell + NoEstimate;

    /// <summary>All outages in the order given.</summary>
    public static IReadOnlyList<OutageTally> Of(IReadOnlyList<StoredOutage> outages, IReadOnlyList<StartFinding> findings)
    {
        var verdicts = findings.ToLookup(finding => finding.Outage.Id, finding => finding.Entry.Verdict);
        return [.. outages.Select(outage => Count(outage, [.. verdicts[outage.Id]]))];
    }

    private static OutageTally Count(StoredOutage outage, IReadOnlyList<string> verdicts)
    {
        var (loss, none, unclear) = (verdicts.Count(one => one == "loss found"), verdicts.Count(one => one == "no loss larger than"), verdicts.Count(one => one == "cannot tell"));
        return new OutageTally(outage, loss, none, unclear, verdicts.Count - loss - none - unclear);
    }
}

/// <summary>How the ranges did in quiet times, over all findings.</summary>
/// <param name="Windows">Placebo windows tried.</param>
/// <param name="Held">Share of them inside their own 90 % range, 0–1.</param>
public sealed record Calibration(int Windows, double Held)
{
    /// <summary>Null when no finding has tried any.</summary>
    public static Calibration? Of(IEnumerable<StartFinding> findings)
    {
        var tried = findings
            .Where(finding => finding.Entry is { Coverage90: not null, Placebos: > 0 })
            .Select(finding => (Count: finding.Entry.Placebos!.Value, Share: finding.Entry.Coverage90!.Value))
            .ToList();
        var windows = tried.Sum(one => one.Count);
        return windows == 0 ? null : new Calibration(windows, tried.Sum(one => one.Count * one.Share) / windows);
    }
}
