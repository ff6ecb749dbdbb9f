using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Campaigns;
using CreatorImpact.Data.Store.Money;
using NodaTime;

namespace CreatorImpact.Analysis.Demo;

/// <summary>
/// What the made-up creators agreed with others, so that campaigns, money and every document have something to say: a delivery that the TikTok
/// outage left short, one that was short before it, one that was met, what a thousand views earn, and an offer far below the estimate.
/// </summary>
public sealed class DemoAgreements(AccountStore accountStore, DeliverableStore deliverableStore, MoneyTermsStore termsStore, OfferStore offerStore)
{
    private const string Mira = "Mira Bakes";
    private const string Offerer = "Made-up: creator support";

    private static readonly Deliverable[] Deliverables =
    [
        Promised("Nordmill Flour", "Winter baking", "A week of baking", Mira, "tiktok", 850_000, new LocalDate(2026, 11, 9), "America/New_York", 9m, "USD"),
        Promised("Kabelwerk", "Launch", "A week of building", "Tobi Tinkers", "tiktok", 600_000, new LocalDate(2026, 11, 9), "Etc/UTC", 8m, "EUR"),
        Promised("Paperhouse", "Autumn list", "A week of reading", "Nook and Lantern", "youtube", 200_000, new LocalDate(2026, 11, 2), "America/New_York", 12m, "USD"),
    ];

    /// <summary>Enters what is not there yet.</summary>
    /// <param name="workspaceId">The demo's workspace.</param>
    /// <param name="feed">Outage of TikTok the offer is for; null when somebody took it away.</param>
    /// <param name="token">Stops between the entries.</param>
    public async Task AddAsync(long workspaceId, StoredOutage? feed, CancellationToken token)
    {
        var known = (await deliverableStore.ListAsync(workspaceId, token).ConfigureAwait(false)).Select(one => one.Title).ToHashSet(StringComparer.Ordinal);
        foreach (var deliverable in Deliverables.Where(one => !known.Contains(one.Title)))
            await deliverableStore.SaveAsync(workspaceId, deliverable, token).ConfigureAwait(false);

        if ((await accountStore.ListAsync(workspaceId, token).ConfigureAwait(false)).FirstOrDefault(account => account is { Name: Mira, Platform: "tiktok" }) is not { } mira) return;
        var scope = new MoneyScope(mira.Id, 0);
        if ((await termsStore.ListAsync(workspaceId, token).ConfigureAwait(false)).Entries.All(entry => entry.Scope != scope))
            await termsStore.SaveAsync(workspaceId, scope, new MoneyTerms { RpmLow = 0.4m, RpmLikely = 0.6m, RpmHigh = 0.9m, RpmCurrency = "USD" }, token).ConfigureAwait(false);

        if (feed is null || (await offerStore.ListAsync(workspaceId, token).ConfigureAwait(false)).Any(offer => offer.MadeBy == Offerer)) return;
        var offer = new Offer(0, new MoneyScope(mira.Id, feed.Id), 10m, "USD", new LocalDate(2026, 11, 20), Offerer)
        {
            Assumptions = new OfferAssumptions { Rpm = 0.4m, RecoveryDays = 0, WindowStart = feed.Start + Duration.FromMinutes(30), WindowEnd = feed.EndExclusive },
        };
        await offerStore.SaveAsync(workspaceId, offer, token).ConfigureAwait(false);
    }

    private static Deliverable Promised(string client, string campaign, string title, string account, string platform, double views, LocalDate firstDay, string zoneId, decimal price, string currency) => new()
    {
        Client = client,
        Campaign = campaign,
        Title = title,
        Account = account,
        Platform = platform,
        Guarantee = views,
        StartsOn = firstDay,
        DeadlineOn = firstDay.PlusDays(6),
        ZoneId = zoneId,
        CostPerThousand = price,
        Currency = currency,
        Note = "Made up.",
    };
}
