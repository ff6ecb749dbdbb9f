using System.Text.Json;

namespace CreatorImpact.Analysis.Register;

/// <summary>Reads the content files of the register, which are part of the program.</summary>
internal static class Catalog
{
    /// <summary>Reads one file.</summary>
    /// <exception cref="JsonException">The file is not what the program was built for.</exception>
    public static T Read<T>(string name)
        where T : class
    {
        using var stream = typeof(Catalog).Assembly.GetManifestResourceStream(name) ?? throw new JsonException($"{name} is missing.");
        return JsonSerializer.Deserialize<T>(stream, JsonSerializerOptions.Web) ?? throw new JsonException($"{name} is empty.");
    }
}
