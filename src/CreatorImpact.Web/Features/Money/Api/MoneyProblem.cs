using CreatorImpact.Data.Store.Money;

namespace CreatorImpact.Web.Features.Money.Api;

/// <summary>How it is said that something about money cannot be stored.</summary>
internal static class MoneyProblem
{
    /// <summary>What is wrong with what was sent; nothing was stored.</summary>
    public static IResult Of(IReadOnlyList<MoneyFault> faults) => Results.Problem(
        string.Join(" ", faults),
        statusCode: StatusCodes.Status400BadRequest,
        title: "Something in it cannot be stored.",
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["faults"] = faults });
}
