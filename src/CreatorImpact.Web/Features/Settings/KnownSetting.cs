using CreatorImpact.Analysis.Configuration;
using CreatorImpact.Web.Hosting;

namespace CreatorImpact.Web.Features.Settings;

/// <summary>One setting of appsettings.json.</summary>
/// <param name="Key">Sections and name, apart by colons.</param>
/// <param name="Default">Value without a word from anybody; empty for none.</param>
/// <param name="Unit">Key of its unit among the words; null for none.</param>
public sealed record KnownSetting(string Key, string Default, string? Unit = null)
{
    private const string Database = DatabaseSettings.Section;

    private const string Limits = LimitSettings.Section;

    /// <summary>All of them by group, in the order of the page. A test holds them against the file.</summary>
    public static IReadOnlyList<(string Group, IReadOnlyList<KnownSetting> Settings)> Groups { get; } =
    [
        ("Host",
        [
            new("Urls", "http://127.0.0.1:5080"),
            new(WebOptions.Section + ":Mode", nameof(HostMode.Local)),
            new(WebOptions.Section + ":DataFolder", ""),
            new(WebOptions.Section + ":ChromiumPath", ""),
        ]),
        ("Database",
        [
            new(Database + ":Engine", "Sqlite"),
            new(Database + ":File", "creatorimpact.db"),
            new(Database + ":ConnectionString", "") { IsSecret = true },
        ]),
        ("Limits",
        [
            new(Limits + ":UploadMegabytes", "100", "Megabytes"),
            new(Limits + ":CommandLineMegabytes", "2047", "Megabytes"),
            new(Limits + ":UnpackedMegabytes", "1024", "Megabytes"),
            new(Limits + ":UnpackRatio", "100", "Ratio"),
            new(Limits + ":ArchiveEntries", "1000", "Entries"),
            new(Limits + ":SheetRows", "1048576", "Rows"),
            new(Limits + ":EmptySheetRows", "1000", "Rows"),
        ]),
        ("Logging",
        [
            new("Logging:LogLevel:Default", "Information"),
            new("Logging:LogLevel:Microsoft.AspNetCore", "Warning"),
            new("Logging:LogLevel:Quartz", "Warning"),
        ]),
    ];

    /// <summary>True when its value may hold a password.</summary>
    public bool IsSecret { get; init; }

    /// <summary>Name of the environment variable that sets it.</summary>
    public string Variable => Key.Replace(":", "__", StringComparison.Ordinal);

    /// <summary>Key of what it means among the words.</summary>
    public string Word => string.Concat(Key.Where(char.IsLetterOrDigit));
}
