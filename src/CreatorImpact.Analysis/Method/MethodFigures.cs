using System.Text.Json;
using System.Text.Json.Serialization;

namespace CreatorImpact.Analysis.Method;

/// <summary>The figures the method is explained with, as measured: calibration, six shared cases, the worked example.</summary>
/// <param name="Calibration">How often intervals held.</param>
/// <param name="Cases">Windows beside CausalImpact.</param>
/// <param name="Example">One estimate step by step.</param>
public sealed record MethodFigures(CalibrationFigures Calibration, IReadOnlyList<SharedCase> Cases, WorkedExample Example)
{
    private static readonly Lazy<MethodFigures> Embedded = new(static () => new MethodFigures(
        Read<CalibrationFigures>("calibration.json"), Read<IReadOnlyList<SharedCase>>("causalimpact-cases.json"), Read<WorkedExample>("worked-example.json")));

    /// <summary>The figures of this version of the product.</summary>
    public static MethodFigures Current => Embedded.Value;

    /// <summary>How the files are written: camelCase, names instead of numbers for enumerations.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static T Read<T>(string name)
    {
        using var stream = typeof(MethodFigures).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not part of the assembly; expected it from data/reference.");
        return JsonSerializer.Deserialize<T>(stream, Json) ?? throw new InvalidDataException($"{name}: found nothing, expected figures.");
    }
}
