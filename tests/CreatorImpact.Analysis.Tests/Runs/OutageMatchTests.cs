using CreatorImpact.Analysis.Runs;

namespace CreatorImpact.Analysis.Tests.Runs;

public sealed class OutageMatchTests
{
    [Theory]
    [InlineData("youtube", "YouTube", null, true)]
    [InlineData("youtube", "You Tube", null, true)]
    [InlineData("x", "Twitter", null, true)]
    [InlineData("youtube", "TikTok", null, false)]
    [InlineData(null, "TikTok", null, true)]
    [InlineData("youtube", null, null, true)]
    [InlineData(null, null, null, true)]
    [InlineData(null, "TikTok", "tiktok", true)]
    [InlineData(null, "TikTok", "youtube", false)]
    [InlineData("youtube", null, "youtube", true)]
    public void Applies_SeriesAndOutagePlatform_FollowTheRule(string? series, string? outage, string? named, bool expected) =>
        Assert.Equal(expected, OutageMatch.Applies(series, outage, named));
}
