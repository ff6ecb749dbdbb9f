using CreatorImpact.Data.Import;
using NodaTime;

namespace CreatorImpact.Analysis.Demo;

/// <summary>The files of the demo, as they travel inside the program.</summary>
public static class DemoFiles
{
    /// <summary>Account under which the real export stands; it names none itself.</summary>
    public const string RealAccount = "The Coding Train";

    /// <summary>The planted outages.</summary>
    public const string OutageList = "outages.csv";

    // Who the creators are, what was planned, and three lists of posts, a fortnight apart.
    private static readonly string[] Lists =
        ["roster.csv", "schedule.csv", "mira-bakes-content-2026-10-23.csv", "mira-bakes-content-2026-11-07.csv", "mira-bakes-content-2026-11-22.csv"];

    private const string Prefix = "demo/";
    private const string RealFolder = "codingtrain/";

    /// <summary>What counts as today in the demo, for everybody.</summary>
    public static readonly Instant Today = Instant.FromUtc(2026, 11, 23, 6, 0);

    /// <summary>All files with what a person would say about them, in the order they are imported.</summary>
    public static IReadOnlyList<(SourceFile File, ReadOptions Options)> All() =>
    [
        .. DemoRoster.Exports.Select(export => (Open(export.FileName), Plain)),
        (Open(RealFolder + "Totals.csv"), Plain with { TimeZone = null, Platform = "youtube", Account = RealAccount }),
        (Open(OutageList), Plain),
        .. Lists.Select(name => (Open(name), Plain)),
    ];

    /// <summary>Licence of the real export, which goes wherever the export goes.</summary>
    public static string RealLicence()
    {
        using var reader = new StreamReader(OpenStream(RealFolder + "LICENSE"));
        return reader.ReadToEnd();
    }

    // The made-up days are days of UTC.
    private static ReadOptions Plain { get; } = new(Today, DateTimeZone.Utc);

    private static SourceFile Open(string name)
    {
        using var stream = OpenStream(name);
        return new SourceFile(name[(name.LastIndexOf('/') + 1)..], null, stream.Length, null, () => OpenStream(name));
    }

    private static Stream OpenStream(string name) =>
        typeof(DemoFiles).Assembly.GetManifestResourceStream(Prefix + name) ?? throw new InvalidOperationException($"The program was built without {Prefix}{name}.");
}
