using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Web.Features.Impact.Checks;

/// <summary>How it is said that an answer cannot be used.</summary>
internal static class ChecksProblem
{
    /// <summary>What is wrong with what was asked or sent; nothing was stored.</summary>
    public static IResult Of(Reason fault) => Results.Problem(
        fault.Text,
        statusCode: StatusCodes.Status400BadRequest,
        title: "Something in it cannot be used.",
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = fault.Code });
}
