using CreatorImpact.Analysis.Quality;
using NodaTime;

namespace CreatorImpact.Analysis.Money;

/// <summary>Whether figures in money may still move, or no longer speak of what is stored.</summary>
/// <param name="ProvisionalUntil">First day on which exports hold the final figures of every series the money stands on (<see cref="Settling"/>); null when the newest exports do already.</param>
/// <param name="IsDue">True when that day has come: another export would settle them now.</param>
/// <param name="IsClipped">True when data end before the recovery window does.</param>
/// <param name="IsChanged">True when data or outages an estimate rests on have changed since it was computed.</param>
public sealed record MoneyStanding(LocalDate? ProvisionalUntil, bool IsDue, bool IsClipped, bool IsChanged)
{
    // The engine's reason for data that end inside the recovery window.
    private const string Clipped = "recovery_clipped";

    /// <summary>True when the figures may still move without anybody changing anything.</summary>
    public bool IsProvisional => ProvisionalUntil is not null || IsClipped;

    /// <summary>Nothing stands against the figures.</summary>
    public static MoneyStanding Firm { get; } = new(null, false, false, false);

    /// <summary>Looks at the series an account's money stands on: the estimates it is computed from, and the revenue its price of a view was found in.</summary>
    /// <param name="found">What the money rests on.</param>
    /// <param name="money">The money.</param>
    public static MoneyStanding Of(MoneyCase found, AccountMoney money)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(money);
        return Together(Parts(found, money));
    }

    /// <summary>Several together: settled when the last of them is.</summary>
    public static MoneyStanding Together(IEnumerable<MoneyStanding> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return parts.Aggregate(Firm, static (all, one) => all.With(one));
    }

    private MoneyStanding With(MoneyStanding other)
    {
        // Due as a whole only when the latest day has come.
        var (until, due) = (ProvisionalUntil, other.ProvisionalUntil) switch
        {
            (null, _) => (other.ProvisionalUntil, other.IsDue),
            (_, null) => (ProvisionalUntil, IsDue),
            var (mine, theirs) => (LocalDate.Max(mine.Value, theirs.Value), IsDue && other.IsDue),
        };
        return new MoneyStanding(until, due, IsClipped || other.IsClipped, IsChanged || other.IsChanged);
    }

    private static IEnumerable<MoneyStanding> Parts(MoneyCase found, AccountMoney money)
    {
        var (views, revenue) = (OutcomeChoice.Views(found.Outcomes), OutcomeChoice.Revenue(found.Outcomes));
        if (views is { HasFigures: true } && (money.Unit is not null || money.Volume is not null)) yield return OfEstimate(found, views);
        if (revenue is not null && money.Direct is not null) yield return OfEstimate(found, revenue);
        // A price found in the revenue stands on its days alone, whatever was estimated of it.
        if (revenue is { Currency: not null } && money.Rpm is { IsAssumed: false, Last: { } last }) yield return OfDays(found, revenue, last);
    }

    private static MoneyStanding OfEstimate(MoneyCase found, SeriesOutcome outcome) => OfDays(found, outcome, MoneyAssembly.AssessedOf(found, outcome).LastDay) with
    {
        IsClipped = outcome.Entry.Reasons.Any(reason => reason.Code == Clipped),
        IsChanged = outcome.Change is { IsChanged: true },
    };

    private static MoneyStanding OfDays(MoneyCase found, SeriesOutcome outcome, LocalDate last)
    {
        var zone = outcome.Grid.Grid.Zone;
        // Without an export's date only what lies ahead can be told: nothing is exported after now.
        var exportedOn = (outcome.ExportedAt is { } written ? Instant.Min(written, found.Now) : found.Now).InZone(zone).Date;
        var final = Settling.FinalOn(outcome.Grid.Key.Metric, last);
        return exportedOn >= final ? Firm : new MoneyStanding(final, found.Now.InZone(zone).Date >= final, false, false);
    }
}
