using CreatorImpact.Analysis.Documents;

namespace CreatorImpact.Web.Features.Impact;

/// <summary>A verdict as a small sign; the words always stand beside it.</summary>
internal static class VerdictMark
{
    /// <summary>The sign of a verdict; a dash where nothing is estimated.</summary>
    public static string Sign(string? verdict) => verdict switch
    {
        Words.LossFound => "▼",
        Words.NoLossLargerThan => "✓",
        Words.CannotTell => "?",
        Words.PossibleDisplayGap => "◌",
        Words.Refused => "×",
        _ => "–",
    };

    /// <summary>Part of the key of its word.</summary>
    public static string Code(string? verdict) => verdict?.Replace(' ', '_') ?? "none";
}
