using System.IO.Compression;
using System.Text;
using CreatorImpact.Data.Import;

namespace CreatorImpact.Data.Tests.Import;

public sealed class ByteLayerTests
{
    private const string Table = "Datum;Aufrufe;Kanal\n2026-11-01;5;Köln Vlog\n2026-11-02;7;Köln Vlog\n";

    [Fact]
    public void Read_AnyEncoding_GivesTheSameName()
    {
        byte[][] files =
        [
            Encoding.UTF8.GetBytes(Table),
            [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Table)],
            [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Table)],
            [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Table)],
            Encoding.Unicode.GetBytes(Table),
            Encoding.BigEndianUnicode.GetBytes(Table),
            Encoding.Latin1.GetBytes(Table),
        ];

        foreach (var file in files)
        {
            var reading = Assert.IsType<EngagementReading>(Reading.OfBytes(file));
            Assert.Equal(("Köln Vlog", 12d), (reading.Series("views").Key.Account, reading.Series("views").Values.Sum()));
        }
    }

    [Fact]
    public void Read_NoUtf8_WarnsAboutTheGuess()
    {
        Assert.Contains("encoding_guessed", Reading.OfBytes(Encoding.Latin1.GetBytes(Table)).Codes());
        Assert.DoesNotContain("encoding_guessed", Reading.OfBytes(Encoding.UTF8.GetBytes(Table)).Codes());
    }

    [Theory]
    [InlineData("date,views\n2026-11-01,5\n")]
    [InlineData("date;views\r\n2026-11-01;5\r\n")]
    [InlineData("date\tviews\n2026-11-01\t5")]
    [InlineData("date|views\n2026-11-01|5")]
    [InlineData("sep=;\ndate;views\n2026-11-01;5")]
    [InlineData("My channel\nExported on 22 November\n\ndate,views\n2026-11-01,5\n")]
    [InlineData(",,,\n\"Title, with comma\",,\ndate,views,\n2026-11-01,5,\n")]
    public void Read_SeparatorsAndPreambles_FindTheTable(string text) => Assert.Equal([5d], Reading.Engagement(text).Series("views").Values);

    [Fact]
    public void Read_SepLine_CountsAsALine()
    {
        var row = Assert.Single(Reading.Of("sep=;\ndate;views\n2026-11-01;5\n2026-11-02;x\n").RejectedRows);

        Assert.Equal(4, row.LineNumber);
    }

    [Fact]
    public void Read_EmptyFile_IsRefused() => Assert.Equal("empty_file", Assert.IsType<RefusedReading>(Reading.OfBytes([])).Code);

    [Fact]
    public void Read_UnknownFile_SaysWhatWasFoundAndWhatCanBeRead()
    {
        var refused = Reading.Refused("alpha,beta\nx,y\n");

        Assert.Equal("unknown_format", refused.Code);
        Assert.Contains("\"alpha\"", refused.Reason, StringComparison.Ordinal);
        Assert.Contains("exports of TikTok", refused.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../evil.csv", "unsafe_archive")]
    [InlineData("a/../../evil.csv", "unsafe_archive")]
    [InlineData("/etc/evil.csv", "unsafe_archive")]
    [InlineData("..\\evil.csv", "unsafe_archive")]
    [InlineData("C:\\evil.csv", "unsafe_archive")]
    public void Read_EntryThatLeavesTheArchive_IsRefused(string entry, string code) =>
        Assert.Equal(code, RefusalOf(Zip((entry, Encoding.UTF8.GetBytes(Table)))));

    [Fact]
    public void Read_Bomb_IsRefused() => Assert.Equal("archive_too_large", RefusalOf(Zip(("zeros.csv", new byte[4 << 20]))));

    [Fact]
    public void Read_TooManyEntries_IsRefused() =>
        Assert.Equal("archive_too_large", RefusalOf(Zip([.. Enumerable.Range(0, 1_001).Select(index => (index.ToString("0000", null) + ".csv", Encoding.UTF8.GetBytes("a,b\n")))])));

    [Fact]
    public void Read_ArchiveInArchive_IsRefused() => Assert.Equal("nested_archive", RefusalOf(Zip(("inner.zip", Zip(("a.csv", Encoding.UTF8.GetBytes(Table)))))));

    [Fact]
    public void Read_TwoEntriesOfOneName_AreRefused() =>
        Assert.Equal("broken_archive", RefusalOf(Zip(("a.csv", Encoding.UTF8.GetBytes(Table)), ("a.csv", Encoding.UTF8.GetBytes(Table)))));

    [Fact]
    public void Read_BrokenArchive_IsRefused() => Assert.Equal("broken_archive", RefusalOf(Zip(("a.csv", Encoding.UTF8.GetBytes(Table)))[..60]));

    [Fact]
    public void Read_ArchiveByContent_ReadsItsTablesAndLeavesLitter()
    {
        var archive = Zip(("__MACOSX/._a.csv", [0, 1, 2]), ("folder/a.csv", Encoding.UTF8.GetBytes(Table)));

        var reading = Assert.IsType<EngagementReading>(Reading.OfBytes(archive, "export.csv"));

        Assert.Equal("folder/a.csv", Assert.Single(reading.Tables).Entry);
    }

    private static string RefusalOf(byte[] bytes) => Assert.IsType<RefusedReading>(Reading.OfBytes(bytes, "export.zip")).Code;

    private static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }
}
