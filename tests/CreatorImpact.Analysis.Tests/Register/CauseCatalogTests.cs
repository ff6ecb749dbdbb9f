using CreatorImpact.Analysis.Demo;
using CreatorImpact.Analysis.Register;

namespace CreatorImpact.Analysis.Tests.Register;

public sealed class CauseCatalogTests
{
    // docs/formats.md: the codes readers give.
    private static readonly string[] OfReaders =
        ["infrastructure", "network", "power", "cable_cut", "weather", "cyberattack", "government_shutdown", "software_change", "third_party", "maintenance", "unknown"];

    private static readonly string[] OfTheRegister = ["high_traffic", "congestion", "database", "ddos", "security_breach"];

    [Fact]
    public void Groups_Codes_AreAllThatReadersGiveAndTheFinerOnesOnce()
    {
        var codes = CauseCatalog.Groups.SelectMany(group => group.Causes).Select(cause => cause.Code).ToList();

        Assert.All(OfReaders.Concat(OfTheRegister), code => Assert.Single(codes, code));
        Assert.Equal(codes.Count, codes.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("ddos", "security", true)]
    [InlineData("ddos", "ddos", true)]
    [InlineData("ddos", "cyberattack", false)]
    [InlineData("network", "malfunction", true)]
    [InlineData("congestion", "malfunction", false)]
    [InlineData(null, "unknown", true)]
    [InlineData("a code of tomorrow", "malfunction", false)]
    public void Matches_CodeOrItsGroup_FindsSubtypes(string? cause, string wanted, bool found) => Assert.Equal(found, CauseCatalog.Matches(cause, wanted));

    [Fact]
    public void Matches_RowsOfTheReferenceHistory_AreFoundByTheirKind()
    {
        var rows = ReferenceHistory.Outages();

        Assert.All(rows, row => Assert.NotNull(CauseCatalog.Find(row.Cause)));
        Assert.Equal(2, rows.Count(row => CauseCatalog.Matches(row.Cause, "malfunction")));
        Assert.Equal(new DateOnly(2023, 12, 5), Assert.Single(rows, row => CauseCatalog.Matches(row.Cause, "security")).Start.InUtc().Date.ToDateOnly());
        Assert.Equal(2, rows.Count(row => CauseCatalog.Matches(row.Cause, "unknown")));
    }

    [Fact]
    public void Guidance_Table_HasFourRowsOfFourFilledColumnsAndAGroupEach()
    {
        Assert.Equal(4, CauseCatalog.Guidance.Count);
        Assert.All(CauseCatalog.Guidance, row => Assert.All([row.Cause, row.Happens, row.Effect, row.Length], (string cell) => Assert.False(string.IsNullOrWhiteSpace(cell))));
        Assert.All(CauseCatalog.Guidance, row => Assert.Contains(CauseCatalog.Groups, group => group.Code == row.Group));
    }

    [Fact]
    public void Entries_OfTheReferenceHistory_AreFiveRowsAndTwoExamplesWithGapsKept()
    {
        var entries = ReferenceHistory.Entries();

        Assert.Equal([false, false, false, false, false, true, true], entries.Select(entry => entry.IsExample));
        Assert.Equal(("2023", 4.0, "database"), (entries[5].Date, entries[5].Hours, entries[5].Cause));
        Assert.Equal((null, "congestion"), (entries[6].Hours, entries[6].Cause));
        Assert.All(entries.Skip(2).Take(3), entry => Assert.Null(entry.EffectOnCreators));
    }
}
