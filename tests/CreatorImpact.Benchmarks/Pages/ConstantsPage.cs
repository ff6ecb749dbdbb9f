using System.Globalization;
using CreatorImpact.Estimation.Counterfactuals;
using CreatorImpact.Estimation.Diagnostics;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Benchmarks.Pages;

/// <summary>The constants of the predictors, read from the product, as a section of docs/method.md.</summary>
internal static class ConstantsPage
{
    public static string Write()
    {
        var page = new Markdown();
        foreach (var (name, granularity) in (ReadOnlySpan<(string, Granularity)>)[("Hours", Granularity.Hour), ("Days", Granularity.Day)])
        {
            var unit = granularity == Granularity.Hour ? "hours" : "days";
            page.Paragraph($"**{name}: profile candidates.**")
                .Rows(["profile", "share believed", $"memory τ, {unit}", "noise ν"], CandidateSet.For(granularity).Items.Select(item => (IReadOnlyList<string>)[Profile(item.Profile, granularity), Plain(item.Share), Plain(item.Memory), Plain(item.Noise)]))
                .Paragraph($"**{name}: kernels** (times in {unit}).")
                .Rows(
                    ["kernel", "slow size", "slow time", "fast size", "fast time", "day size", "day time", "day length", "week size", "week time", "week length", "noise", "predicts"],
                    KernelCandidate.For(granularity).Select(item => Row(item, SeasonalKernel.For(granularity)[item.Kernel])));
        }

        return page
            .Paragraph("**Tail shape** q in units of σ: linear in the normal score from 0 through the half widths below, and proportional to the score beyond.")
            .Rows(["", "half width of 80 %", "half width of 95 %", "of 90 %, between them"], [Tail("hours", TailShape.Hours), Tail("days", TailShape.Days)])
            .ToString();
    }

    private static string Profile(ProfileKind kind, Granularity granularity) => kind switch
    {
        ProfileKind.Week => granularity == Granularity.Hour ? "hour of week" : "weekday",
        ProfileKind.Day => "hour of day",
        ProfileKind.Both => "mean of hour of week and hour of day",
        _ => "none",
    };

    private static IReadOnlyList<string> Row(KernelCandidate item, SeasonalKernel kernel) =>
    [
        (item.Kernel + 1).ToString(CultureInfo.InvariantCulture), Plain(kernel.SlowSize), Plain(kernel.SlowTime), Plain(kernel.FastSize), Plain(kernel.FastTime),
        kernel.DaySize > 0 ? Plain(kernel.DaySize) : "–", kernel.DaySize > 0 ? Plain(kernel.DayTime) : "–", kernel.DaySize > 0 ? Plain(kernel.DayLength) : "–",
        Plain(kernel.WeekSize), Plain(kernel.WeekTime), Plain(kernel.WeekLength), Plain(kernel.Noise), item.Root ? "root" : "logarithm",
    ];

    private static IReadOnlyList<string> Tail(string name, TailShape shape) => [name, Markdown.Number(shape.Half80, 2), Markdown.Number(shape.Half95, 2), Markdown.Number(shape.Quantile(0.95), 4)];

    private static string Plain(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
