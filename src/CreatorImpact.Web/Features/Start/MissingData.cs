using CreatorImpact.Analysis.Register;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using NodaTime;

namespace CreatorImpact.Web.Features.Start;

/// <summary>An account whose newest export ends before the day after an outage of its platform.</summary>
/// <param name="Account">Whose data are missing.</param>
/// <param name="Outage">The newest outage they do not reach beyond.</param>
/// <param name="NeededUntil">Last day the export should hold: the day after the outage.</param>
public sealed record MissingData(AccountFreshness Account, StoredOutage Outage, LocalDate NeededUntil)
{
    /// <summary>One line an account at most, the longest wanting first.</summary>
    /// <param name="accounts">What there is.</param>
    /// <param name="outages">Newest first; those without an end cannot be waited for, and those that no total counts need no data.</param>
    /// <param name="now">Nobody can export a day that is not over.</param>
    public static IReadOnlyList<MissingData> Of(IReadOnlyList<AccountFreshness> accounts, IReadOnlyList<StoredOutage> outages, Instant now)
    {
        List<StoredOutage> counted = [.. outages.Where(OutageOverlaps.Counts)];
        var today = now.InUtc().Date;
        return [.. accounts.Select(account => Newest(account, counted, today)).OfType<MissingData>()];
    }

    private static MissingData? Newest(AccountFreshness account, IReadOnlyList<StoredOutage> outages, LocalDate today)
    {
        foreach (var outage in outages.Where(one => OutageMatch.Applies(account.Platform, one.Platform, null)))
        {
            if (outage.EndExclusive is not { } end)
                continue;

            var needed = end.InUtc().Date.PlusDays(1);
            if (account.LastDay < needed && needed < today)
                return new MissingData(account, outage, needed);
        }

        return null;
    }
}
