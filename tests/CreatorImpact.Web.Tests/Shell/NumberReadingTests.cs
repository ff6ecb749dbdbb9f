using System.Globalization;
using CreatorImpact.Web.Shell;

namespace CreatorImpact.Web.Tests.Shell;

public sealed class NumberReadingTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData(" 12 ", "12")]
    [InlineData("1234", "1234")]
    [InlineData("1.234,56", "1234.56")]
    [InlineData("1,234.56", "1234.56")]
    [InlineData("1 234,5", "1234.5")]
    [InlineData("1\u202f234.5", "1234.5")]
    [InlineData("1'234.50", "1234.50")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("1,234,567.8", "1234567.8")]
    [InlineData("2,5", "2.5")]
    [InlineData("2.25", "2.25")]
    [InlineData("1.2345", "1.2345")]
    [InlineData("0.125", "0.125")]
    [InlineData("0,125", "0.125")]
    [InlineData(".5", "0.5")]
    [InlineData("1234.567", "1234.567")]
    [InlineData("1 234.567", "1234.567")]
    [InlineData("-3,5", "-3.5")]
    [InlineData("\u22123", "-3")]
    [InlineData("+3", "3")]
    public void Of_OneNumber_IsClear(string typed, string expected) =>
        Assert.Equal(new NumberReading(NumberSense.Clear, decimal.Parse(expected, CultureInfo.InvariantCulture)), NumberReading.Of(typed));

    [Theory]
    [InlineData("1.234", "1.234", "1234")]
    [InlineData("12,500", "12.500", "12500")]
    [InlineData("-999.000", "-999.000", "-999000")]
    public void Of_OneSignBeforeThreeDigits_IsAmbiguous(string typed, string value, string grouped) =>
        Assert.Equal(new NumberReading(NumberSense.Ambiguous, decimal.Parse(value, CultureInfo.InvariantCulture), decimal.Parse(grouped, CultureInfo.InvariantCulture)), NumberReading.Of(typed));

    [Theory]
    [InlineData("abc")]
    [InlineData("1.2.3")]
    [InlineData("1,23,4")]
    [InlineData("1.2345.678")]
    [InlineData("12 34")]
    [InlineData("1..2")]
    [InlineData("5,")]
    [InlineData("1,234.567.8")]
    [InlineData("1 234'567.8")]
    [InlineData("1.5 0")]
    [InlineData("--1")]
    [InlineData("-")]
    [InlineData("1e5")]
    [InlineData("12345678901234567890123456789")]
    [InlineData("1234567890123456789012345678901234567890123")]
    public void Of_AnythingElse_IsUnreadable(string typed) => Assert.Equal(NumberSense.Unreadable, NumberReading.Of(typed).Sense);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(null)]
    public void Of_Nothing_IsEmpty(string? typed) => Assert.Equal(NumberSense.Empty, NumberReading.Of(typed).Sense);

    [Theory]
    [InlineData("1.234", "1.2340")]
    [InlineData("1.25", "1.25")]
    [InlineData("1000", "1000")]
    [InlineData("0.000001", "0.000001")]
    [InlineData("2.500", "2.5")]
    public void Written_Number_ReadsBackAsItself(string number, string written)
    {
        var value = decimal.Parse(number, CultureInfo.InvariantCulture);

        Assert.Equal(written, NumberReading.Written(value));
        Assert.Equal(new NumberReading(NumberSense.Clear, value), NumberReading.Of(written));
    }
}
