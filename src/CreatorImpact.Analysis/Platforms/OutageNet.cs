using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Segments;
using NodaTime;

namespace CreatorImpact.Analysis.Platforms;

/// <summary>Net loss of an outage over all accounts estimated: summed within every world, the finest data of each account once, however exports spell its name.</summary>
/// <param name="Outage">Which.</param>
/// <param name="Accounts">Accounts with a figure.</param>
/// <param name="Creators">Distinct creators behind them.</param>
/// <param name="LeftOut">Accounts asked about without a figure: refused, or the counter may have stood still.</param>
/// <param name="Moved">Accounts whose estimate is of another time, because the outage was moved since.</param>
/// <param name="Net">The sum; null when no account has a figure.</param>
/// <param name="IsChanged">True when data under an estimate changed since.</param>
/// <param name="HasManySeeds">True when it comes from runs of different seeds: what their accounts have in common is not kept together.</param>
public sealed record OutageNet(StoredOutage Outage, int Accounts, int Creators, int LeftOut, int Moved, IntervalEstimate? Net, bool IsChanged, bool HasManySeeds)
{
    /// <summary>True for figures that documents handed to others do not show: too few creators are behind them.</summary>
    public bool IsHiddenFromOthers => Net is not null && Creators < SmallGroups.Fewest;

    /// <summary>One number a world; null without a figure.</summary>
    internal double[]? Draws { get; init; }

    /// <summary>Last instant that a recovery window of it reaches, exclusive.</summary>
    internal Instant RecoveryEnd { get; init; }

    /// <summary>By account, as <see cref="AccountSeries"/> names it, and platform; those with a figure only.</summary>
    internal IReadOnlyDictionary<(string Account, string? Platform), AccountNet> ByAccount { get; init; } = new Dictionary<(string, string?), AccountNet>();

    /// <summary>The same without what only sums need.</summary>
    internal OutageNet Light() => this with { Draws = null, ByAccount = new Dictionary<(string, string?), AccountNet>() };

    /// <summary>Sums what is stored of an outage; null when nothing is.</summary>
    /// <param name="outage">The outage.</param>
    /// <param name="stored">Estimates of it, by the hour and by the day.</param>
    /// <param name="changed">True for an estimate that rests on data changed since.</param>
    internal static OutageNet? Of(StoredOutage outage, IReadOnlyList<AccountNet> stored, Func<AccountNet, bool> changed)
    {
        if (stored.Count == 0) return null;
        var (chosen, leftOut, moved) = (new Dictionary<(string, string?), AccountNet>(), 0, 0);
        foreach (var account in stored.GroupBy(one => AccountSeries.NameOf(one.Series)).SelectMany(ByPlatform))
        {
            // Hours show more than days; where only the days have a figure, those count.
            var finest = account.OrderBy(one => one.Draws is null).ThenBy(one => one.Series, AccountSeries.BestFirst).First();
            // The roster names creators by platform: what states none takes the creator of what does.
            var stated = account.FirstOrDefault(one => one.Series.Key.Platform is not null) ?? finest;
            if (finest.Draws is not null) chosen.Add(account.Key, finest.Of(stated.Series.CreatorName));
            else if (account.All(one => one.IsMoved)) moved++;
            else leftOut++;
        }

        var sum = Sum(chosen.Values);
        return new OutageNet(
            outage,
            chosen.Count,
            CreatorsOf(chosen.Values),
            leftOut,
            moved,
            sum is null ? null : IntervalEstimate.FromDraws(sum, AccountNet.GradeOf(chosen.Values)),
            chosen.Values.Any(changed),
            chosen.Values.Select(one => one.Seed).Distinct().Skip(1).Any())
        {
            Draws = sum,
            ByAccount = chosen,
            RecoveryEnd = stored.Max(one => one.RecoveryEnd),
        };
    }

    /// <summary>Distinct creators behind accounts.</summary>
    internal static int CreatorsOf(IEnumerable<AccountNet> accounts) => CreatorNames.Count(accounts.Select(one => one.Series.CreatorName));

    /// <summary>Sum within every world, in the order of accounts; null of none.</summary>
    internal static double[]? Sum(IEnumerable<AccountNet> accounts)
    {
        double[]? sum = null;
        foreach (var one in accounts.OrderBy(one => one.Series.Key.Account, StringComparer.Ordinal).ThenBy(one => one.Series.Key.Platform, StringComparer.Ordinal))
        {
            sum ??= new double[JointDraws.Count];
            for (var d = 0; d < sum.Length; d++) sum[d] += one.Draws!.NetAt(d);
        }

        return sum;
    }

    // What states no platform is of the only one that is stated for the name.
    private static IEnumerable<IGrouping<(string Name, string? Platform), AccountNet>> ByPlatform(IGrouping<string, AccountNet> named)
    {
        var only = AccountSeries.OnlyPlatform(named.Select(one => one.Series));
        return named.GroupBy(one => (Name: named.Key, Platform: one.Series.Key.Platform ?? only));
    }
}
