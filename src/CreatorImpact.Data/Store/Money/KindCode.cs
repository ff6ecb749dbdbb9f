using System.Text.Json;

namespace CreatorImpact.Data.Store.Money;

/// <summary>Kinds as the tables and the JSON write them: <c>OtherIncome</c> is <c>other_income</c>.</summary>
public static class KindCode
{
    /// <summary>The code of a kind.</summary>
    public static string Of<T>(T kind)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString());

    /// <summary>The kind of a code; null when there is none.</summary>
    public static T? Find<T>(string? code)
        where T : struct, Enum
    {
        foreach (var kind in Enum.GetValues<T>())
            if (string.Equals(Of(kind), code, StringComparison.Ordinal))
                return kind;
        return null;
    }

    internal static T Read<T>(string code)
        where T : struct, Enum => Find<T>(code) ?? throw new InvalidOperationException($"'{code}' is no {typeof(T).Name}.");
}
