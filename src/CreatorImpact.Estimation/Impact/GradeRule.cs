using CreatorImpact.Estimation.Diagnostics;

namespace CreatorImpact.Estimation.Impact;

/// <summary>
/// Measured needs 28 whole clean days, placebo coverage of at least 86 %, and a smallest visible loss no larger than what the outage could take
/// (profile × duration × severity). Anything less is Modelled, with the reason.
/// </summary>
internal static class GradeRule
{
    /// <summary>Fewest clean days for Measured.</summary>
    public const int FewestDays = 28;

    /// <summary>Code of the reason against Measured when they are fewer.</summary>
    public const string FewCleanDays = "few_clean_days";

    /// <summary>Smallest leave-one-out coverage of the 90 % interval for Measured.</summary>
    public const double SmallestCoverage = 0.86;

    /// <summary>Grades the loss in the window and appends the reasons against Measured.</summary>
    public static EvidenceGrade Decide(int cleanDays, WidthCalibration width, SmallestVisible smallest, double modelled, List<Reason> reasons)
    {
        var before = reasons.Count;
        if (cleanDays < FewestDays)
        {
            reasons.Add(new Reason(FewCleanDays, FormattableString.Invariant(
                $"Only {cleanDays} whole clean days lie near enough to learn from (hours: 42 days before and 14 after, days: 730 and 56), a measured figure needs {FewestDays}; import what is missing of them.")));
        }

        if (width.Coverage90 is null)
        {
            reasons.Add(new Reason("few_placebos", FormattableString.Invariant(
                $"Only {width.Count} placebo windows fit into the clean data, {WidthCalibration.FewestForCoverage} are needed to check the interval; import more history.")));
        }
        else if (width.Coverage90 < SmallestCoverage)
        {
            reasons.Add(new Reason("low_coverage", FormattableString.Invariant(
                $"The 90 % interval held only {100 * width.Coverage90:0} % of the placebo windows, expected at least {100 * SmallestCoverage:0} %.")));
        }

        if (!smallest.TotalLossVisible)
        {
            reasons.Add(new Reason("total_loss_invisible",
                "These data vary so much that even losing everything in the window could not be told from chance; more history, a longer window or a group of accounts would show more."));
        }
        else if (!(smallest.Loss <= modelled))
        {
            reasons.Add(new Reason("smallest_visible_loss", FormattableString.Invariant(
                $"These data show losses from {Amount(smallest.Loss)} on, but the outage could take about {Amount(modelled)} at most; hourly data or a group of accounts would show more.")));
        }

        return reasons.Count == before ? EvidenceGrade.Measured : EvidenceGrade.Modelled;
    }

    /// <summary>An amount in a sentence: whole above a hundred, two decimals below.</summary>
    private static string Amount(double value) => value.ToString(Math.Abs(value) >= 100 ? "#,0" : "0.##", System.Globalization.CultureInfo.InvariantCulture);
}
