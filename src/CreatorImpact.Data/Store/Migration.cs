using System.Globalization;

namespace CreatorImpact.Data.Store;

/// <summary>One step of the schema, forward only. A released one is never changed.</summary>
/// <param name="Version">1, 2, 3 … without holes.</param>
/// <param name="Name">What it does.</param>
/// <param name="Sql">Statements with the tokens of <see cref="Dialects.ISqlDialect.Render"/>.</param>
public sealed record Migration(int Version, string Name, string Sql)
{
    private const string Prefix = "CreatorImpact.Data.Store.Migrations.";

    /// <summary>All steps this program knows, in order.</summary>
    public static IReadOnlyList<Migration> All { get; } = Load();

    private static Migration[] Load()
    {
        var assembly = typeof(Migration).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(resource =>
            {
                using var stream = assembly.GetManifestResourceStream(resource)!;
                using var reader = new StreamReader(stream);
                var name = resource[Prefix.Length..^".sql".Length];
                return new Migration(int.Parse(name.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture), name[5..], reader.ReadToEnd());
            })];
    }
}
