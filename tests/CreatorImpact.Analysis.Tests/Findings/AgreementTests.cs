using System.Globalization;
using System.Text.Json;
using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Testing;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Findings;

/// <summary>Words, p, interval, verdict, chart and JSON of one finding say the same, whatever its draws.</summary>
public sealed class AgreementTests
{
    // Every culture's signs, in English words, which the checks below look for.
    private static readonly FindingText[] Readers =
        [.. new[] { "en-US", "de-DE", "fr-FR", "tr-TR", "de-CH", "sv-SE", "hi-IN" }.Select(name => new FindingText(CultureInfo.GetCultureInfo(name), FindingText.English.Language))];

    private static readonly (FindingText Text, ShownNumbers Numbers)[] Cultures = [.. Readers.Select(text => (text, new ShownNumbers(text.Culture)))];

    [Fact]
    public void Findings_TenThousandRandom_AgreeInWordsFiguresAndJson()
    {
        var (random, wrong) = (new Random(20261129), new Disagreements());
        for (var round = 0; round < 10_000; round++)
        {
            wrong.Case = FormattableString.Invariant($"round {round}");
            Check(RandomFinding.Of(random), wrong);
        }

        Assert.True(wrong.Found.Count == 0, string.Join(Environment.NewLine, wrong.Found));
    }

    [Fact]
    public void Findings_OfTheEstimator_AgreeInWordsFiguresAndJson()
    {
        var wrong = new Disagreements();
        var items = new ImpactRun(DateTimeZoneProviders.Tzdb).Execute(
            [.. Enumerable.Range(0, 40).Select(Series)], [TestInputs.Outage(), TestInputs.Outage("quiet", day: 30)], new RunRequest(new EstimatorOptions(), RecoverySensitivity: false), null, TestContext.Current.CancellationToken).Items;
        foreach (var item in items)
        {
            wrong.Case = $"{item.Series.Key.Account}, {item.Outage.Name}";
            if (item.Result is ImpactEstimate) Check(ImpactFinding.From(item), wrong);
        }

        Assert.True(items.Count(item => item.Result is ImpactEstimate) >= 120);
        Assert.True(wrong.Found.Count == 0, string.Join(Environment.NewLine, wrong.Found));
    }

    /// <summary>Hours of any size and noise, from which the outage takes anything between nothing and all.</summary>
    private static SeriesInput Series(int number)
    {
        var stream = new SeededStream(7, FormattableString.Invariant($"account {number}"));
        var (scale, noise, left) = (Math.Pow(10, (6 * stream.NextUniform()) - 3), stream.NextUniform(), stream.NextUniform());
        var plain = TestInputs.Hours($"account {(char)('a' + (number / 10))}{(char)('a' + (number % 10))}", holeHours: 0);
        return plain with
        {
            Values = [.. plain.Values.Select((value, i) => scale * value * (1 + (noise * (stream.NextUniform() - 0.5))) * (i >= (45 * 24) + 10 && i < (45 * 24) + 16 ? left : 1))],
        };
    }

    private static void Check(ImpactFinding finding, Disagreements wrong)
    {
        var entry = finding.Entry;
        VerdictFollowsInterval(entry, finding.NormalDay!.Value, wrong);
        FiguresAdd(entry, wrong);
        if (finding.Chart!.Checkpoints is not null) ChartReachesFigures(finding, wrong);
        JsonKeepsEverything(finding, wrong);
        wrong.Unless(FindingSentence.Write(entry, FindingText.English) == entry.Sentence, "sentence of the document", entry.Sentence);
        foreach (var (text, numbers) in Cultures) SentenceHoldsTheFigures(entry, text, numbers, wrong);
    }

    private static void VerdictFollowsInterval(EstimateEntry entry, double normalDay, Disagreements wrong)
    {
        var loss = entry.DayNet ?? entry.Gross!;
        var found = entry.Verdict == Words.LossFound;
        wrong.Unless(found == loss.Lo90 > 0, "verdict and interval", entry.Verdict, loss.Lo90);
        wrong.Unless((entry.NetVerdict == Words.LossFound) == entry.Net!.Lo90 > 0, "net verdict and interval", entry.NetVerdict, entry.Net.Lo90);
        wrong.Unless(entry.PValue is not { } p || found == p < 0.05, "verdict and p", entry.Verdict, entry.PValue, loss.Lo90);
        wrong.Unless(entry.PValue is not { } level || level > 0 && level <= 1, "p is a level", entry.PValue);
        wrong.Unless(!found || entry.ChanceOfLoss >= 0.95, "verdict and chance", entry.Verdict, entry.ChanceOfLoss);
        wrong.Unless(found || entry.ChanceOfLoss <= 0.95, "no verdict and chance", entry.Verdict, entry.ChanceOfLoss);
        wrong.Unless((entry.Verdict == Words.NoLossLargerThan) == entry.NoLossLargerThan is not null, "verdict and limit", entry.Verdict, entry.NoLossLargerThan);
        wrong.Unless(entry.NoLossLargerThan is not { } limit || (limit == Math.Max(0, loss.Hi90) && loss.Hi90 < 0.05 * Math.Abs(normalDay)), "limit and interval", entry.NoLossLargerThan, loss.Hi90);
        wrong.Unless(entry.Verdict != Words.CannotTell || loss.Hi90 >= 0.05 * Math.Abs(normalDay), "cannot tell and materiality", loss.Hi90, normalDay);
    }

