using CreatorImpact.Web.Features.Campaigns;

namespace CreatorImpact.Web.Tests.Features.Campaigns;

public sealed class TypedNumberTests
{
    [Theory]
    [InlineData("100000", 100_000)]
    [InlineData("100,000", 100_000)]
    [InlineData("100.000", 100_000)]
    [InlineData("1 500 000", 1_500_000)]
    [InlineData("1500.00", 1_500)]
    [InlineData("1500,00", 1_500)]
    public void Count_AnyNotation_IsTheNumberMeant(string typed, double expected) => Assert.Equal(expected, TypedNumber.Count(typed));

    [Theory]
    [InlineData("12,5")]
    [InlineData("12.5")]
    [InlineData("-3")]
    [InlineData("many")]
    [InlineData("")]
    public void Count_NoWholeNumber_IsNone(string typed) => Assert.Null(TypedNumber.Count(typed));

    [Theory]
    [InlineData("18.40", "18.4")]
    [InlineData("18,40", "18.4")]
    [InlineData("1.234,56", "1234.56")]
    [InlineData("1,234.56", "1234.56")]
    public void Amount_AnyNotation_IsTheNumberMeant(string typed, string expected) => Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), TypedNumber.Amount(typed));

    [Theory]
    [InlineData("1.234")]
    [InlineData("1,234")]
    public void Amount_ThatMayBeTwoNumbers_IsNotGuessed(string typed) => Assert.Null(TypedNumber.Amount(typed));
}
