using CreatorImpact.Analysis.Documents;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;
using NodaTime;

namespace CreatorImpact.Analysis.Money;

/// <summary>
/// What an account puts forward for a loss in one outage: the event, the periods, but-for and actual, the ledger, the documents, the offers, and what
/// all of it rests on (docs/method.md, insurance terms). An estimate under the stated method; not legal or insurance advice.
/// </summary>
public sealed record ProofOfLoss
{
    /// <summary>What stands under every sheet.</summary>
    public const string Statement = "Estimate under the stated method; not legal or insurance advice.";

    private ProofOfLoss(StoredOutage stored, AccountAnswer answer, AccountMoney money, SeriesOutcome basis)
    {
        (Outage, Answer, Money, Basis) = (stored, answer, money, basis);
        Periods = ProofPeriods.Of(answer.Case, basis);
        Runs = [.. new[] { basis, OutcomeChoice.Of(answer.Case, MoneyBasis.Views) }.Select(outcome => outcome?.Run).OfType<StoredRun>().DistinctBy(run => run.Id)];
    }

    /// <summary>The event: title, cause, function, sources.</summary>
    public StoredOutage Outage { get; }

    /// <summary>The account with its uploads.</summary>
    public AccountAnswer Answer { get; }

    /// <summary>Its money: the ledger, waiting period and limit, agreed rate and calculator.</summary>
    public AccountMoney Money { get; }

    /// <summary>The series the ledger is computed from: revenue where it can stand for itself, else views.</summary>
    public SeriesOutcome Basis { get; }

    /// <summary>The outage and the recovery after it.</summary>
    public ProofPeriods Periods { get; }

    /// <summary>Whether the figures may still move.</summary>
    public MoneyStanding Standing => MoneyStanding.Of(Answer.Case, Money);

    /// <summary>Expected total of the series over the periods the outage touched.</summary>
    public IntervalJson? ButFor => Basis.Entry.ButFor;

    /// <summary>Observed total over the same periods, as imported.</summary>
    public double? Actual => Basis.Entry.Actual;

    /// <summary>Income that came back soon after.</summary>
    public IntervalEstimate MadeUp => IntervalEstimate.FromDraws(Money.Market.MakeUp, Money.Market.Grade);

    /// <summary>Uploads that came later in place of missed ones; null when neither schedule nor cadence tells.</summary>
    public IntervalEstimate? Rescheduled => Answer.Uploads?.Figures?.Displaced;

    /// <summary>Share of a missing post's audience taken to go to the account's other posts, 0–1.</summary>
    public UncertainRange Kappa => Answer.Uploads?.LongTail?.Kappa ?? new UncertainRange((double)Answer.Case.Terms.Kappa.Low, null, (double)Answer.Case.Terms.Kappa.High);

    /// <summary>What proves outage and loss, the earliest event first; those without a time last.</summary>
    public required IReadOnlyList<EvidenceDocument> Documents { get; init; }

    /// <summary>Offers, the newest first.</summary>
    public required IReadOnlyList<OfferComparison> Offers { get; init; }

    /// <summary>Runs the figures come from, each once: data hash, seed, version, settings; empty straight from files.</summary>
    public IReadOnlyList<StoredRun> Runs { get; }

    /// <summary>Version of the program that computed the money.</summary>
    public static string Version => ProductVersion.Text;

    /// <summary>When the money was computed.</summary>
    public Instant ComputedAt => Answer.Case.Now;

    /// <summary>What speaks against a sheet about this outage at all: one that is only illustrative proves no loss, unless somebody says that it happened to them all the same.</summary>
    /// <param name="stored">The outage as it is stored.</param>
    /// <param name="illustrativeAccepted">True when the person ticked that an illustrative outage is to be used.</param>
    /// <returns>Null when nothing does.</returns>
    public static Reason? Objection(StoredOutage stored, bool illustrativeAccepted)
    {
        ArgumentNullException.ThrowIfNull(stored);
        return illustrativeAccepted || !stored.IsIllustrative
            ? null
            : new Reason("outage_illustrative", $"{stored.Title} is marked illustrative: no source shows that it happened. Enter its source and how it is known, or tick that it is to be used all the same.");
    }

    /// <summary>Draws up the sheet; null when the account has no figure in money (<see cref="MoneyAnswer.Refusals"/> says why).</summary>
    /// <param name="stored">The outage as it is stored.</param>
    /// <param name="answer">The account's money and uploads.</param>
    /// <param name="offers">Offers of the workspace; those that do not hold for the account and outage are left out.</param>
    /// <param name="documents">Documents of the workspace; likewise.</param>
    public static ProofOfLoss? Of(StoredOutage stored, AccountAnswer answer, IReadOnlyList<Offer> offers, IReadOnlyList<EvidenceDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(stored);
        ArgumentNullException.ThrowIfNull(answer);
        if (answer.Answer.Money is not { } money || OutcomeChoice.Of(answer.Case, money.Basis) is not { } basis) return null;

        var scope = new MoneyScope(answer.Case.AccountId, answer.Case.Outage.OutageId);
        return new ProofOfLoss(stored, answer, money, basis)
        {
            Documents = [.. documents.Where(one => one.Scope.Covers(scope)).OrderBy(one => one.HappenedAt ?? Instant.MaxValue).ThenBy(one => one.Id)],
            Offers = [.. offers.Where(one => one.Scope.Covers(scope)).Select(one => OfferComparison.Of(one, answer))],
        };
    }
}

/// <summary>The times a loss is claimed for.</summary>
/// <param name="Start">Start of the outage: the period of restoration begins.</param>
/// <param name="EndExclusive">When it was resolved: the period of restoration ends.</param>
/// <param name="Length">How long the function was down, gaps left out.</param>
/// <param name="RecoveryDays">Days of the recovery window, the extended period.</param>
/// <param name="LastDay">Last day of the recovery window, in <paramref name="DayZone"/>.</param>
/// <param name="DayZone">Zone of the days of the series.</param>
public sealed record ProofPeriods(Instant Start, Instant EndExclusive, Duration Length, int RecoveryDays, LocalDate LastDay, DateTimeZone DayZone)
{
    internal static ProofPeriods Of(MoneyCase found, SeriesOutcome basis)
    {
        var (outage, assessed) = (found.Outage.Outage, MoneyAssembly.AssessedOf(found, basis));
        return new ProofPeriods(outage.Span.Start, outage.Span.EndExclusive, new Estimation.Outages.OutageCoverage(outage).Length, assessed.RecoveryDays, assessed.LastDay, basis.Grid.Grid.Zone);
    }
}
