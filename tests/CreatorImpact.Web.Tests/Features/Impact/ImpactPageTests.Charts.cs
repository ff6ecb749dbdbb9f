using Bunit;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Charts;
using NodaTime;

namespace CreatorImpact.Web.Tests.Features.Impact;

public sealed partial class ImpactPageTests
{
    [Fact]
    public async Task Charts_AllDataCompared_HoldEverySeriesOtherOutagesAndTheirOrigin()
    {
        await Content.HoursAsync();
        var outage = await Content.OutageAsync();
        await new OutageStore(Database).AddAsync(
            Workspace,
            new StoredOutage { Title = "Upload outage", Platform = "youtube", Start = Instant.FromUtc(2026, 10, 1, 8, 0), EndExclusive = Instant.FromUtc(2026, 10, 1, 9, 0) },
            Token);
        await Content.OutageAsync("Elsewhere", "tiktok");
        await RunAsync(outage);

        var charts = OpenAt(FormattableString.Invariant($"impact?outage={outage}&range=all&compare=week")).FindComponents<ChartFigure>().Select(figure => figure.Instance.Model).ToList();

        var values = charts[0];
        Assert.Equal(84 * 24, values.Times.Count);
        Assert.Equal([ChartRole.Actual, ChartRole.ButFor, ChartRole.Comparison], values.Lines.Select(line => line.Role));
        Assert.Equal(values.Lines[0].Values.SkipLast(168), values.Lines[2].Values.Skip(168));
        Assert.Equal([ChartSpanKind.Outage, ChartSpanKind.Recovery, ChartSpanKind.OtherOutage], values.Spans.Select(span => span.Kind));
        Assert.Equal("Upload outage", values.Spans[2].Label);
        Assert.Equal(("luma, YouTube", "Measured", null, "Draft: other explanations open"), (values.Provenance.Source, values.Provenance.Grade, values.Provenance.Mark, values.Provenance.Stamp));
        Assert.Equal("luma-views-2026-11-05-impact", values.FileStem);
    }

    [Fact]
    public async Task Charts_FromGrossToNet_PassThroughTheFiguresOfTheCards()
    {
        await Content.HoursAsync();
        var outage = await Content.OutageAsync();
        await RunAsync(outage);

        var page = Open(outage);
        var cumulated = page.FindComponents<ChartFigure>()[1].Instance.Model;

        Assert.Equal(3, cumulated.Markers.Count);
        Assert.All(cumulated.Markers, marker => Assert.Equal(1, cumulated.Lines[0].Values[cumulated.Times.ToList().IndexOf(marker.At)]!.Value / marker.Value, 9));
        Assert.StartsWith(page.Find("[data-figure=Gross] strong").TextContent, page.Find("[data-stage=window] td:nth-of-type(2)").TextContent, StringComparison.Ordinal);
        Assert.StartsWith(page.Find("[data-figure=Net] strong").TextContent, page.Find("[data-stage=recovery] td:nth-of-type(2)").TextContent, StringComparison.Ordinal);
    }
}
