using CreatorImpact.Analysis.Money;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Money;

/// <summary>Steady daily series with a hole: 1,000 views and 2.00 of revenue a day, nothing on the day of the outage. Everything can be computed by hand.</summary>
internal static class MoneyInputs
{
    public static readonly LocalDate FirstDay = new(2026, 1, 5);

    public const int HoleDay = 60;

    /// <summary>Daily series around a level with a ripple of half a per cent; the share of the level that is left on the day of the hole.</summary>
    public static SeriesInput Days(string metric, double level, string? currency = null, string account = "luma", double left = 0, int days = 90, int holeDay = HoleDay)
    {
        var values = new double[days];
        var state = 99u;
        for (var i = 0; i < days; i++)
        {
            state = unchecked((state * 1664525u) + 1013904223u);
            values[i] = level * (1 + (0.005 * (((state >> 16) % 1000 / 500.0) - 1))) * (i == holeDay ? left : 1);
        }

        return new SeriesInput(new SeriesKey(account, "youtube", metric, Granularity.Day), account, "Etc/UTC", currency, [.. Enumerable.Range(0, days).Select(day => StoredPeriod.FromDay(FirstDay.PlusDays(day)))], values);
    }

    /// <summary>An outage of whole days, or of some hours of the day of the hole.</summary>
    public static OutageInput Outage(int hours = 24, int holeDay = HoleDay)
    {
        var start = FirstDay.PlusDays(holeDay).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();
        return new OutageInput("youtube", new Outage("feed down", [new OutagePhase(new OutageWindow(start, start + Duration.FromHours(hours)))]), 7);
    }

    /// <summary>The case of an account after a run over its series.</summary>
    public static MoneyCase Case(OutageInput outage, MoneyTerms? terms = null, IReadOnlyList<MoneyLine>? lines = null, ExchangeRates? rates = null, params SeriesInput[] series)
    {
        var run = new ImpactRun(DateTimeZoneProviders.Tzdb, 1).Execute(series, [outage], new RunRequest(new EstimatorOptions(), 5), null, TestContext.Current.CancellationToken);
        return new MoneyCase
        {
            Account = series[0].Key.Account,
            Platform = "youtube",
            AccountId = 3,
            Outage = outage,
            Outcomes = [.. run.Items.Select(item => SeriesOutcome.From(item, run.Seed)).OfType<SeriesOutcome>()],
            Series = [.. run.Items.Select(item => item.Grid).OfType<MetricSeries>()],
            Terms = terms ?? MoneyTerms.Nothing,
            Lines = lines ?? [],
            Rates = rates ?? new ExchangeRates([]),
            Now = Instant.FromUtc(2026, 12, 1, 0, 0),
        };
    }

    public static AccountMoney MoneyOf(MoneyCase found)
    {
        var answer = MoneyAssembly.Of(found, UploadsAssembly.Of(found));
        Assert.True(answer.Money is not null, string.Join("; ", answer.Refusals.Select(reason => reason.Code)));
        return answer.Money!;
    }
}
