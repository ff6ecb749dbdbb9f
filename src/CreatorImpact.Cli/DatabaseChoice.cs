using CreatorImpact.Analysis.Configuration;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Money;
using Microsoft.Extensions.Configuration;

namespace CreatorImpact.Cli;

/// <summary>Which database a command works on: the file named, else the one of appsettings.json and environment, as for the app.</summary>
internal static class DatabaseChoice
{
    public static DatabaseOptions From(string? file)
    {
        if (file is not null)
            return DatabaseOptions.ForFile(CliPath.Full("--database", file));

        var configuration = CliSettings.Read();
        if (configuration[$"{DatabaseSettings.Section}:Engine"] is { } engine && !Enum.TryParse<DatabaseEngine>(engine, ignoreCase: true, out _))
            throw CliRefusal.Refused($"{DatabaseSettings.Section}:Engine: found '{engine}', expected Sqlite or PostgreSql.");
        var settings = configuration.GetSection(DatabaseSettings.Section).Get<DatabaseSettings>() ?? new DatabaseSettings();
        return settings.ToOptions(DataPlace.Resolve(configuration["CreatorImpact:DataFolder"] ?? "", AppContext.BaseDirectory));
    }

    /// <summary>The same for commands that only make sense on data that are there: a file named that is not is refused, and not made.</summary>
    public static DatabaseOptions Existing(string? file)
    {
        if (file is not null && CliPath.Full("--database", file) is var path && !File.Exists(path))
            throw CliRefusal.Refused($"--database: {path} is not there. Nothing was done; name the file of a database.");
        return From(file);
    }

    /// <summary>The data folder of the app.</summary>
    public static string DataFolder() => DataPlace.Resolve(CliSettings.Read()["CreatorImpact:DataFolder"] ?? "", AppContext.BaseDirectory);

    /// <summary>Where the files of its documents lie: the folder named, else <c>documents</c> beside the file named, else that of the app.</summary>
    /// <param name="file">The SQLite file named; null for the configured database.</param>
    /// <param name="folder">The folder named.</param>
    public static DocumentPlace Documents(string? file, string? folder)
    {
        if (folder is not null)
            return new DocumentPlace(CliPath.Full("--documents", folder));

        var data = file is null ? DataFolder() : Path.GetDirectoryName(CliPath.Full("--database", file))!;
        return new DocumentPlace(Path.Combine(data, DataPlace.Documents));
    }
}