    private static void FiguresAdd(EstimateEntry entry, Disagreements wrong)
    {
        var (gross, rebound, halo, net) = (entry.Gross!, entry.Rebound!, entry.Halo!, entry.Net!);
        var size = Math.Abs(gross.Point) + Math.Abs(rebound.Point) + Math.Abs(halo.Point) + Math.Max(gross.Hi90 - gross.Lo90, net.Hi90 - net.Lo90);
        wrong.Unless(Math.Abs(gross.Point - rebound.Point + halo.Point - net.Point) <= 1e-9 * size, "net of points", gross.Point, rebound.Point, halo.Point, net.Point);
        foreach (var (name, figure) in Figures(entry))
        {
            wrong.Unless(figure.Lo90 <= figure.Lo50 && figure.Lo50 <= figure.Median && figure.Median <= figure.Hi50 && figure.Hi50 <= figure.Hi90, "order of bounds", name, figure);
        }

        var loss = entry.DayNet ?? gross;
        wrong.Unless(Math.Abs(entry.ButFor!.Point - entry.Actual!.Value - loss.Point) <= 1e-6 * (Math.Abs(entry.ButFor.Point) + entry.Actual.Value), "expected less counted", entry.ButFor.Point, entry.Actual, loss.Point);
    }

    private static void ChartReachesFigures(ImpactFinding finding, Disagreements wrong)
    {
        var (entry, chart) = (finding.Entry, finding.Chart!);
        var (marks, line) = (chart.Checkpoints!, chart.CumulatedLoss!);
        var window = entry.DayNet ?? entry.Gross!;
        wrong.Unless(marks[0].Stage == "window" && marks[0].Loss == window && marks[0].End == chart.WindowEnd, "first checkpoint", marks[0], window);
        wrong.Unless(marks.Count == 1 || (marks[^1].Stage == "recovery" && marks[^1].Loss == entry.Net && marks[^1].End == chart.RecoveryEnd), "last checkpoint", marks[^1], entry.Net);
        foreach (var mark in marks)
        {
            var reached = line[Array.FindLastIndex(chart.PeriodStarts, start => start < mark.End)] ?? double.NaN;
            wrong.Unless(Math.Abs(reached - mark.Loss.Point) <= 1e-9 * (Math.Abs(mark.Loss.Point) + Math.Abs(window.Point)), "line at checkpoint", mark.Stage, reached, mark.Loss.Point);
        }

        wrong.Unless(Array.FindLast(line, value => value is not null) == line[Array.FindLastIndex(chart.PeriodStarts, start => start < marks[^1].End)], "line ends at the last checkpoint", marks[^1].Stage);
        var counted = chart.PeriodStarts.Zip(chart.Actual).Where(period => period.First >= chart.WindowStart && period.First < chart.WindowEnd).Sum(period => period.Second ?? 0);
        wrong.Unless(Math.Abs(counted - entry.Actual!.Value) <= 1e-9 * (1e-9 + entry.Actual.Value), "counted in chart and entry", counted, entry.Actual);
    }

    private static void JsonKeepsEverything(ImpactFinding finding, Disagreements wrong)
    {
        var json = finding.ToJson();
        var read = ImpactFinding.FromJson(json);
        wrong.Unless(read.Entry with { Reasons = finding.Entry.Reasons, RecoverySensitivity = finding.Entry.RecoverySensitivity } == finding.Entry, "entry read again", finding.Entry.Verdict);
        wrong.Unless((read.Entry.RecoverySensitivity ?? []).SequenceEqual(finding.Entry.RecoverySensitivity ?? []), "recovery rows read again");
        var (chart, again) = (finding.Chart!, read.Chart!);
        wrong.Unless(again.Actual.SequenceEqual(chart.Actual) && again.ButFor.SequenceEqual(chart.ButFor) && (again.CumulatedLoss ?? []).SequenceEqual(chart.CumulatedLoss ?? []) && (again.Checkpoints ?? []).SequenceEqual(chart.Checkpoints ?? []), "chart read again");
        using var document = JsonDocument.Parse(json);
        var fields = document.RootElement.GetProperty("entry");
        foreach (var (name, figure) in Figures(finding.Entry))
            wrong.Unless(fields.GetProperty(name).GetProperty("point").GetDouble() == figure.Point && fields.GetProperty(name).GetProperty("lo90").GetDouble() == figure.Lo90, "field of the contract", name);
    }

