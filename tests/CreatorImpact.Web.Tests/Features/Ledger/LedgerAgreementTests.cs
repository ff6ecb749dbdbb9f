using System.Globalization;
using System.Text;
using System.Text.Json;
using Bunit;
using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Money;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Ledger;
using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Web.Features.Ledger;
using CreatorImpact.Web.Resources;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using NodaTime;

namespace CreatorImpact.Web.Tests.Features.Ledger;

/// <summary>Random ledgers: words, bars, JSON and CSV of one ledger never disagree, in no currency and no culture.</summary>
public sealed class LedgerAgreementTests : WebContext
{
    private const int Rounds = 1_000;

    private static readonly string[] Currencies = ["EUR", "JPY", "KWD", "USD"];

    private static readonly string[] Cultures = ["en-US", "de-DE", "fr-FR", "tr-TR"];

    [Fact]
    public void RandomLedgers_ShowOneSetOfNumbersEverywhere()
    {
        var stream = new SeededStream(23, "ledgers shown");
        var text = Services.GetRequiredService<IStringLocalizer<LedgerText>>();
        for (var round = 0; round < Rounds; round++)
        {
            var money = RandomMoney(stream, round);
            var culture = CultureInfo.GetCultureInfo(Cultures[round % Cultures.Length]);
            var words = new LedgerWords(text, culture);
            var (ledger, fall) = (money.Ledger, money.Waterfall);

            // JSON and CSV.
            using var json = JsonDocument.Parse(JsonSerializer.Serialize(MoneyJson.From(money), EstimateDocument.JsonOptions));
            var shown = json.RootElement.GetProperty("ledger").EnumerateArray().Select(line => line.GetProperty("shown").GetDecimal()).ToList();
            var rows = Encoding.UTF8.GetString(LedgerCsv.Write(new OutageMoney { Accounts = [new AccountAnswer(Case, new MoneyAnswer(money, []), null)] }, demo: false)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)[1..];
            Assert.Equal([.. shown, fall.Payable], rows.Select(row => decimal.Parse(row.Split(',')[5], CultureInfo.InvariantCulture)));
            Assert.Equal(fall.Payable, shown.Sum());
            Assert.Equal(ledger.Payable.Point, json.RootElement.GetProperty("payable").GetProperty("point").GetDouble());
            Assert.Equal((double)fall.Payable, ledger.Payable.Point, (double)MinorUnit.Of(money.Currency) * 0.500001);

            // Bars and table, read back as a reader would.
            var plot = WaterfallPlot.Of(fall);
            Assert.Equal(shown, plot.Bars.SkipLast(1).Select(bar => Read(words.Change(bar.Amount, money.Currency), culture)));
            Assert.Equal(fall.Payable, Read(words.Amount(plot.Bars[^1].Amount, money.Currency), culture));
            Assert.All(plot.Bars, bar => Assert.InRange(bar.Left + bar.Width, 0, 100.5));

            // Words.
            var headline = words.Headline("X", ledger, money.Currency);
            var expected = ledger.IncomeLoss.Lo90 > 0 ? "HeadlineLoss" : ledger.IncomeLoss.Hi90 < 0 ? "HeadlineGain" : "HeadlineUnclear";
            Assert.StartsWith(text[expected].Value.Split("{0}")[0], headline, StringComparison.Ordinal);
            Assert.Contains(words.Point(ledger.IncomeLoss), headline, StringComparison.Ordinal);
            Assert.Contains(words.RangeOf(ledger.IncomeLoss).Split(' ')[0], headline, StringComparison.Ordinal);
            Assert.Contains(words.Naive(money), words.NaiveSentence(money), StringComparison.Ordinal);
            if (money.Naive is { } naive && naive > ledger.IncomeLoss.Hi90) Assert.Contains("more than the data support", words.NaiveSentence(money), StringComparison.Ordinal);
        }
    }

    private static MoneyCase Case { get; } = new()
    {
        Account = "luma",
        Platform = "youtube",
        Outage = new OutageInput("youtube", new Outage("down", [new OutagePhase(new OutageWindow(Instant.FromUtc(2026, 1, 1, 0, 0), Instant.FromUtc(2026, 1, 1, 6, 0)))])),
        Outcomes = [],
        Series = [],
        Now = Instant.FromUtc(2026, 2, 1, 0, 0),
    };

    private static decimal Read(string text, CultureInfo culture) =>
        decimal.Parse(text.Replace("\u2212", culture.NumberFormat.NegativeSign, StringComparison.Ordinal), NumberStyles.Number, culture);

    private static AccountMoney RandomMoney(SeededStream stream, int round)
    {
        var size = Math.Pow(10, (6 * stream.NextUniform()) - 1);
        double[] Draws(double centre, double spread)
        {
            var draws = new double[JointDraws.Count];
            for (var d = 0; d < draws.Length; d++) draws[d] = size * (centre + (spread * (stream.NextUniform() - 0.5)));
            return draws;
        }

        var market = new MarketLoss(Draws(stream.NextUniform() - 0.2, 0.6), Draws(0.2, 0.3), Draws(0.1, 0.8 * stream.NextUniform()), EvidenceGrade.Measured, round % 2 == 0 ? Draws(0.1, 0.1) : null, round % 3 == 0 ? Draws(0, 0.4) : null);
        var terms = new LedgerTerms(6, round % 4 == 0 ? 2 : 0, round % 4 == 0 ? 0.3 : 0, round % 5 == 0 ? size * 0.4 : null);
        var ledger = LossLedger.Of(market, [new LedgerAmount(LedgerLineKind.SavedCost, "ads", new UncertainRange(0, null, size * 0.1))], terms, (ulong)round);
        var currency = Currencies[round % Currencies.Length];
        return new AccountMoney
        {
            Currency = currency,
            Basis = MoneyBasis.Views,
            Market = market,
            Ledger = ledger,
            Waterfall = Waterfall.Of(ledger, MinorUnit.Of(currency)),
            Terms = terms,
            Naive = size * stream.NextUniform(),
            Reasons = [],
        };
    }
}
