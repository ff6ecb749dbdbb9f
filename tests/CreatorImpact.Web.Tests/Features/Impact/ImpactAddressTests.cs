using CreatorImpact.Estimation.Series;
using CreatorImpact.Web.Features.Impact;
using CreatorImpact.Web.Shell;
using NodaTime;

namespace CreatorImpact.Web.Tests.Features.Impact;

public sealed class ImpactAddressTests
{
    [Fact]
    public void Of_EverythingChosen_ReadsBackTheSame()
    {
        var query = new ImpactQuery
        {
            Outage = 3,
            Creator = "luma & co/ö",
            Platform = "youtube",
            Metric = "views",
            Grain = Granularity.Day,
            Compare = ViewComparison.Year,
            Sort = OverviewOrder.Evidence,
            Look = OverviewLook.Charts,
            Scale = ScaleChoice.Same,
            Range = new ViewRange(ViewRangeKind.Days, new DaySpan(new LocalDate(2026, 11, 1), new LocalDate(2026, 11, 9))),
            Run = 7,
            Job = 8,
            Series = 9,
        };

        var address = ImpactAddress.Of(query);

        Assert.StartsWith("impact?outage=3&creator=luma%20%26%20co%2F%C3%B6&platform=youtube&metric=views&grain=day&series=9&range=2026-11-01..2026-11-09&compare=year&sort=evidence&view=charts&scale=same&run=7&job=8", address, StringComparison.Ordinal);
        var (read, notes) = ImpactAddress.Read(Parts(address));
        Assert.Equal(query, read);
        Assert.Empty(notes);
    }

    [Fact]
    public void Of_Defaults_StayOutOfTheAddress() => Assert.Equal("impact", ImpactAddress.Of(new ImpactQuery()));

    [Fact]
    public void Read_UnknownValues_FallBackWithANoteEach()
    {
        var (query, notes) = ImpactAddress.Read(new ImpactAddressParts { Outage = "x", Grain = "minute", Range = "2026-11-09..2026-11-01", Compare = "tomorrow", Sort = "colour", View = "globe", Scale = "vast" });

        Assert.Equal(new ImpactQuery { Outage = 0 }, query);
        Assert.Equal([ImpactNote.Grain, ImpactNote.Range, ImpactNote.Compare, ImpactNote.Sort, ImpactNote.View, ImpactNote.Scale], notes);
    }

    [Theory]
    [InlineData("around", ViewRangeKind.Around)]
    [InlineData("7D", ViewRangeKind.Days7)]
    [InlineData("28d", ViewRangeKind.Days28)]
    [InlineData("all", ViewRangeKind.All)]
    [InlineData("2026-01-01..2026-01-01", ViewRangeKind.Days)]
    public void ReadRange_EveryForm_IsUnderstood(string text, ViewRangeKind kind) => Assert.Equal(kind, ViewRange.Read(text)!.Kind);

    [Fact]
    public void DaysFor_AWeek_HoldsTheOutageInItsMiddle()
    {
        var outage = new DaySpan(new LocalDate(2026, 11, 5), new LocalDate(2026, 11, 6));

        Assert.Equal("2026-11-02..2026-11-08", new ViewRange(ViewRangeKind.Days7).DaysFor(outage)!.Code);
        Assert.Equal(28, new ViewRange(ViewRangeKind.Days28).DaysFor(outage)!.Days);
        Assert.Null(ViewRange.Around.DaysFor(outage));
    }

    private static ImpactAddressParts Parts(string address)
    {
        var parts = address.Split('?')[1].Split('&').Select(part => part.Split('=')).ToDictionary(part => part[0], part => Uri.UnescapeDataString(part[1]));
        return new ImpactAddressParts
        {
            Outage = parts["outage"],
            Creator = parts["creator"],
            Platform = parts["platform"],
            Metric = parts["metric"],
            Grain = parts["grain"],
            Series = parts["series"],
            Range = parts["range"],
            Compare = parts["compare"],
            Sort = parts["sort"],
            View = parts["view"],
            Scale = parts["scale"],
            Run = parts["run"],
            Job = parts["job"],
        };
    }
}
