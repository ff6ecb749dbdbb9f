using System.Globalization;
using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Estimation.Tests.Impact;

public class OrderedWorkTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public void Map_AnyThreads_KeepsTheOrder(int threads)
    {
        var found = OrderedWork.Map([.. Enumerable.Range(0, 100)], threads, item => item * item, null, CancellationToken.None);

        Assert.Equal(Enumerable.Range(0, 100).Select(item => item * item), found);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void Map_SeveralFail_ThrowsTheFirstAsItWas(int threads)
    {
        var fault = Assert.Throws<InvalidOperationException>(() => OrderedWork.Map<int, int>(
            [.. Enumerable.Range(0, 100)], threads, item => item % 20 == 13 ? throw new InvalidOperationException(item.ToString(CultureInfo.InvariantCulture)) : item, null, CancellationToken.None));

        Assert.Equal("13", fault.Message);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Map_CancelledWhileWorkFails_IsCancelled(int threads)
    {
        using var source = new CancellationTokenSource();

        Assert.ThrowsAny<OperationCanceledException>(() => OrderedWork.Map<int, int>([0, 1, 2], threads, item =>
        {
            source.Cancel();
            source.Token.ThrowIfCancellationRequested();
            return item;
        }, null, source.Token));
    }

    [Fact]
    public void Map_Progress_CountsWhatIsFinished()
    {
        var seen = new List<int>();

        OrderedWork.Map([.. Enumerable.Range(0, 50)], 4, item => item, seen.Add, CancellationToken.None);

        Assert.Equal(Enumerable.Range(1, 50), seen);
    }
}
