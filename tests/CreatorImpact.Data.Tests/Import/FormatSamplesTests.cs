using System.Text.Json.Nodes;
using CreatorImpact.Data.Import;
using NodaTime;
using NodaTime.Text;

namespace CreatorImpact.Data.Tests.Import;

/// <summary>Every sample under data/samples/formats against the figures that stand beside it.</summary>
public sealed class FormatSamplesTests
{
    private const string ExpectedSuffix = ".expected.json";

    // Formats read today; a sample of any other format must be refused, or read right.
    private static readonly HashSet<string> Covered =
    [
        "tiktok.overview", "youtube.studio_zip", "youtube.studio_table", "youtube.studio_chart", "youtube.studio_totals",
        "generic.table", "generic.hourly", "generic.daily", "generic.outages",
        "statuspage.incidents", "statuspage.maintenances", "statuspage.summary",
    ];

    public static TheoryData<string> Samples() => [.. Directory
        .EnumerateFiles(RepositoryFiles.FormatSamples, "*" + ExpectedSuffix, SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(RepositoryFiles.FormatSamples, path)[..^ExpectedSuffix.Length])
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Read_Sample_GivesTheFiguresBesideIt(string sample)
    {
        var path = Path.Combine(RepositoryFiles.FormatSamples, sample);
        var expected = JsonNode.Parse(File.ReadAllText(path + ExpectedSuffix))!.AsObject();
        var file = SourceFile.FromPath(path);
        var options = OptionsOf(expected);

        var reading = ImportFileReader.Default.Read(file, options, TestContext.Current.CancellationToken);
        var document = InspectDocument.Create(file, reading, options);

        var covered = Covered.Contains(expected["format"]!.ToString()) && !sample.EndsWith(".xlsx", StringComparison.Ordinal);
        if (reading is RefusedReading refused && !covered)
        {
            Assert.NotEmpty(refused.Reason);
            return;
        }

        var differences = ExpectedDocument.Differences(expected, document);
        Assert.True(differences.Count == 0, $"{sample}: {string.Join("; ", differences)}\n{document.ToJsonString()}");
    }

    [Fact]
    public void Samples_Folder_HoldsEveryCoveredFormat()
    {
        var found = Samples().Select(row => JsonNode.Parse(File.ReadAllText(Path.Combine(RepositoryFiles.FormatSamples, row.Data + ExpectedSuffix)))!["format"]!.ToString()).ToHashSet();

        Assert.Empty(Covered.Except(found).Except(["generic.daily"]));
    }

    private static ReadOptions OptionsOf(JsonObject expected)
    {
        var reference = (expected["reference_date"] ?? expected["reference_time"])!.ToString();
        var instant = reference.Length == 10
            ? LocalDatePattern.Iso.Parse(reference).Value.AtMidnight().InUtc().ToInstant()
            : InstantPattern.ExtendedIso.Parse(reference).Value;
        var zone = expected["import_option_timezone"]?.ToString();
        if (zone is null && expected["timezone"]?.ToString() is { } text && text.EndsWith(" (given by the user)", StringComparison.Ordinal)) zone = text[..text.IndexOf(' ', StringComparison.Ordinal)];
        return new ReadOptions(instant, zone is null || !zone.Contains('/', StringComparison.Ordinal) ? null : DateTimeZoneProviders.Tzdb[zone]);
    }
}
