using System.Reflection;
using CreatorImpact.Analysis.Demo;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Demo;

public sealed class DemoFilesTests
{
    private static readonly string Data = Path.Combine(
        typeof(DemoFilesTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!,
        "data");

    public static TheoryData<string> Names => [.. DemoRoster.Exports.Select(export => export.FileName)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Write_FileOfTheRepository_IsWhatTheGeneratorWrites(string name) =>
        Assert.Equal(File.ReadAllText(Path.Combine(Data, "samples", "demo", name)), DemoCsv.Write(DemoRoster.Exports.Single(export => export.FileName == name)));

    [Fact]
    public void All_Files_TravelInTheProgramAsTheyLieInTheRepository()
    {
        foreach (var (file, _) in DemoFiles.All())
        {
            var folder = file.Name == "Totals.csv" ? Path.Combine("formats", "engagement", "youtube", "real-mit-codingtrain") : "demo";
            using var stream = file.OpenRead();
            var bytes = new byte[file.Length];
            stream.ReadExactly(bytes);
            Assert.Equal(File.ReadAllBytes(Path.Combine(Data, "samples", folder, file.Name)), bytes);
        }
    }

    [Fact]
    public void RealLicence_TravelsWithTheRealExport() => Assert.Contains("Permission is hereby granted", DemoFiles.RealLicence(), StringComparison.Ordinal);

    [Fact]
    public void Outages_OfTheHistory_AreFiveIllustrativeRowsThatKeepWhatIsKnown()
    {
        var outages = ReferenceHistory.Outages();

        Assert.Equal(
            [(2022, 6.0), (2023, 4.0), (2023, 2.0), (2023, 1.0), (2023, 4.0)],
            outages.Select(outage => (outage.Start.InUtc().Year, (outage.EndExclusive!.Value - outage.Start).TotalHours)));
        Assert.Equal(["unknown", "unknown", "network", "software_change", "ddos"], outages.Select(outage => outage.Cause));
        Assert.All(outages, outage => Assert.Equal("illustrative", outage.Verification));
        Assert.All(outages, outage => Assert.Contains("time of day not known", outage.Title, StringComparison.Ordinal));
    }

    [Fact]
    public void Exports_All_EndOnTheSameDayExceptTheShortOne() =>
        Assert.Equal([new LocalDate(2026, 11, 1), new LocalDate(2026, 11, 22)], DemoRoster.Exports.Select(export => export.FirstDay.PlusDays(export.Days - 1)).Distinct().Order());
}
