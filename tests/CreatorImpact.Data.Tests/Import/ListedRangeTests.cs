using CreatorImpact.Data.Import;
using CreatorImpact.Data.Import.Items;
using NodaTime;
using NodaTime.Text;

namespace CreatorImpact.Data.Tests.Import;

public sealed class ListedRangeTests
{
    private const string Posts = "Date,Post ID,Post Link,Post text,Impressions,Likes\n\"Thu, Nov 5, 2026\",1580661436132757506,https://x.com/ann/status/1580661436132757506,Words,700,3\n";

    [Theory]
    [InlineData("Content 2025-12-01_2025-12-31 Luma Verse.zip", "2026-01-01")]
    [InlineData("account_analytics_content_2026-11-15_2026-11-21.csv", "2026-11-22")]
    [InlineData("Content_2026-11-01_2026-11-07_Luma Verse.xlsx", "2026-11-08")]
    [InlineData("Nov-01-2026_Nov-21-2026_1784000000000001.csv", "2026-11-22")]
    [InlineData("Stream Sessions 11_1_2026 to 11_7_2026.csv", "2026-11-08")]
    [InlineData("tweet_activity_metrics_lumaverse_20220301_20220401_en.csv", "2022-04-01")]
    [InlineData("Content_2026-09-23_1795286774_lumaverse.zip", null)]
    [InlineData("posts 2026-11-15.csv", null)]
    [InlineData("posts 2026-11-21_2026-11-15.csv", null)]
    [InlineData("posts 2026-02-30_2026-03-31.csv", null)]
    [InlineData("12345678_87654321.csv", null)]
    public void DayAfter_Name_IsTheFirstDayTheListDoesNotCover(string name, string? day) =>
        Assert.Equal(day, ListedRange.DayAfter(name) is { } found ? LocalDatePattern.Iso.Format(found) : null);

    [Fact]
    public void Read_YouTubeContentOfDecember_EndsWithDecemberInPacificTime()
    {
        var path = Path.Combine(RepositoryFiles.FormatSamples, "engagement", "youtube", "Content 2025-12-01_2025-12-31 Luma Verse.zip");

        var reading = Assert.IsType<EngagementReading>(ImportFileReader.Default.Read(SourceFile.FromPath(path), new ReadOptions(Reading.Reference), TestContext.Current.CancellationToken));

        Assert.Equal(5, reading.Items.Count());
        Assert.All(reading.Items, item => Assert.Equal(Instant.FromUtc(2026, 1, 1, 8, 0), item.ListedUntil));
    }

    [Fact]
    public void Read_UnzippedList_TakesTheRangeOfItsFolder() =>
        Assert.Equal(Instant.FromUtc(2026, 11, 11, 0, 0), Assert.Single(Reading.Engagement(Posts, "content.csv", folder: "content 2026-11-01_2026-11-10").Items).ListedUntil);

    [Theory]
    [InlineData("posts_2026-10-01_2026-10-31.csv")]
    [InlineData("posts.csv")]
    public void Read_PostsAfterTheRangeOrNoRange_StatesNone(string name) =>
        Assert.Null(Assert.Single(Reading.Engagement(Posts, name).Items).ListedUntil);

    [Fact]
    public void Read_ZoneUnknown_EndsWhereTheDayEndsFirst() =>
        Assert.Equal(
            Instant.FromUtc(2026, 11, 9, 10, 0),
            Assert.Single(Reading.Engagement("Publish date,Title,Link,Views\n2026-11-05,One,https://example.org/1,10\n", "posts 2026-11-01_2026-11-09.csv").Items).ListedUntil);
}
