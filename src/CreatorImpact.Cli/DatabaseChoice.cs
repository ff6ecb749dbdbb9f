using CreatorImpact.Analysis.Configuration;
using CreatorImpact.Data.Store;
using Microsoft.Extensions.Configuration;

namespace CreatorImpact.Cli;

/// <summary>Which database a command works on: the file named, else the one of appsettings.json and environment, as for the app.</summary>
internal static class DatabaseChoice
{
    public static DatabaseOptions From(string? file)
    {
        if (file is not null)
            return file.Trim().Length > 0 ? DatabaseOptions.ForFile(file) : throw CliRefusal.Usage("--database: expected a file name.");

        var configuration = CliSettings.Read();
        if (configuration[$"{DatabaseSettings.Section}:Engine"] is { } engine && !Enum.TryParse<DatabaseEngine>(engine, ignoreCase: true, out _))
            throw CliRefusal.Refused($"{DatabaseSettings.Section}:Engine: found '{engine}', expected Sqlite or PostgreSql.");
        var settings = configuration.GetSection(DatabaseSettings.Section).Get<DatabaseSettings>() ?? new DatabaseSettings();
        return settings.ToOptions(DataPlace.Resolve(configuration["CreatorImpact:DataFolder"] ?? "", AppContext.BaseDirectory));
    }
}
