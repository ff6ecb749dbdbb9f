using System.IO.Compression;
using System.Text;
using CreatorImpact.Data.Import;
using NodaTime;

namespace CreatorImpact.Data.Tests.Import;

public sealed class PlatformExportTests
{
    private const string Overview = "\uFEFF\"Date\",\"Video Views\",\"Profile Views\",\"Likes\",\"Comments\",\"Shares\"\n";

    [Fact]
    public void Read_OverviewWithUndefinedAndCorrections_KeepsGapsAndMinus()
    {
        var reading = Reading.Engagement(Overview + "\"November 19\",\"undefined\",\"1\",\"1\",\"-4\",\"0\"\n\"November 20\",\"100\",\"2\",\"1\",\"0\",\"0\"", "Overview.csv", folder: "Overview_2026-11-19_1795286774_lumaverse");

        Assert.Equal(["2026-11-20"], reading.Series("views").Days());
        Assert.Equal([-4d, 0d], reading.Series("comments").Values);
        Assert.Equal(("lumaverse", "tiktok"), (reading.Account, reading.Platform));
        Assert.DoesNotContain("year_inferred", reading.Codes());
        Assert.Contains("negative_daily_value", reading.Codes());
    }

    [Fact]
    public void Read_OverviewWithABrokenRow_KeepsTheYearsOfTheOthers()
    {
        var reading = Reading.Engagement(Overview + "\"December 31\",\"1\",\"1\",\"1\",\"1\",\"1\",\"extra\"\n\"January 1\",\"2\",\"1\",\"1\",\"1\",\"1\"\n\"January 2\",\"3\",\"1\",\"1\",\"1\",\"1\"\n", "Overview.csv");

        Assert.Equal(["2026-01-01", "2026-01-02"], reading.Series("views").Days());
        Assert.Equal(2, Assert.Single(reading.RejectedRows).LineNumber);
    }

    [Fact]
    public void Read_OverviewHeaderOnly_IsNoError()
    {
        var reading = Reading.Engagement(Overview, "Overview.csv");

        Assert.Empty(reading.Series);
        Assert.Equal(0, Assert.Single(reading.Tables).RowsRead);
    }

    [Fact]
    public void Read_YouTubeDateTabAndTotals_StoresTheSharedSeriesOnce()
    {
        var archive = Zip(
            ("Table data.csv", "Date,Views,Watch time (hours)\nTotal,30,1\n2026-11-02,20,0.75\n2026-11-01,10,0.25\n"),
            ("Totals.csv", "Date,Views\n2026-11-01,10\n2026-11-02,20\n"),
            ("Chart data.csv", "Date,Content,Video title,Views\n2026-11-01,a,A,4\n2026-11-01,b,B,3\n"));

        var reading = Assert.IsType<EngagementReading>(Reading.OfBytes(archive, "Date 2026-11-01_2026-11-02 Luma Verse.zip"));

        Assert.Equal(("youtube.studio_zip", "Luma Verse", "America/Los_Angeles"), (reading.Format, reading.Account, reading.TimeZone));
        Assert.Equal([10d, 20d], reading.Series("views").Values);
        Assert.Equal([15d, 45d], reading.Series("watch_time_minutes").Values);
        Assert.Contains("series_repeated", reading.Codes());
        Assert.Equal(3, reading.Tables.Count);
        Assert.Empty(reading.Tables[2].Series);
    }

    [Fact]
    public void Read_YouTubeContent_GivesUploadsAndNoSeries()
    {
        var reading = Reading.Engagement("Contenido,Título del vídeo,Hora de publicación del vídeo,Visualizaciones,Ingresos estimados (EUR)\nTotal,,,50,3.5\na,A,\"Sep 9, 2024\",20,1.5\nb,B,,10,\n", "Datos de la tabla.csv");

        var table = Assert.Single(reading.Tables);
        Assert.Equal((TableKind.ContentSnapshot, 30m, 1m, "EUR", 50m), (table.Kind, table.Sums["views"], table.Sums["uploads"], table.Currency, table.TotalRow!["views"]));
        Assert.Empty(reading.Series);
        Assert.Contains("table_rows_do_not_sum_to_total", reading.Codes());
    }

