using System.Text.Json;
using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Outages;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Documents;

public sealed class EstimateDocumentTests
{
    private static JsonElement Document(params OutageInput[] outages)
    {
        var run = new ImpactRun(DateTimeZoneProviders.Tzdb).Execute([TestInputs.Hours(), TestInputs.Hours("nova")], outages, new RunRequest(new EstimatorOptions()), null, TestContext.Current.CancellationToken);
        return JsonDocument.Parse(EstimateDocument.From(run).ToJson()).RootElement;
    }

    [Fact]
    public void ToJson_OfAnEstimate_HoldsEveryFieldOfTheContract()
    {
        string[] fields =
        [
            "account", "creator", "platform", "metric", "currency", "granularity", "outage", "windowStart", "windowEnd", "verdict", "netVerdict",
            "noLossLargerThan", "reasons", "butFor", "actual", "gross", "dayNet", "rebound", "halo", "net", "recoveryDays", "recoverySensitivity",
            "smallestVisibleLoss", "smallestVisibleLossShare", "placebos", "coverage90", "pValue", "placeboRank", "chanceOfLoss", "secondBaseline",
            "naive", "uploads", "money", "moneyReasons", "sentence",
        ];

        var entry = Document(TestInputs.Outage()).GetProperty("estimates")[0];

        Assert.Equal(fields.Order(StringComparer.Ordinal), entry.EnumerateObject().Select(field => field.Name).Order(StringComparer.Ordinal));
        Assert.Equal(JsonValueKind.Null, entry.GetProperty("money").ValueKind);
        Assert.Equal("2026-02-19T10:00:00Z", entry.GetProperty("windowStart").GetString());
    }

    [Fact]
    public void ToJson_OfARefusal_KeepsItsReasonsAndNoFigures()
    {
        var entry = Document(TestInputs.Outage(day: 400)).GetProperty("estimates")[0];

        Assert.Equal("refused", entry.GetProperty("verdict").GetString());
        Assert.NotEqual(0, entry.GetProperty("reasons").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, entry.GetProperty("gross").ValueKind);
        Assert.StartsWith("No estimate: ", entry.GetProperty("sentence").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void ToJson_OfASmallRun_HoldsTheTableOfRecoveryWindows()
    {
        var entry = Document(TestInputs.Outage()).GetProperty("estimates")[0];

        var rows = entry.GetProperty("recoverySensitivity").EnumerateArray().ToArray();
        Assert.Equal([1, 3, 7, 14], rows.Select(row => row.GetProperty("days").GetInt32()));
        var own = rows.Single(row => row.GetProperty("days").GetInt32() == entry.GetProperty("recoveryDays").GetInt32());
        foreach (var figure in new[] { "rebound", "halo", "net" }) Assert.Equal(entry.GetProperty(figure).GetRawText(), own.GetProperty(figure).GetRawText(), ignoreWhiteSpaceDifferences: true);
        Assert.Equal(entry.GetProperty("netVerdict").GetString(), own.GetProperty("netVerdict").GetString());
    }

    [Theory]
    [InlineData(false, "pooled")]
    [InlineData(true, "modelled")]
    public void Totals_OfSeriesTooNoisyOneByOne_ArePooledOverSeveralCreators(bool oneCreator, string grade)
    {
        // A quarter failed for two hours: less than one account's noise of 20 %, more than that of the sum.
        var span = TestInputs.Outage(hours: 2).Outage.Span;
        var outage = new OutageInput("YouTube", new Outage("feed down", [new OutagePhase(span, 0.25, 0.25)]));
        var noisy = Enumerable.Range(1, 24).Select(i => Noisy((uint)i)).Select(series => oneCreator ? series with { Creator = "one" } : series).ToArray();

        var run = new ImpactRun(DateTimeZoneProviders.Tzdb).Execute(noisy, [outage], new RunRequest(new EstimatorOptions(), RecoverySensitivity: false), null, TestContext.Current.CancellationToken);

        Assert.All(run.Items, item => Assert.Equal(EvidenceGrade.Modelled, ((ImpactEstimate)item.Result).Net.Grade));
        var total = Assert.Single(TotalEntry.From(run.Items), total => total.By == "all");
        Assert.Equal([grade, grade, grade], new[] { total.Gross.Grade, total.Halo.Grade, total.Net.Grade });
    }

    /// <summary>Independent hours between 50 and 150.</summary>
    private static SeriesInput Noisy(uint seed)
    {
        var plain = TestInputs.Hours($"account {seed.ToString(System.Globalization.CultureInfo.InvariantCulture)}");
        var state = unchecked(seed * 2654435761u);
        return plain with { Values = [.. plain.Values.Select(_ => 50 + (100.0 * ((state = unchecked((state * 1664525u) + 1013904223u)) >> 8) / (1 << 24)))] };
    }

    [Fact]
    public void Totals_OfTwoSeries_AddTheirPoints()
    {
        var document = Document(TestInputs.Outage());

        var total = document.GetProperty("totals").EnumerateArray().Single(entry => entry.GetProperty("by").GetString() == "all");
        foreach (var figure in new[] { "gross", "rebound", "halo", "net" })
        {
            var parts = document.GetProperty("estimates").EnumerateArray().Sum(entry => entry.GetProperty(figure).GetProperty("point").GetDouble());
            Assert.Equal(parts, total.GetProperty(figure).GetProperty("point").GetDouble(), 1e-6 * Math.Abs(parts) + 1e-6);
        }

        Assert.Equal(2, total.GetProperty("creators").GetInt32());
    }
}