    /// <summary>Every number of the sentence read back, against the unrounded figures it stands for.</summary>
    private static void SentenceHoldsTheFigures(EstimateEntry entry, FindingText text, ShownNumbers numbers, Disagreements wrong)
    {
        var sentence = FindingSentence.Write(entry, text);
        var (loss, net) = (entry.DayNet ?? entry.Gross!, entry.Net!);
        List<Expected> expected = entry.Verdict switch
        {
            Words.LossFound => [Of(loss.Point, loss), Of(loss.Lo90, loss), Of(loss.Hi90, loss), .. NetFigures(entry, net)],
            Words.NoLossLargerThan => [.. entry.NoLossLargerThan > 0 ? [Of(loss.Hi90, loss) with { Limit = true }] : (Expected[])[], Of(loss.Lo90, loss), Of(loss.Hi90, loss) with { Limit = true }],
            _ => [Of(loss.Lo90, loss), Of(loss.Hi90, loss), .. entry.SmallestVisibleLossShare >= 1 ? [] : new[] { new Expected(entry.SmallestVisibleLoss!.Value, entry.SmallestVisibleLoss.Value, false) }],
        };

        var shown = numbers.In(sentence);
        if (shown.Count != expected.Count)
        {
            wrong.Unless(false, "numbers in the sentence", text.Culture.Name, sentence);
            return;
        }

        foreach (var (number, figure) in shown.Zip(expected)) wrong.Unless(figure.Fits(number.Value), "figure in the sentence", text.Culture.Name, sentence, figure, number);
        // Neither rounding nor signs may turn the order of what is shown.
        var order = expected.Zip(shown).OrderBy(pair => pair.First.Value).ThenBy(pair => pair.Second.Value).ToList();
        foreach (var (low, high) in order.Zip(order.Skip(1)))
            wrong.Unless(low.First.Width != high.First.Width || low.Second.Value <= high.Second.Value, "order in the sentence", text.Culture.Name, sentence);
        wrong.Unless((entry.Verdict == Words.LossFound) == sentence.Contains(" lost about ", StringComparison.Ordinal), "words and verdict", sentence, entry.Verdict);
    }

    private static Expected[] NetFigures(EstimateEntry entry, IntervalJson net)
    {
        Expected[] range = [Of(net.Lo90, net), Of(net.Hi90, net)];
        Expected[] days = entry.RecoveryDays > 1 ? [new Expected(entry.RecoveryDays.Value, 0, false)] : [];
        return entry.NetVerdict == Words.LossFound ? [.. days, Of(net.Point, net), .. range] : [.. days, .. range];
    }

    private static (string Name, IntervalJson Figure)[] Figures(EstimateEntry entry) =>
        [("butFor", entry.ButFor!), ("gross", entry.Gross!), .. entry.DayNet is { } dayNet ? [("dayNet", dayNet)] : ((string, IntervalJson)[])[], ("rebound", entry.Rebound!), ("halo", entry.Halo!), ("net", entry.Net!)];

    private static Expected Of(double value, IntervalJson interval) => new(value, interval.Hi90 - interval.Lo90, false);

    /// <summary>A figure a text must show.</summary>
    /// <param name="Value">Unrounded.</param>
    /// <param name="Width">Width of the interval that decides its digits.</param>
    /// <param name="Limit">True when it is rounded up.</param>
    private sealed record Expected(double Value, double Width, bool Limit)
    {
        // Nothing is shown with more decimals than these, but for a rest that would be zero.
        private const double Smallest = 1e-6;

        /// <summary>True when the shown number is this figure to the last of two digits of its width, or to one digit of its own where that is nothing.</summary>
        public bool Fits(double shown)
        {
            if (Value == 0) return shown == 0;
            var own = Math.Pow(10, Math.Floor(Math.Log10(Math.Abs(Value))));
            var unit = Width > 0 ? Math.Max(Smallest, Math.Pow(10, Math.Floor(Math.Log10(Width)) - 1)) : 1;
            if (Limit ? Value < 0 && Value > -unit : Math.Abs(Value) <= unit / 2) unit = own;
            var (slack, off) = (1e-9 * (unit + Math.Abs(Value)), shown - Value);
            return Math.Sign(shown) == Math.Sign(Value) && (Limit ? off >= -slack && off < unit + slack : Math.Abs(off) <= (unit / 2) + slack);
        }
    }
}
