using CreatorImpact.Estimation.Segments;

namespace CreatorImpact.Estimation.Tests.Segments;

public sealed class CreatorNamesTests
{
    [Fact]
    public void Count_NamesThatDifferInCaseOnly_AreOneCreators() => Assert.Equal(2, CreatorNames.Count(["Luma Verse", "LUMA VERSE", "luma verse", "Tobi Tinkers"]));

    [Theory]
    [InlineData("ann", "@ann")]
    [InlineData("Ann", " @ANN ")]
    [InlineData("Jos\u00E9", "Jose\u0301")]
    [InlineData("Luma Verse", "Luma Verse ")]
    [InlineData("ann", "\uFF41\uFF4E\uFF4E")]
    public void Count_TwoSpellingsOfOneName_AreOneCreator(string one, string other)
    {
        Assert.Equal(1, CreatorNames.Count([one, other]));
        Assert.Equal(CreatorNames.Comparer.GetHashCode(one), CreatorNames.Comparer.GetHashCode(other));
        Assert.Equal(0, CreatorNames.Comparer.Compare(one, other));
    }

    [Fact]
    public void Count_HalfASurrogatePair_IsAName() => Assert.Equal(2, CreatorNames.Count(["a\uD800", "ann"]));

    [Fact]
    public void Count_Accents_TellCreatorsApart() => Assert.Equal(2, CreatorNames.Count(["Andre", "André"]));

    [Fact]
    public void Count_Nobody_IsZero() => Assert.Equal(0, CreatorNames.Count([]));
}
