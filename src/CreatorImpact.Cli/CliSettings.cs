using System.ComponentModel.DataAnnotations;
using CreatorImpact.Analysis.Configuration;
using CreatorImpact.Data.Import;
using Microsoft.Extensions.Configuration;

namespace CreatorImpact.Cli;

/// <summary>What the commands read of appsettings.json and the environment, as the app does.</summary>
internal static class CliSettings
{
    public static IConfigurationRoot Read() => new ConfigurationBuilder()
        .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
        .AddEnvironmentVariables()
        .Build();

    /// <summary>The reader of files within the limits set.</summary>
    /// <exception cref="CliRefusal">A limit is out of its range.</exception>
    public static ImportFileReader Reader()
    {
        LimitSettings settings;
        try
        {
            settings = Read().GetSection(LimitSettings.Section).Get<LimitSettings>() ?? new LimitSettings();
        }
        catch (InvalidOperationException exception)
        {
            throw CliRefusal.Refused($"{LimitSettings.Section}: {exception.Message} Expected whole numbers. Correct the setting.");
        }

        var faults = new List<ValidationResult>();
        return Validator.TryValidateObject(settings, new ValidationContext(settings), faults, validateAllProperties: true)
            ? ImportFileReader.Within(settings.ForCommandLine())
            : throw CliRefusal.Refused($"{LimitSettings.Section}: {faults[0].ErrorMessage} Correct the setting.");
    }
}
