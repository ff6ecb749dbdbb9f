using CreatorImpact.Estimation.Segments;

namespace CreatorImpact.Estimation.Tests.Segments;

public sealed class CreatorNamesTests
{
    [Fact]
    public void Count_NamesThatDifferInCaseOnly_AreOneCreators() => Assert.Equal(2, CreatorNames.Count(["Luma Verse", "LUMA VERSE", "luma verse", "Tobi Tinkers"]));

    [Fact]
    public void Count_Accents_TellCreatorsApart() => Assert.Equal(2, CreatorNames.Count(["Andre", "André"]));

    [Fact]
    public void Count_Nobody_IsZero() => Assert.Equal(0, CreatorNames.Count([]));
}
