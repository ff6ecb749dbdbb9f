using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Estimation.Diagnostics;

/// <summary>Who it was, judged by how many accounts dropped at the same time.</summary>
public enum DropVerdict
{
    /// <summary>At least half of the accounts dropped, and chance alone does not do that.</summary>
    Platform,

    /// <summary>This account, or the few that dropped, and not the platform: no more dropped than chance gives.</summary>
    Account,

    /// <summary>The account asked about did not drop, or none did.</summary>
    NoDrop,

    /// <summary>These accounts do not tell; the reason says why.</summary>
    CannotTell,
}

/// <summary>"Is it you or the platform?": how many of several accounts dropped at the same time, against what chance alone gives.</summary>
/// <remarks>
/// Each account drops by chance one time in twenty. k or more of n by chance alone: P(X ≥ k), X ~ Bin(n, 1/20), exact. It is the platform when the
/// other accounts (the one asked about was chosen because it dropped, so it is no evidence) dropped in at least half and P ≤ 1/1000. It is not the
/// platform when they dropped so rarely that a half is ruled out, P(X ≤ k) ≤ 1/20 for X ~ Bin(n, 1/2), and no more than chance gives, P(X ≥ k) &gt; 1/100.
/// Whatever moves all accounts at once (a holiday, a change of counting) looks like the platform here.
/// </remarks>
/// <param name="Verdict">Who it was.</param>
/// <param name="Asked">The account asked about; null when nobody asked about one.</param>
/// <param name="Accounts">Accounts compared, the one asked about included: those that dropped first, by missing share.</param>
/// <param name="ChanceAlone">P(X ≥ <see cref="OthersDropped"/>) for the <see cref="Others"/> accounts that were not asked about.</param>
/// <param name="Reasons">Why, the first before all; never empty.</param>
public sealed record DropShare(DropVerdict Verdict, AccountDrop? Asked, IReadOnlyList<AccountDrop> Accounts, double ChanceAlone, IReadOnlyList<Reason> Reasons)
{
    private const double RareByChance = 0.001;
    private const double UsualByChance = 0.01;
    private const double HalfRuledOut = 0.05;

    // 1/2⁵ is the first below 1/20: fewer accounts without a drop do not rule out that half of them would have.
    private const int FewestOthers = 5;

    /// <summary>Accounts compared.</summary>
    public int Count => Accounts.Count;

    /// <summary>Accounts compared without the one asked about: it was looked at because it dropped.</summary>
    public int Others => Asked is null ? Count : Count - 1;

    /// <summary>How many of them dropped.</summary>
    public int OthersDropped => Dropped - (Asked is { Dropped: true } ? 1 : 0);

    /// <summary>Accounts that dropped.</summary>
    public int Dropped => Accounts.Count(one => one.Dropped);

    /// <summary>Judges.</summary>
    /// <param name="accounts">One entry an account.</param>
    /// <param name="asked">One of them, when the question is about it; null for the question about all.</param>
    /// <exception cref="ArgumentException"><paramref name="asked"/> is none of <paramref name="accounts"/>.</exception>
    public static DropShare Of(IReadOnlyList<AccountDrop> accounts, AccountDrop? asked = null)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        if (asked is not null && !accounts.Contains(asked)) throw new ArgumentException("The account asked about must be one of those compared.", nameof(asked));
        var others = asked is null ? [.. accounts] : accounts.Where(one => one != asked).ToList();
        var (verdict, reason) = Judge(others, accounts, asked);
        var ordered = accounts.OrderBy(one => one.Dropped ? 0 : 1).ThenByDescending(one => one.MissingShare ?? 0)
            .ThenBy(one => one.Account, StringComparer.Ordinal).ThenBy(one => one.Platform, StringComparer.Ordinal).ToList();
        return new DropShare(verdict, asked, ordered, BinomialTail.AtLeast(others.Count(one => one.Dropped), others.Count, AccountDrop.ByChance), [reason, .. Context(accounts, verdict)]);
    }

    private static (DropVerdict Verdict, Reason Reason) Judge(List<AccountDrop> others, IReadOnlyList<AccountDrop> all, AccountDrop? asked)
    {
        var share = FormattableString.Invariant($"{all.Count(one => one.Dropped)} of {all.Count}");
        var (dropped, count) = (others.Count(one => one.Dropped), others.Count);
        if (2 * dropped >= count && count > 0 && BinomialTail.AtLeast(dropped, count, AccountDrop.ByChance) <= RareByChance)
            return (DropVerdict.Platform, new Reason("most_dropped", $"{share} accounts dropped at the same time, where chance alone makes one in twenty drop."));
        if (asked is { Dropped: false, CanShow: true })
            return (DropVerdict.NoDrop, new Reason("asked_did_not_drop", $"{asked.Account} did not drop below its usual range; {share} accounts did."));

        var able = others.FindAll(one => one.CanShow);
        var seen = able.Count(one => one.Dropped);
        if (asked is { CanShow: false, Dropped: false } || able.Count < FewestOthers)
            return (DropVerdict.CannotTell, Unable(others, able, asked));
        if (BinomialTail.AtLeast(seen, able.Count, AccountDrop.ByChance) <= UsualByChance)
            return (DropVerdict.CannotTell, new Reason("part_dropped", $"{share} accounts dropped: more than chance alone gives and fewer than half. A part of the platform, a region or something these accounts share would look like this; enter what the outage hit, or look at who dropped."));
        if (BinomialTail.AtMost(seen, able.Count, 0.5) > HalfRuledOut)
            return (DropVerdict.CannotTell, Unable(others, able, asked));
        return all.Any(one => one.Dropped)
            ? (DropVerdict.Account, new Reason("few_dropped", $"{share} accounts dropped: no more than chance alone gives. An outage of the platform would have hit more of them."))
            : (DropVerdict.NoDrop, new Reason("none_dropped", $"None of {all.Count} accounts dropped below its usual range."));
    }

    private static Reason Unable(List<AccountDrop> others, List<AccountDrop> able, AccountDrop? asked)
    {
        var blind = others.Append(asked).OfType<AccountDrop>().Where(one => !one.CanShow).ToList();
        if (others.Count < FewestOthers)
            return new Reason("few_accounts", FormattableString.Invariant($"{(asked is null ? "Accounts" : "Other accounts")} to compare with: {others.Count}; {FewestOthers} or more are needed. Import exports of more accounts of the platform, or look at the platform's own status page."));
        if (blind.Exists(one => one.Granularity == Granularity.Day))
            return new Reason("no_hourly_data", FormattableString.Invariant($"{blind.Count} of {others.Count + (asked is null ? 0 : 1)} accounts could not show it: in values of whole days a loss of these hours is smaller than their usual ups and downs. Import hourly exports."));
        return new Reason("too_noisy", FormattableString.Invariant($"{able.Count} of {others.Count} accounts could have shown it; the others move so much that even a total loss of these hours would not stand out."));
    }

    private static IEnumerable<Reason> Context(IReadOnlyList<AccountDrop> accounts, DropVerdict verdict)
    {
        if (verdict == DropVerdict.Platform)
            yield return new Reason("shared_cause", "Whatever moves all accounts at once looks the same: a holiday, a big event, a change in how the platform counts. Rule these out on the list of other explanations.");
        var usual = accounts.Count(one => one.Basis == DropBasis.UsualLevel);
        if (usual > 0)
            yield return new Reason("without_estimate", FormattableString.Invariant($"Without an estimate for this outage: {usual} of {accounts.Count}; held against the usual value of the same weekday and hour in the last eight clean weeks instead. Press Estimate to compare all with their but-for line."));
    }
}
