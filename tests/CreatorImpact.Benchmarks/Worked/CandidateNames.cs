using CreatorImpact.Estimation.Counterfactuals;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Benchmarks.Worked;

/// <summary>Words for the candidates, in their order.</summary>
internal static class CandidateNames
{
    public static IReadOnlyList<string> Days() =>
    [
        .. CandidateSet.Days.Items.Select(item => FormattableString.Invariant($"{Profile(item)}, memory {item.Memory:0.##} d, noise {item.Noise:0.##}")),
        .. KernelCandidate.For(Granularity.Day).Select(item => FormattableString.Invariant($"kernel {item.Kernel + 1}, {(item.Root ? "root" : "logarithm")}")),
    ];

    private static string Profile(Candidate item) => item.Profile == ProfileKind.None
        ? "level"
        : item.Share < 1 ? FormattableString.Invariant($"level + {item.Share:0.##} × weekday") : "level + weekday";
}
