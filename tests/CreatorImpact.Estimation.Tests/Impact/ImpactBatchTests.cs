using CreatorImpact.Estimation.Impact;
using NodaTime;

namespace CreatorImpact.Estimation.Tests.Impact;

public class ImpactBatchTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    [Theory]
    [InlineData(2, false)]
    [InlineData(8, false)]
    [InlineData(1, true)]
    [InlineData(8, true)]
    public void Estimate_ThreadsAndOrder_SameDigits(int threads, bool reversed)
    {
        var requests = Requests();
        var expected = requests.Select(request => ImpactEstimator.Estimate(request, CancellationToken.None)).ToArray();

        if (reversed) requests.Reverse();
        var found = ImpactBatch.Estimate(requests, threads, null, CancellationToken.None).ToArray();
        if (reversed) Array.Reverse(found);

        Assert.Equal(expected.Length, found.Length);
        for (var i = 0; i < found.Length; i++) SameDigits.Assert(expected[i], found[i]);
    }

    [Fact]
    public void Estimate_Cancelled_Throws()
    {
        using var source = new CancellationTokenSource();
        var progress = new Noted(done =>
        {
            if (done == 2) source.Cancel();
        });

        Assert.ThrowsAny<OperationCanceledException>(() => ImpactBatch.Estimate(Requests(), 2, progress, source.Token));
        Assert.InRange(progress.Seen.Count, 2, 5);
    }

    [Fact]
    public void Estimate_Progress_CountsEveryRequestOnce()
    {
        var requests = Requests();
        var progress = new Noted(_ => { });

        ImpactBatch.Estimate(requests, 4, progress, CancellationToken.None);

        Assert.Equal(Enumerable.Range(1, requests.Count), progress.Seen);
    }

    [Fact]
    public void Estimate_OneMoreSeries_AllocatesLessThanAMegabyte()
    {
        const int Series = 20;
        const long Bound = 1 << 20;
        var requests = Enumerable.Range(0, Series).Select(i =>
        {
            var series = SimulatedSeries.Hours(SimulatedSeries.HourValues((ulong)i, 90, 0.2));
            return new ImpactRequest(series, SimulatedSeries.Over(series, 1500, 4), [], 7);
        }).ToList();
        ImpactBatch.Estimate(requests[..2], 1, null, CancellationToken.None);

        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var request in requests) ImpactBatch.Estimate([request], 1, null, CancellationToken.None);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.InRange(allocated / Series, 1, Bound);
    }

    [Fact]
    public void Estimate_WrongArguments_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ImpactBatch.Estimate([], 0, null, CancellationToken.None));
        Assert.Throws<ArgumentException>(() => ImpactBatch.Estimate([null!], 1, null, CancellationToken.None));
        Assert.Empty(ImpactBatch.Estimate([], 1, null, CancellationToken.None));
    }

    /// <summary>Hours and days, with and without gaps, a clock change, sparse counts, negative values, short data, and a refusal.</summary>
    private static List<ImpactRequest> Requests()
    {
        var requests = new List<ImpactRequest>();
        foreach (var name in new[] { "a", "b", "c" }) Hours(SimulatedSeries.HourValues(name[0], 60, 0.2), name);
        var gaps = SimulatedSeries.HourValues(3, 60, 0.2);
        gaps.AsSpan(500, 30).Fill(double.NaN);
        gaps.AsSpan(1010, 2).Fill(double.NaN);
        Hours(gaps, "gaps");
        Hours(SimulatedSeries.HourValues(4, 90, 0.3), "clock change", Berlin, 1900);
        Hours(SimulatedSeries.HourValues(5, 60, 0.8, mean: 0.6), "sparse");
        Hours(Array.ConvertAll(SimulatedSeries.HourValues(6, 60, 0.2), value => value - 900), "negative");
        Hours(SimulatedSeries.HourValues(7, 12, 0.2), "short", first: 200);
        Hours(SimulatedSeries.HourValues(8, 4, 0.2), "refused", first: 50);
        foreach (var name in new[] { "d", "e" })
        {
            var series = SimulatedSeries.Days(SimulatedSeries.DayValues(name[0], 200, 0.2), name, Berlin);
            requests.Add(new ImpactRequest(series, SimulatedSeries.Over(series, 150, 1), [], 7));
        }

        return requests;

        void Hours(double[] values, string account, DateTimeZone? zone = null, int first = 1000)
        {
            var series = SimulatedSeries.Hours(values, account, zone);
            requests.Add(new ImpactRequest(series, SimulatedSeries.Over(series, first, 4), [], 7));
        }
    }

    private sealed class Noted(Action<int> onReport) : IProgress<int>
    {
        public List<int> Seen { get; } = [];

        public void Report(int value)
        {
            Seen.Add(value);
            onReport(value);
        }
    }
}
