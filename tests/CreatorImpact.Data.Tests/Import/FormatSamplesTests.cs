using System.Text.Json.Nodes;
using CreatorImpact.Data.Import;
using NodaTime;
using NodaTime.Text;

namespace CreatorImpact.Data.Tests.Import;

/// <summary>Every sample under data/samples/formats: the figures that stand beside it.</summary>
public sealed class FormatSamplesTests
{
    private const string ExpectedSuffix = ".expected.json";

    private static readonly HashSet<string> Covered =
    [
        "tiktok.overview", "youtube.studio_zip", "youtube.studio_table", "youtube.studio_chart", "youtube.studio_totals",
        "google.ad_manager_dump", "google.adsense", "hootsuite.posts", "linkedin.aggregate_xlsx.xlsx", "meta.audience",
        "meta.content_facebook", "meta.content_instagram", "meta.series", "metricool.account", "sprout.profile", "tiktok.ads_manager",
        "tiktok.content", "tiktok.followers", "tiktok.overview.xlsx", "tiktok.user_data_json", "tiktok.viewers", "twitch.channel_by_day",
        "twitch.stream_sessions", "x.account_overview", "x.content", "x.tweet_activity_classic", "x.video_overview",
        "youtube.reporting_api",
        "generic.table", "generic.hourly", "generic.outages",
        "aws.currentevents", "azure.rss", "betterstack.index", "cachet.incidents", "cloudflare.radar", "cloudflare.radar_csv",
        "google.incidents", "heroku.incidents", "ics", "instatus.summary", "ioda.events", "pagerduty.csv", "slack.history",
        "statuspage.atom", "statuspage.rss", "upptime.history", "upptime.summary", "uptimerobot.api", "uptimerobot.csv",
        "statuspage.incidents", "statuspage.maintenances", "statuspage.summary",
    ];

    // What stands beside the samples and is none.
    private static readonly HashSet<string> NoSamples = ["SOURCES.md", "LICENSE"];

    public static TheoryData<string> Samples() => [.. Directory
        .EnumerateFiles(RepositoryFiles.FormatSamples, "*" + ExpectedSuffix, SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(RepositoryFiles.FormatSamples, path)[..^ExpectedSuffix.Length])
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Read_Sample_GivesTheFiguresBesideIt(string sample)
    {
        var path = Path.Combine(RepositoryFiles.FormatSamples, sample);
        var expected = Expected(sample);
        var file = SourceFile.FromPath(path);
        var options = OptionsOf(expected);

        var reading = ImportFileReader.Default.Read(file, options, TestContext.Current.CancellationToken);
        var document = InspectDocument.Create(file, reading, options);

        Assert.Contains(FormatOf(sample), Covered);
        var differences = ExpectedDocument.Differences(expected, document);
        Assert.True(differences.Count == 0, $"{sample}: {string.Join("; ", differences)}\n{document.ToJsonString()}");
    }

    [Fact]
    public void Samples_Folder_HoldsEveryFormatListedAndNoOther()
    {
        var found = Samples().Select(row => FormatOf(row.Data)).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(found.Order(StringComparer.Ordinal), Covered.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Samples_Folder_HoldsNoFileWithoutItsFigures()
    {
        var files = Directory.EnumerateFiles(RepositoryFiles.FormatSamples, "*", SearchOption.AllDirectories)
            .Where(path => !path.EndsWith(ExpectedSuffix, StringComparison.Ordinal) && !NoSamples.Contains(Path.GetFileName(path)))
            .Select(path => Path.GetRelativePath(RepositoryFiles.FormatSamples, path));

        Assert.Equal(Samples().Select(row => row.Data), files.Order(StringComparer.Ordinal));
    }

    private static JsonObject Expected(string sample) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(RepositoryFiles.FormatSamples, sample + ExpectedSuffix)))!.AsObject();

    // A workbook is another file to read than a text of the same format.
    private static string FormatOf(string sample)
    {
        var format = Expected(sample)["format"]!.ToString();
        return sample.EndsWith(".xlsx", StringComparison.Ordinal) ? format + ".xlsx" : format;
    }

    private static ReadOptions OptionsOf(JsonObject expected)
    {
        var reference = (expected["reference_date"] ?? expected["reference_time"])!.ToString();
        var instant = reference.Length == 10
            ? LocalDatePattern.Iso.Parse(reference).Value.AtMidnight().InUtc().ToInstant()
            : InstantPattern.ExtendedIso.Parse(reference).Value;
        var zone = expected["import_option_timezone"]?.ToString();
        if (zone is null && expected["timezone"]?.ToString() is { } text && text.EndsWith(" (given by the user)", StringComparison.Ordinal)) zone = text[..text.IndexOf(' ', StringComparison.Ordinal)];
        var lacksPlatform = expected["warnings"]?.AsArray().Any(code => code!.ToString() == "platform_unknown") == true;
        if (lacksPlatform) return new ReadOptions(instant, Platform: expected["platform"]!.ToString());
        if (zone?.Contains('/', StringComparison.Ordinal) != true) return new ReadOptions(instant);

        // Hours of which nothing in the file tells the zone: there the user names the platform, too.
        return new ReadOptions(instant, DateTimeZoneProviders.Tzdb[zone], expected["platform"]?.ToString());
    }
}
