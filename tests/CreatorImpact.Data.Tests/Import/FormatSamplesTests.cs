using System.Text.Json.Nodes;
using CreatorImpact.Data.Import;
using NodaTime;
using NodaTime.Text;

namespace CreatorImpact.Data.Tests.Import;

/// <summary>Every sample under data/samples/formats: the figures that stand beside it, or the refusal listed here.</summary>
public sealed class FormatSamplesTests
{
    private const string ExpectedSuffix = ".expected.json";

    // Formats read today.
    private static readonly HashSet<string> Covered =
    [
        "tiktok.overview", "youtube.studio_zip", "youtube.studio_table", "youtube.studio_chart", "youtube.studio_totals",
        "google.ad_manager_dump", "google.adsense", "hootsuite.posts", "linkedin.aggregate_xlsx.xlsx", "meta.audience",
        "meta.content_facebook", "meta.content_instagram", "meta.series", "metricool.account", "sprout.profile", "tiktok.ads_manager",
        "tiktok.content", "tiktok.followers", "tiktok.overview.xlsx", "tiktok.user_data_json", "tiktok.viewers", "twitch.channel_by_day",
        "twitch.stream_sessions", "x.account_overview", "x.content", "x.tweet_activity_classic", "x.video_overview",
        "youtube.reporting_api",
        "generic.table", "generic.hourly", "generic.outages",
        "statuspage.incidents", "statuspage.maintenances", "statuspage.summary",
    ];

    // Formats not read yet, and how each is refused. A line goes when its reader comes.
    private static readonly Dictionary<string, string> Refused = new(StringComparer.Ordinal)
    {
        ["aws.currentevents"] = "unknown_format",
        ["azure.rss"] = "unknown_format",
        ["betterstack.index"] = "unknown_format",
        ["cachet.incidents"] = "unknown_format",
        ["cloudflare.radar"] = "unknown_format",
        ["cloudflare.radar_csv"] = "format_not_read",
        ["google.incidents"] = "unknown_format",
        ["heroku.incidents"] = "unknown_format",
        ["ics"] = "unknown_format",
        ["instatus.summary"] = "unknown_format",
        ["ioda.events"] = "unknown_format",
        ["pagerduty.csv"] = "format_not_read",
        ["slack.history"] = "unknown_format",
        ["statuspage.atom"] = "unknown_format",
        ["statuspage.rss"] = "unknown_format",
        ["upptime.history"] = "unknown_format",
        ["upptime.summary"] = "unknown_format",
        ["uptimerobot.api"] = "unknown_format",
        ["uptimerobot.csv"] = "format_not_read",
    };

    // What stands beside the samples and is none.
    private static readonly HashSet<string> NoSamples = ["SOURCES.md", "LICENSE"];

    public static TheoryData<string> Samples() => [.. Directory
        .EnumerateFiles(RepositoryFiles.FormatSamples, "*" + ExpectedSuffix, SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(RepositoryFiles.FormatSamples, path)[..^ExpectedSuffix.Length])
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Read_Sample_GivesTheFiguresBesideItOrItsRefusal(string sample)
    {
        var path = Path.Combine(RepositoryFiles.FormatSamples, sample);
        var expected = Expected(sample);
        var file = SourceFile.FromPath(path);
        var options = OptionsOf(expected);

        var reading = ImportFileReader.Default.Read(file, options, TestContext.Current.CancellationToken);
        var document = InspectDocument.Create(file, reading, options);

        var format = FormatOf(sample);
        if (!Covered.Contains(format))
        {
            Assert.True(Refused.TryGetValue(format, out var code), $"{sample}: {format} is neither read nor listed as refused.");
            var refused = Assert.IsType<RefusedReading>(reading);
            Assert.Equal((format, code), (format, refused.Code));
            Assert.Contains(file.Name, refused.Reason, StringComparison.Ordinal);
            return;
        }

        var differences = ExpectedDocument.Differences(expected, document);
        Assert.True(differences.Count == 0, $"{sample}: {string.Join("; ", differences)}\n{document.ToJsonString()}");
    }

    [Fact]
    public void Samples_Folder_HoldsEveryFormatListedAndNoOther()
    {
        var found = Samples().Select(row => FormatOf(row.Data)).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(Covered.Intersect(Refused.Keys));
        Assert.Equal(found.Order(StringComparer.Ordinal), Covered.Concat(Refused.Keys).Order(StringComparer.Ordinal));
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
