using System.Text.Json.Nodes;
using CreatorImpact.Benchmarks.Circuits;
using CreatorImpact.Estimation.Numerics;

namespace CreatorImpact.Benchmarks.Tests;

/// <summary>The reader without a browser speaks as one with a browser does; what is printed is what was measured.</summary>
public sealed class CircuitsTests
{
    private static readonly HostMemory Closed = new(40_000_000, 100_000_000);

    [Fact]
    public void Call_AnyArguments_IsReadBackInOrder()
    {
        var message = PackWriter.Call("3", "Method", "täxt", 200L, true, null).Span;

        // The length comes first, in one byte here.
        Assert.Equal(message.Length - 1, message[0]);
        var read = Assert.IsType<List<object?>>(new PackReader(message[1..]).Read());
        Assert.Equal(new object?[] { 1L, "3", "Method" }, new[] { read[0], read[2], read[3] });
        Assert.Equal(["täxt", 200L, true, null], Assert.IsType<List<object?>>(read[4]));
        Assert.Empty(Assert.IsType<List<object?>>(read[5]));
    }

    [Fact]
    public void Call_LongText_HasItsLengthInTwoBytes()
    {
        var message = PackWriter.Call(null, "M", new string('x', 200)).Span;

        Assert.Equal(message.Length - 2, (message[0] & 0x7F) | (message[1] << 7));
        Assert.True(message[0] > 0x7F);
    }

    [Theory]
    [InlineData(new byte[] { 0x2A }, 42L)]
    [InlineData(new byte[] { 0xFF }, -1L)]
    [InlineData(new byte[] { 0xCD, 0x01, 0x00 }, 256L)]
    [InlineData(new byte[] { 0xD2, 0xFF, 0xFF, 0xFF, 0xFE }, -2L)]
    [InlineData(new byte[] { 0xA2, 0x68, 0x69 }, "hi")]
    [InlineData(new byte[] { 0xC4, 0x03, 1, 2, 3 }, 3L)]
    [InlineData(new byte[] { 0xC3 }, true)]
    public void Read_OneValue_IsWhatItsBytesSay(byte[] bytes, object value)
    {
        Assert.Equal(value, new PackReader(bytes).Read());
    }

    [Fact]
    public void Read_CutOff_IsRefused()
    {
        Assert.Throws<InvalidDataException>(() => new PackReader([0xA5, 0x68]).Read());
    }

    [Fact]
    public void Markers_OfAPage_AreThoseOfItsComponents()
    {
        const string html = """
            <head><!--Blazor:{"type":"server","prerenderId":"a","key":{"locationHash":"1"},"sequence":0,"descriptor":"AB+/="}--><title>x</title><!--Blazor:{"prerenderId":"a"}--></head>
            <body><!--Blazor:{"type":"server","sequence":1,"descriptor":"CD"}--></body><!--Blazor-Server-Component-State:QUJD+/=-->
            """;

        var markers = PageMarkers.Of(html);

        var operations = JsonNode.Parse(markers.Operations)!["operations"]!.AsArray();
        Assert.Equal(["AB+/=", "CD"], operations.Select(one => one!["marker"]!["descriptor"]!.GetValue<string>()));
        Assert.Equal([1, 2], operations.Select(one => one!["ssrComponentId"]!.GetValue<int>()));
        Assert.Equal("1", operations[0]!["marker"]!["key"]!["locationHash"]!.GetValue<string>());
        Assert.Equal("QUJD+/=", markers.State);
    }

    [Fact]
    public void Markers_OfAPlainPage_AreMissed()
    {
        Assert.Throws<InvalidDataException>(() => PageMarkers.Of("<html></html>"));
    }

    [Fact]
    public void Next_AnyNumber_NeverStays()
    {
        var stream = new SeededStream(1, "walk");
        var here = "a";
        for (var i = 0; i < 50; i++)
        {
            var next = CircuitWalk.Next(["a", "b", "c"], stream, here);
            Assert.NotEqual(here, next);
            here = next;
        }
    }

    [Theory]
    [InlineData(50, 1_000, 249, 1_500_000, 1.049, "met.", "met.", "met.")]
    [InlineData(50, 1_000, 250, 1_500_001, 1.051, "not met.", "not met.", "not met.")]
    [InlineData(5, 10, 249, 1_500_000, 1.049, "no proof.", "no proof.", "no proof.")]
    [InlineData(5, 10, 300, 1_600_000, 1.06, "smaller size.", "smaller size.", "smaller size.")]
    public void Targets_AtTheirEdge_AreMetOrNot(int circuits, int cycles, double milliseconds, long bytes, double growth, params string[] ends)
    {
        var run = new CircuitsRun(
            new CircuitsPlan(circuits, 1, cycles),
            [.. Enumerable.Repeat(milliseconds, 20)],
            Closed,
            new HostMemory(Closed.ManagedBytes, Closed.PrivateBytes + (circuits * bytes)),
            Closed,
            new HostMemory(Closed.ManagedBytes, (long)(Closed.PrivateBytes * growth)));

        Assert.All(CircuitsPage.Targets(run).Zip(ends), pair => Assert.EndsWith(pair.Second, pair.First, StringComparison.Ordinal));
        Assert.Contains("Measured on 2026-11-29", CircuitsPage.Write(run, "2026-11-29"), StringComparison.Ordinal);
    }
}
