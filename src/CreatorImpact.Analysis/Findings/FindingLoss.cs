using CreatorImpact.Analysis.Documents;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Segments;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Analysis.Findings;

/// <summary>A stored finding as a member of groups and totals: everything that adds findings takes them from here, so that one sum has one grade.</summary>
internal static class FindingLoss
{
    private const string FewCleanDays = "few_clean_days";

    /// <summary>Net loss over window and recovery.</summary>
    /// <param name="creator">Whose account it is.</param>
    /// <param name="finding">With figures and a basis of rates.</param>
    /// <param name="draws">Its draws.</param>
    public static MemberLoss NetOf(string creator, FindingDigest finding, JointDraws draws) => With(
        finding.Entry, new MemberLoss(creator, draws, finding.RateBasis!.Observed, finding.RateBasis.Exposed, finding.NormalDay ?? 0, Words.GradeOf(finding.Entry.Net!.Grade)));

    /// <summary>The loss in the window alone, in the place of the net one. On daily data it is a modelled part of the days touched: what is expected of them stands fixed beside it.</summary>
    public static MemberLoss WindowOf(string creator, FindingDigest finding, JointDraws draws)
    {
        var entry = finding.Entry;
        var observed = entry.DayNet is null ? entry.Actual!.Value : entry.ButFor!.Point - entry.Gross!.Point;
        var loss = With(entry, new MemberLoss(creator, draws.WithoutRecovery(), observed, finding.RateBasis!.Exposed, finding.NormalDay ?? 0, Words.GradeOf(entry.Gross!.Grade)));
        return loss with { IsModelled = loss.IsDaily };
    }

    private static MemberLoss With(EstimateEntry entry, MemberLoss loss) => loss with
    {
        Account = $"{entry.Platform}\n{entry.Account}",
        GrossGrade = Words.GradeOf(entry.Gross!.Grade),
        IsDaily = string.Equals(entry.Granularity, Words.Of(Granularity.Day), StringComparison.Ordinal),
        Coverage90 = entry.Coverage90,
        HasFewCleanDays = entry.Reasons.Any(reason => string.Equals(reason.Code, FewCleanDays, StringComparison.Ordinal)),
    };
}
