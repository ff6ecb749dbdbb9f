using CreatorImpact.Estimation.Uploads;
using NodaTime;

namespace CreatorImpact.Estimation.Tests.Uploads;

public sealed class ViewsAtAgeTests
{
    [Theory]
    [InlineData(7.0, ViewsAtAgeBasis.Near)]
    [InlineData(6.4, ViewsAtAgeBasis.Near)]
    [InlineData(7.7, ViewsAtAgeBasis.Near)]
    [InlineData(6.2, ViewsAtAgeBasis.NotYet)]
    [InlineData(7.8, ViewsAtAgeBasis.TooLate)]
    public void Of_OneSnapshot_IsAFigureOnlyNearTheAge(double age, ViewsAtAgeBasis basis)
    {
        var views = ViewsAtAge.Of([new ViewSnapshot(age, 1_000)], 7);

        Assert.Equal(basis, views.Basis);
        Assert.Equal(basis == ViewsAtAgeBasis.Near ? 1_000 : null, views.Point);
        Assert.Equal(basis == ViewsAtAgeBasis.TooLate ? 0 : 1_000, views.Low);
        Assert.Equal(basis == ViewsAtAgeBasis.NotYet ? null : 1_000, views.High);
    }

    [Fact]
    public void Of_SnapshotsAroundTheAge_LiesBetweenThemByTheLogarithm()
    {
        // ln(8/2) / ln(32/2) = 1/2: half of the way from 100 to 900.
        var views = ViewsAtAge.Of([new ViewSnapshot(31, 900), new ViewSnapshot(1, 100)], 7);

        Assert.Equal((ViewsAtAgeBasis.Between, 100, 900), (views.Basis, views.Low, views.High));
        Assert.Equal(500, views.Point!.Value, 9);
    }

    [Fact]
    public void Of_ExportOlderThanThePost_CountsForNothing() =>
        Assert.Equal(ViewsAtAgeBasis.Unknown, ViewsAtAge.Of([new ViewSnapshot(-2, 5)], 7).Basis);

    [Fact]
    public void Of_CorrectedDownwards_KeepsBoundsInOrder()
    {
        var views = ViewsAtAge.Of([new ViewSnapshot(2, 500), new ViewSnapshot(20, 400)], 7);

        Assert.Equal((400, 500), (views.Low, views.High));
        Assert.InRange(views.Point!.Value, 400, 500);
    }

    [Fact]
    public void LifetimeViews_HeavyTail_KeepsMedianAndMeanApart()
    {
        var posts = new[] { 10d, 20, 30, 940 }.Select(views => ViewsAtAge.Of([new ViewSnapshot(30, views)], 30)).Append(ViewsAtAge.Of([new ViewSnapshot(2, 5)], 30));

        Assert.Equal(new LifetimeViews(4, 25, 250), LifetimeViews.Of(posts));
        Assert.Equal(new LifetimeViews(0, null, null), LifetimeViews.Of([]));
    }

    [Fact]
    public void UploadCounts_DaysWithoutAPost_AreZeros()
    {
        var counts = UploadCounts.Of([new LocalDate(2026, 11, 5), new LocalDate(2026, 11, 2), new LocalDate(2026, 11, 5)], new LocalDate(2026, 11, 7))!;

        Assert.Equal(new LocalDate(2026, 11, 2), counts.First);
        Assert.Equal([1, 0, 0, 2, 0, 0], counts.Counts);
        Assert.Equal((new LocalDate(2026, 11, 7), 3), (counts.Last, counts.Total));
        Assert.Null(UploadCounts.Of([]));
    }
}
