using System.Globalization;
using System.Text;
using CreatorImpact.Data.Import;
using CreatorImpact.Data.Import.Bytes;
using NodaTime;

namespace CreatorImpact.Data.Tests.Import;

/// <summary>Texts too large to be held: their rows are walked in the file, and read as any others.</summary>
public sealed class LargeTextTests : IDisposable
{
    private static readonly ReadOptions ReadAs = new(Instant.FromUtc(2026, 11, 29, 0, 0));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("creatorimpact-large-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Read_LargeUtf8Table_GivesEveryRowLineAndSum()
    {
        var path = Write(Encoding.UTF8, "Zoë Ünal 東京", out var sum, out var rows, out var badLine);
        var file = SourceFile.FromPath(path);
        Assert.NotNull(LargeText.Open(file, Token));

        var reading = Assert.IsType<EngagementReading>(ImportFileReader.Default.Read(file, ReadAs, Token));

        Assert.Equal("generic.table", reading.Format);
        Assert.Equal((rows, rows - 1), (reading.RowsRead, reading.RowsAccepted));
        Assert.Equal(sum, reading.Tables.Sum(table => table.Sums["views"]));
        Assert.Equal((badLine, "abc"), (Assert.Single(reading.RejectedRows).LineNumber, reading.RejectedRows[0].Found));
        Assert.Contains(reading.Series, series => series.Key.Account == "Zoë Ünal 東京 1");
        Assert.Equal("UTF-8", reading.Encoding);
    }

    [Fact]
    public void Read_LargeTableOfAnotherEncoding_IsReadAsAWhole()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var path = Write(Encoding.GetEncoding(1252), "Zoë Ünal", out var sum, out _, out _);
        var file = SourceFile.FromPath(path);
        Assert.Null(LargeText.Open(file, Token));

        var reading = Assert.IsType<EngagementReading>(ImportFileReader.Default.Read(file, ReadAs, Token));

        Assert.Equal(sum, reading.Tables.Sum(table => table.Sums["views"]));
        Assert.Contains(reading.Warnings, warning => warning.Code == "encoding_guessed");
    }

    [Fact]
    public void Open_FileThatIsNoText_IsNotWalked()
    {
        var path = Path.Combine(_folder.FullName, "zeros.bin");
        using (var stream = File.Create(path)) stream.SetLength(LargeText.LeastBytes + 1);

        Assert.Null(LargeText.Open(SourceFile.FromPath(path), Token));
    }

    private string Write(Encoding encoding, string name, out decimal sum, out int rows, out int badLine)
    {
        const int Accounts = 25;
        var path = Path.Combine(_folder.FullName, "large.csv");
        (sum, rows, badLine) = (0m, 0, 0);
        var start = new DateTime(2022, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        using var writer = new StreamWriter(path, append: false, encoding);
        writer.Write("timestamp,account,metric,value\n");
        for (var hour = 0; writer.BaseStream.Length < LargeText.LeastBytes + 100_000; hour++)
        {
            var stamp = start.AddHours(hour).ToString("yyyy-MM-dd'T'HH':00:00Z'", CultureInfo.InvariantCulture);
            for (var account = 0; account < Accounts; account++)
            {
                rows++;
                var isBad = hour == 9_000 && account == 3;
                if (isBad) badLine = rows + 1;
                else sum += (hour * 7) + account;
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"{stamp},\"{name} {account}\",views,{(isBad ? "abc" : (hour * 7) + account)}\n"));
            }
        }

        return path;
    }
}
