using System.Text.Json;
using System.Text.Json.Nodes;
using CreatorImpact.Analysis.Method;
using CreatorImpact.Benchmarks.Worked;
using MathNet.Numerics.Distributions;

namespace CreatorImpact.Benchmarks.Tests;

/// <summary>The example of docs/method.md is what the product computes, and what its formulae give by hand.</summary>
public sealed class WorkedExampleTests
{
    private static readonly WorkedExample Printed = MethodFigures.Current.Example;

    [Fact]
    public void Example_Printed_IsWhatTheProductComputes()
    {
        var computed = WorkedExampleTrace.Run(TestContext.Current.CancellationToken);

        AssertSame(JsonSerializer.SerializeToNode(computed, MethodFigures.Json)!, JsonSerializer.SerializeToNode(Printed, MethodFigures.Json)!, "example");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Weights_FromPrintedLosses_AreThePrintedOnes(bool window)
    {
        var part = window ? Printed.Window : Printed.After;
        var temperature = HandScale.Temperature(part.Independent);
        var smallest = part.Candidates.Min(item => item.Loss!.Value);
        var raw = part.Candidates.Select(item => Math.Exp(-((item.Loss!.Value / smallest) - 1) / temperature)).ToList();

        Assert.All(part.Candidates.Zip(raw), pair => Assert.Equal(pair.First.Weight, pair.Second / raw.Sum(), 8));
        Assert.Equal(part.Mixture, part.Candidates.Sum(item => item.Weight * item.Total), 6);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Sigma_FromPrintedErrors_IsThePrintedOne(bool window)
    {
        var part = window ? Printed.Window : Printed.After;
        var errors = part.Placebos.Select(item => G(item.Actual) - G(item.Predicted)).ToList();
        var scale = new HandScale(errors, [.. part.Placebos.Select(item => item.Day)], Printed.OutageDay, part.Spread);
        var ratios = part.Placebos.Select(item => Math.Abs(item.Error) / item.Sigma).Order().ToArray();
        var factor = HandScale.OwnFactor(HandScale.OwnTail(ratios, part.Independent), part.Independent);

        Assert.All(part.Placebos.Zip(errors), pair => Assert.Equal(pair.First.Error, pair.Second, 8));
        Assert.Equal(part.MiddleError, HandScale.Middle([.. errors.Select(error => error + part.Shift).Order()]), 8);
        Assert.Equal(part.ScaleAll, scale.All, 10);
        Assert.Equal(part.ScaleLike, scale.Like, 10);
        Assert.Equal(part.Sigma, HandScale.Total(scale.Sigma, HandScale.Widening(part.Independent), factor), 8);
    }

    [Fact]
    public void Figures_FromPrintedTotals_AreThePrintedOnes()
    {
        var (window, after) = (Draws(Printed.Window), Draws(Printed.After));
        var dayNet = window.Average() - Printed.Window.Actual;
        var gross = window.Average() * Printed.Severity;
        var rebound = gross - dayNet + (Printed.After.Actual - after.Average());

        Assert.Equal(Inverse(G(Printed.Window.Mixture) + Printed.Window.Shift), Printed.Window.Median, 6);
        Assert.Equal(Printed.Window.Point, window.Average(), 4);
        Assert.Equal(Printed.Result.Loss.Point, dayNet, 3);
        Assert.Equal(Printed.Result.Loss.Lo90, Quantile(window, 0.05) - Printed.Window.Actual, 3);
        Assert.Equal(Printed.Result.Loss.Hi90, Quantile(window, 0.95) - Printed.Window.Actual, 3);
        Assert.Equal(Printed.Result.Gross.Point, gross, 3);
        Assert.Equal(Printed.Result.Rebound.Point, rebound, 3);
        Assert.Equal(Printed.Result.Net.Point, gross - rebound, 3);
        Assert.Equal("loss found", Printed.Result.Verdict);
        Assert.True(Printed.Result.Loss.Lo90 > 0);
    }

    [Fact]
    public void SmallestVisible_FromThePrintedTotal_IsThePrintedOne()
    {
        var share = 1 - (Total(Printed.Window, Tail(0.05)) / Total(Printed.Window, Tail(0.8)));

        Assert.Equal(Printed.Result.SmallestVisibleShare, share, 8);
        Assert.Equal(Printed.Result.SmallestVisible, share * Printed.Window.Median, 5);
    }

    private static double G(double total) => Math.Log(total + Printed.Mean);

    private static double Inverse(double g) => Math.Exp(g) - Printed.Mean;

    private static double Total(WorkedPart part, double tail) => part.Move * Inverse(G(part.Median) + (part.Sigma * tail));

    private static double[] Draws(WorkedPart part) => [.. Enumerable.Range(0, 2000).Select(d => Total(part, Tail((d + 0.5) / 2000)))];

    private static double Quantile(double[] sorted, double probability)
    {
        var position = probability * (sorted.Length - 1);
        var below = (int)position;
        return sorted[below] + ((position - below) * (sorted[below + 1] - sorted[below]));
    }

    /// <summary>The tail shape of days, as the appendix prints it.</summary>
    private static double Tail(double probability)
    {
        var (score, score80, score95) = (Normal.InvCDF(0, 1, probability), Normal.InvCDF(0, 1, 0.9), Normal.InvCDF(0, 1, 0.975));
        var size = Math.Abs(score);
        var value = size <= score80 ? size * 1.74 / score80 : size <= score95 ? 1.74 + ((size - score80) * (3.00 - 1.74) / (score95 - score80)) : 3.00 * size / score95;
        return Math.Sign(score) * value;
    }

    /// <summary>Same words, and numbers equal to nine digits: sums may differ in the last ones between processors.</summary>
    private static void AssertSame(JsonNode expected, JsonNode actual, string path)
    {
        switch (expected)
        {
            case JsonObject fields:
                foreach (var (name, value) in fields)
                    if (value is not null) AssertSame(value, actual[name] ?? throw new InvalidOperationException($"{path}.{name} is missing."), $"{path}.{name}");
                break;
            case JsonArray items:
                Assert.Equal(items.Count, actual.AsArray().Count);
                for (var i = 0; i < items.Count; i++) AssertSame(items[i]!, actual[i]!, FormattableString.Invariant($"{path}[{i}]"));
                break;
            default:
                if (expected.GetValueKind() != JsonValueKind.Number) Assert.Equal(expected.ToString(), actual.ToString());
                else Assert.True(Near(expected.GetValue<double>(), actual.GetValue<double>()), $"{path}: computed {expected.ToJsonString()}, printed {actual.ToJsonString()}; run the command 'method' of the benchmarks.");
                break;
        }
    }

    private static bool Near(double computed, double printed) => Math.Abs(computed - printed) <= 1e-9 * Math.Max(1, Math.Abs(computed));
}
