using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Money;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CreatorImpact.Browser.Tests.Harness;

/// <summary>One of everything that can be said about money, with long words.</summary>
internal static class MoneyContent
{
    public static async Task FillAsync(IServiceProvider services, long outage)
    {
        var token = TestContext.Current.CancellationToken;
        var (workspace, scope, day) = (WorkspaceStore.DefaultId, new MoneyScope(0, outage), new LocalDate(2026, 11, 20));
        await services.GetRequiredService<MoneyTermsStore>().SaveAsync(workspace, default, new MoneyTerms { HourlyRate = 120, Cap = 5_000, Currency = "EUR" }, token);
        await services.GetRequiredService<MoneyTermsStore>().SaveAsync(workspace, scope, new MoneyTerms { RpmLow = 0.8m, RpmLikely = 1.25m, RpmHigh = 2.5m, RpmCurrency = "USD", WaitingHours = 8, Currency = "USD" }, token);
        await services.GetRequiredService<MoneyLineStore>().SaveAsync(workspace, new MoneyLine(0, scope, MoneyLineKind.OtherIncome, "Live gifts that could not be sent in the evening", 100, 180.5m, 1_234.5m, "EUR") { Note = "from the gift statement" }, token);
        await services.GetRequiredService<ExchangeRateStore>().SaveAsync(workspace, new ExchangeRate("EUR", "USD", day, 1.0852m, "ECB reference rate"), token);
        await services.GetRequiredService<OfferStore>().SaveAsync(workspace, new Offer(0, scope, 500, "EUR", day, "Insurer") { Assumptions = new OfferAssumptions { Rpm = 1.2m, RecoveryDays = 3, WindowStart = Instant.FromUtc(2026, 11, 5, 18, 0) } }, token);
        await services.GetRequiredService<EvidenceStore>().AddAsync(workspace, new EvidenceDocument(0, scope, "a-very-long-file-name-of-a-screenshot-2026-11-05.png", new string('a', 64), 123_456, EvidenceKind.Screenshot) { HappenedAt = Instant.FromUtc(2026, 11, 5, 18, 5) }, token);
    }
}
