using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Segments;
using NodaTime;
using NodaTime.Text;

namespace CreatorImpact.Analysis.Platforms;

/// <summary>What is stored of one account and outage.</summary>
/// <param name="Series">Series it was estimated from.</param>
/// <param name="Draws">Its draws; null where there is no figure.</param>
/// <param name="Grade">Grade of it.</param>
/// <param name="Seed">Seed of the run.</param>
/// <param name="RecoveryEnd">First instant after the recovery window.</param>
/// <param name="IsMoved">True when the outage was moved after the estimate: its figures are of another time.</param>
/// <param name="Key">The stored estimate.</param>
internal sealed record AccountNet(StoredSeries Series, JointDraws? Draws, EvidenceGrade Grade, ulong Seed, Instant RecoveryEnd, bool IsMoved, EstimateKey Key)
{
    /// <summary>The same as groups add it; null where there is no figure, and for estimates kept before there were rates.</summary>
    public MemberLoss? Member { get; init; }

    /// <summary>Grade of the sum of some accounts with a figure: the one that groups of the same accounts have.</summary>
    /// <param name="accounts">At least one.</param>
    public static EvidenceGrade GradeOf(IReadOnlyCollection<AccountNet> accounts) => accounts.All(one => one.Member is not null)
        ? GroupGrade.Of([.. accounts.Select(one => one.Member!)])
        : GroupGrade.Of(accounts.Select(one => one.Grade), isPooled: false);

    /// <summary>The same of another creator.</summary>
    public AccountNet Of(string creator) => this with { Series = Series with { CreatorName = creator }, Member = Member is null ? null : Member with { Creator = creator } };

    /// <summary>Reads one estimate.</summary>
    public static AccountNet Of(LatestEstimate latest, StoredSeries series, StoredOutage outage)
    {
        var finding = FindingDigest.FromJson(latest.Estimate.ResultJson);
        var entry = finding.Entry;
        var key = new EstimateKey(latest.Run.Id, series.Id, outage.Id);
        var moved = !entry.IsOf(outage);
        var end = InstantPattern.ExtendedIso.Parse(entry.WindowEnd) is { Success: true, Value: var window } ? window : outage.EndExclusive ?? outage.Start;
        var reached = end + Duration.FromDays(entry.RecoveryDays ?? 0);
        // A counter that stood still lost nobody's views.
        return !moved && entry is { Net: { } net, Verdict: not Words.PossibleDisplayGap } && StoredDraws.Read(latest.Estimate) is { } draws
            ? new AccountNet(series, draws, Words.GradeOf(net.Grade), latest.Run.Origin.Seed, reached, false, key)
            {
                Member = finding.RateBasis is null ? null : FindingLoss.NetOf(series.CreatorName, finding, draws),
            }
            : new AccountNet(series, null, EvidenceGrade.NotEstimable, latest.Run.Origin.Seed, reached, moved, key);
    }
}
