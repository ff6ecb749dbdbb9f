namespace CreatorImpact.Data.Store;

/// <summary>How kinds of files stand in the table.</summary>
internal static class ImportKindCode
{
    public static string Of(ImportKind kind) => kind.ToString().ToLowerInvariant();

    public static ImportKind From(string code) => Enum.Parse<ImportKind>(code, ignoreCase: true);
}
