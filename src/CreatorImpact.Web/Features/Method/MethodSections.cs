namespace CreatorImpact.Web.Features.Method;

/// <summary>The sections of the method page, in order: where each stands and the first part of the keys of its words.</summary>
internal static class MethodSections
{
    public static IReadOnlyList<(string Anchor, string Key)> All { get; } =
    [
        ("figures", "Figures"), ("but-for", "ButFor"), ("candidates", "Candidates"), ("range", "Range"), ("draws", "Draws"), ("verdict", "Verdict"), ("grades", "Grades"),
        ("recovery", "Recovery"), ("uploads", "Uploads"), ("money", "Money"), ("example", "Example"), ("calibration", "Calibration"), ("own", "Own"), ("self-check", "SelfCheck"),
        ("cases", "Cases"), ("limits", "Limits"), ("sources", "Sources"),
    ];
}
