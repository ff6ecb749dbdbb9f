using System.Text;
using CreatorImpact.Data.Import;

namespace CreatorImpact.Data.Tests.Import;

public sealed class EncodingTests
{
    private const string German = "Datum;Konto;Aufrufe\n2026-11-01;Bäckerei Groß;5\n2026-11-02;Bäckerei Groß;6\n";

    static EncodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("windows-1252", "Fecha;Visualizaciones;Categoría;Interacciones;día\n2026-11-01;5;Música;1;Málaga\n", "día")]
    [InlineData("macintosh", "Fecha;Visualizaciones;Categoría;Interacciones;día\n2026-11-01;5;Música;1;Málaga\n", "día")]
    [InlineData("windows-1251", "Канал;Показы\nКухня;5\n", "Канал")]
    [InlineData("shift_jis", "日付,再生回数\n2026-11-01,5\n", "日付")]
    public void Decode_ShortTableWithKnownHeaders_IsReadInTheEncodingThatKnowsThem(string encoding, string text, string word)
    {
        var refused = Reading.OfBytes(Encoding.GetEncoding(encoding).GetBytes(text));

        Assert.Equal(Encoding.GetEncoding(encoding).WebName, refused.Encoding);
        Assert.Contains(word, Encoding.GetEncoding(refused.Encoding!).GetString(Encoding.GetEncoding(encoding).GetBytes(text)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("utf-8")]
    [InlineData("windows-1252")]
    public void Read_TheSameTableInSeveralEncodings_IsTheSame(string encoding)
    {
        var chosen = Encoding.GetEncoding(encoding);

        foreach (var bytes in new[] { chosen.GetBytes(German), [.. chosen.GetPreamble(), .. chosen.GetBytes(German)] })
        {
            var series = Assert.Single(Assert.IsType<EngagementReading>(Reading.OfBytes(bytes)).Series);
            Assert.Equal(("Bäckerei Groß", 2), (series.Key.Account, series.Values.Count));
        }
    }
}
