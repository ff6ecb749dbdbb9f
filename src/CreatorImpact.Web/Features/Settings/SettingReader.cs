using System.Data.Common;
using Microsoft.Extensions.Configuration.CommandLine;
using Microsoft.Extensions.Configuration.EnvironmentVariables;

namespace CreatorImpact.Web.Features.Settings;

/// <summary>Where the value of a setting comes from.</summary>
public enum SettingSource
{
    /// <summary>Nobody set it.</summary>
    Default,

    /// <summary>A file.</summary>
    File,

    /// <summary>An environment variable.</summary>
    Environment,

    /// <summary>The command line of this run.</summary>
    CommandLine,

    /// <summary>The program that hosts this one.</summary>
    Other,
}

/// <summary>A setting as it holds now.</summary>
/// <param name="Value">Its value without passwords; empty for none.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="File">Name of the file it comes from; null for another source.</param>
public sealed record PresentSetting(string Value, SettingSource Source, string? File);

/// <summary>Reads settings as the program took them, and who set them.</summary>
public sealed class SettingReader(IConfiguration configuration)
{
    /// <summary>Stands where a password is.</summary>
    public const string Mask = "•••";

    private static readonly string[] SecretWords = ["password", "pwd", "secret", "token", "passfile", "key"];

    /// <summary>The setting as it holds now.</summary>
    public PresentSetting Read(KnownSetting setting)
    {
        ArgumentNullException.ThrowIfNull(setting);
        // The last provider that knows a key wins.
        foreach (var provider in configuration is IConfigurationRoot root ? root.Providers.Reverse() : [])
        {
            if (!provider.TryGet(setting.Key, out var value) || value is null)
                continue;

            var (source, file) = SourceOf(provider);
            return new PresentSetting(setting.IsSecret ? Masked(value) : value, source, file);
        }

        return new PresentSetting(setting.Default, SettingSource.Default, null);
    }

    /// <summary>A connection string without what must not be seen; what cannot be taken apart is hidden whole.</summary>
    public static string Masked(string connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        if (connection.Length == 0)
            return connection;
        // An address holds its password in the middle of a word.
        if (connection.Contains("://", StringComparison.Ordinal))
            return Mask;

        try
        {
            var parts = new DbConnectionStringBuilder { ConnectionString = connection };
            foreach (var key in parts.Keys.Cast<string>().ToList())
            {
                if (SecretWords.Any(word => key.Contains(word, StringComparison.OrdinalIgnoreCase)))
                    parts[key] = Mask;
            }

            return parts.ConnectionString;
        }
        catch (ArgumentException)
        {
            return Mask;
        }
    }

    private static (SettingSource Source, string? File) SourceOf(IConfigurationProvider provider) => provider switch
    {
        FileConfigurationProvider file => (SettingSource.File, file.Source.Path),
        EnvironmentVariablesConfigurationProvider => (SettingSource.Environment, null),
        CommandLineConfigurationProvider => (SettingSource.CommandLine, null),
        _ => (SettingSource.Other, null),
    };
}
