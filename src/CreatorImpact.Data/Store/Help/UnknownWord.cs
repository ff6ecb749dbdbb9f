using CreatorImpact.Data.Store.Money;
using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Data.Store.Help;

/// <summary>Says that a code is none of those there are.</summary>
internal static class UnknownWord
{
    /// <param name="code">What is wrong.</param>
    /// <param name="found">What was given; null for nothing.</param>
    public static Reason Of<T>(string code, string? found)
        where T : struct, Enum =>
        new(code, $"Found {(found is null ? "nothing" : $"'{found}'")}, expected one of {string.Join(", ", Enum.GetValues<T>().Select(KindCode.Of))}. Take one of these codes.");
}