    [Fact]
    public void Read_DamagedSamples_NeverThrow()
    {
        var random = new Random(20261122);
        var rounds = Environment.GetEnvironmentVariable("CREATORIMPACT_FULL") == "1" ? 50 : 4;
        foreach (var path in Directory.EnumerateFiles(RepositoryFiles.FormatSamples, "*.*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var bytes = File.ReadAllBytes(path);
            for (var round = 0; round < rounds; round++)
            {
                var damaged = bytes.ToArray();
                for (var hit = 0; hit < 1 + (damaged.Length / 200); hit++) damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
                var cut = damaged[..random.Next(1, damaged.Length + 1)];

                var file = SourceFile.FromBytes(Path.GetFileName(path), cut);
                var options = new ReadOptions(Reading.Reference, DateTimeZoneProviders.Tzdb["Europe/Berlin"]);
                var reading = ImportFileReader.Default.Read(file, options, TestContext.Current.CancellationToken);

                Assert.NotNull(InspectDocument.Create(file, reading, options).ToJsonString());
            }
        }
    }

    private static byte[] Zip(params (string Name, string Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }

    [Theory]
    [InlineData("Date,Video Views,Profile Views,Likes,Comments,Shares,\nNovember 20,10,1,1,0,0,\n")]
    [InlineData(",Date,Video Views,Profile Views,Likes,Comments,Shares\n0,November 20,10,1,1,0,0\n")]
    public void Read_TikTokWithAColumnWithoutHeader_IsReadAsWithout(string text) =>
        Assert.Equal([10d], Reading.Engagement(text, "Overview.csv").Series("views").Values);

    [Theory]
    [InlineData("Views,Date,Watch time (hours)\n300,Total,5.5\n100,2026-11-20,2.5\n200,2026-11-19,3.0\n", "youtube.studio_table")]
    [InlineData("Views,Date\n200,2026-11-19\n100,2026-11-20\n", "youtube.studio_totals")]
    public void Read_YouTubeWithItsDaysInAnotherColumn_IsTheSameSeries(string text, string format)
    {
        var reading = Reading.Engagement(text, format.EndsWith("totals", StringComparison.Ordinal) ? "Totals.csv" : "Table data.csv");

        Assert.Equal((format, 2), (reading.Format, reading.RowsRead));
        Assert.Equal([200d, 100], reading.Series("views").Values);
    }

    [Fact]
    public void Read_YouTubeContentInAnotherOrder_KeepsItsVideos()
    {
        var reading = Reading.Engagement("Views,Content,Video title,Video publish time\n300,Total,,\n100,abc123,One,\"Nov 1, 2026\"\n200,def456,Two,\"Nov 2, 2026\"\n", "Table data.csv");

        Assert.Equal(["abc123", "def456"], reading.Items.Select(item => item.Id));
        Assert.Equal(300m, Assert.Single(reading.Tables).Sums["views"]);
    }

    [Fact]
    public void Read_RowsThatMissTheFilesOwnTotal_AreTold()
    {
        Assert.Contains("table_rows_do_not_sum_to_total", Reading.Engagement("Date,Views\n2026-11-01,100\n2026-11-02,200\nTotal,999\n").Codes());
        Assert.DoesNotContain("table_rows_do_not_sum_to_total", Reading.Engagement("Date,Views\n2026-11-01,100\n2026-11-02,200\nTotal,301\n").Codes());
    }

    [Fact]
    public void Read_ArchiveOfSeveralKinds_NamesWhatItDidNotRead()
    {
        var zip = Zip(("views.csv", "date,account,views\n2026-11-01,a,5\n2026-11-02,a,6\n"), ("outages.csv", "platform,start,end,title\nX,2026-11-01T00:00Z,2026-11-01T01:00Z,Down\n"), ("roster.csv", "account,client\n@ann,Acme\n"));

        var reading = Reading.OfBytes(zip, "all.zip");

        Assert.Equal(2, reading.Warnings.Count(warning => warning.Code == "part_not_read"));
    }

    [Fact]
    public void Read_StrayNul_CostsOneRow()
    {
        var reading = Reading.Engagement("Date,Views\n2026-11-01,5\n2026-11-02,6\n2026-11-03,7\n2026-11-04,8\n2026-11-05,9\0\n");

        Assert.Equal([5d, 6, 7, 8], reading.Series("views").Values);
        Assert.Equal(6, Assert.Single(reading.RejectedRows).LineNumber);
    }
}
