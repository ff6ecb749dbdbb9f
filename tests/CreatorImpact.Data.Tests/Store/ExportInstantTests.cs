using CreatorImpact.Data.Import;
using CreatorImpact.Data.Import.Apply;
using CreatorImpact.Estimation.Series;
using NodaTime;
using NodaTime.Text;

namespace CreatorImpact.Data.Tests.Store;

public sealed class ExportInstantTests
{
    [Theory]
    [InlineData("Overview_1767225600_1769904000_luma.zip", "2026-02-01T00:00:00Z")]
    [InlineData("export-1769904000123.csv", "2026-02-01T00:00:00.123Z")]
    [InlineData("views 2026-02-01T10-30-05.csv", "2026-02-01T10:30:05Z")]
    [InlineData("views_20260201_103005.csv", "2026-02-01T10:30:05Z")]
    [InlineData("views_20260201103005Z.csv", "2026-02-01T10:30:05Z")]
    [InlineData("Content 2026-01-01_2026-02-01 Luma Verse.zip", null)]
    [InlineData("0123456789.csv", null)]
    [InlineData("12345678901234567.csv", null)]
    [InlineData("views_20261301_103005.csv", null)]
    [InlineData("views.csv", null)]
    public void FromName_Stamps_AreFound(string name, string? expected) =>
        Assert.Equal(expected is null ? null : InstantPattern.ExtendedIso.Parse(expected).Value, ExportInstant.FromName(name));

    [Fact]
    public void Find_Sources_ContentThenNameThenFileThenNewestPeriod()
    {
        var content = Instant.FromUtc(2026, 1, 5, 0, 0);
        var fileTime = Instant.FromUtc(2026, 1, 6, 0, 0);
        var data = StoreData.Days(StoreData.Key(), 20_000, 1, 2);
        var hours = StoreData.Days(StoreData.Key(granularity: Granularity.Hour), 0, 1);
        var reading = new EngagementReading("f", null, null, "unknown", [new EngagementTable { Kind = TableKind.DailySeries, RowsRead = 2, RowsAccepted = 2, Series = [data, hours] }], [], []);
        var plain = SourceFile.FromBytes("views.csv", []);

        Assert.Equal(content, ExportInstant.Find(plain with { Name = "1769904000.csv", ModifiedAt = fileTime }, reading with { ExportedAt = content }));
        Assert.Equal(Instant.FromUnixTimeSeconds(1_769_904_000), ExportInstant.Find(plain with { Name = "1769904000.csv", ModifiedAt = fileTime }, reading));
        Assert.Equal(fileTime, ExportInstant.Find(plain with { ModifiedAt = fileTime }, reading));
        Assert.Equal(NodaConstants.UnixEpoch + Duration.FromDays(20_002), ExportInstant.Find(plain, reading));
        Assert.Equal(NodaConstants.UnixEpoch, ExportInstant.Find(plain, new RefusedReading("x", "y", [], [])));
    }
}
