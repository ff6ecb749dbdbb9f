using System.Text.Json;
using CreatorImpact.Analysis.Money;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Money;
using NodaTime.Text;

namespace CreatorImpact.Analysis.Documents;

/// <summary>A proof-of-loss sheet as JSON. Unknown values are null, loss is positive, nothing is rounded but what is called shown.</summary>
/// <param name="SchemaVersion">1; raised when a field changes its meaning or goes.</param>
/// <param name="Version">Version of the program.</param>
/// <param name="Demo">True when the data are made up.</param>
/// <param name="ComputedAt">When the money was computed.</param>
/// <param name="Statement">What the sheet is and is not.</param>
/// <param name="Account">Account.</param>
/// <param name="Creator">Person or brand behind it.</param>
/// <param name="Platform">Platform, or null.</param>
/// <param name="Event">The outage.</param>
/// <param name="Period">The times a loss is claimed for.</param>
/// <param name="Basis">The series the ledger is computed from, as expected and as observed.</param>
/// <param name="Money">The ledger and the figures beside it.</param>
/// <param name="PayableShown">The payable sum rounded: all lines' <c>shown</c> together.</param>
/// <param name="Terms">What an agreement counts by, in the money's currency.</param>
/// <param name="Uploads">Uploads; null without a list of posts.</param>
/// <param name="Diligence">What was done to reduce the loss, as far as data show it.</param>
/// <param name="Assumptions">What was assumed.</param>
/// <param name="Documents">What proves outage and loss.</param>
/// <param name="Offers">Offers and how they compare.</param>
/// <param name="Runs">Runs the figures come from.</param>
/// <param name="Provisional">True when figures may still move: exports were written before they were final, or data end inside the recovery window.</param>
/// <param name="ProvisionalUntil">First day on which exports hold the final figures of every series the money stands on; null when they do already.</param>
/// <param name="DataChanged">True when data or outages an estimate rests on have changed since: estimate again.</param>
public sealed record ProofDocument(
    int SchemaVersion,
    string Version,
    bool Demo,
    string ComputedAt,
    string Statement,
    string Account,
    string Creator,
    string? Platform,
    ProofEventJson Event,
    ProofPeriodJson Period,
    ProofBasisJson Basis,
    MoneyJson Money,
    decimal PayableShown,
    ProofTermsJson Terms,
    UploadsJson? Uploads,
    ProofDiligenceJson Diligence,
    ProofAssumptionsJson Assumptions,
    IReadOnlyList<ProofFileJson> Documents,
    IReadOnlyList<OfferJson> Offers,
    IReadOnlyList<ProofRunJson> Runs,
    bool Provisional,
    string? ProvisionalUntil,
    bool DataChanged)
{
    /// <summary>Documents a sheet.</summary>
    public static ProofDocument From(ProofOfLoss proof, bool demo)
    {
        ArgumentNullException.ThrowIfNull(proof);
        var (found, money, standing) = (proof.Answer.Case, proof.Money, proof.Standing);
        return new ProofDocument(
            1,
            ProofOfLoss.Version,
            demo,
            InstantPattern.ExtendedIso.Format(proof.ComputedAt),
            ProofOfLoss.Statement,
            found.Account,
            found.Creator,
            found.Platform,
            ProofEventJson.From(proof.Outage),
            ProofPeriodJson.From(proof.Periods),
            new ProofBasisJson(proof.Basis.Grid.Key.Metric, proof.Basis.Currency, Words.Of(proof.Basis.Grid.Key.Granularity), proof.ButFor, proof.Actual, proof.Basis.Entry.SecondBaseline, proof.Basis.Entry.Placebos, proof.Basis.Entry.Coverage90),
            MoneyJson.From(money),
            money.Waterfall.Payable,
            new ProofTermsJson(money.Terms.OutageHours, money.Terms.WaitingHours, money.Terms.ShareInWaiting, money.Terms.Cap, money.Parametric, money.Naive),
            proof.Answer.Uploads is { } uploads ? UploadsJson.From(uploads) : null,
            new ProofDiligenceJson(IntervalJson.From(proof.MadeUp)!, IntervalJson.From(proof.Rescheduled)),
            new ProofAssumptionsJson(
                money.Rpm is null ? null : new RangeJson(money.Rpm.Rpm.Lo90, money.Rpm.Rpm.Hi90), money.RpmCurrency, money.Share is null ? null : new RangeJson(money.Share.Share.Lo90, money.Share.Share.Hi90), new RangeJson(proof.Kappa.Low, proof.Kappa.High), proof.Periods.RecoveryDays),
            [.. proof.Documents.Select(ProofFileJson.From)],
            [.. proof.Offers.Select(OfferJson.From)],
            [.. proof.Runs.Select(ProofRunJson.From)],
            standing.IsProvisional,
            StandingText.Until(standing),
            standing.IsChanged);
    }

    /// <summary>The document as text.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, EstimateDocument.JsonOptions);
}

/// <summary>The event.</summary>
public sealed record ProofEventJson(long Outage, string Title, string? Platform, string Cause, string Function, string Severity, string? Source, string? Url, string Verification)
{
    internal static ProofEventJson From(StoredOutage stored) =>
        new(stored.Id, stored.Title, stored.Platform, stored.Cause, stored.Function, stored.Severity, stored.Source, stored.Url, stored.Verification);
}

/// <summary>The times a loss is claimed for: restoration from start to resolved, then the recovery window up to its last day.</summary>
public sealed record ProofPeriodJson(string RestorationStart, string RestorationEnd, double Hours, int RecoveryDays, string RecoveryLastDay, string RecoveryZone)
{
    internal static ProofPeriodJson From(ProofPeriods periods) => new(
        InstantPattern.ExtendedIso.Format(periods.Start), InstantPattern.ExtendedIso.Format(periods.EndExclusive), periods.Length.TotalHours, periods.RecoveryDays, LocalDatePattern.Iso.Format(periods.LastDay), periods.DayZone.Id);
}

/// <summary>The series the ledger is computed from, over the periods the outage touched.</summary>
public sealed record ProofBasisJson(string Metric, string? Currency, string Granularity, IntervalJson? ButFor, double? Actual, double? SecondBaseline, int? Placebos, double? Coverage90);

/// <summary>What an agreement counts by, and the two figures beside the estimate.</summary>
public sealed record ProofTermsJson(double OutageHours, double WaitingHours, double ShareInWaiting, double? Cap, decimal? Parametric, double? Naive);

/// <summary>What was done to reduce the loss.</summary>
/// <param name="MadeUp">Income that came back soon after.</param>
/// <param name="Rescheduled">Uploads that came later.</param>
public sealed record ProofDiligenceJson(IntervalJson MadeUp, IntervalJson? Rescheduled);

/// <summary>A range.</summary>
public sealed record RangeJson(double Low, double High);

/// <summary>What was assumed: ranges of 90 % where they are estimated, as entered where they are not.</summary>
public sealed record ProofAssumptionsJson(RangeJson? Rpm, string? RpmCurrency, RangeJson? QualifiedShare, RangeJson Kappa, int RecoveryDays);

/// <summary>A document.</summary>
public sealed record ProofFileJson(string Name, string Kind, string Sha256, long Bytes, string? HappenedAt, string Note)
{
    internal static ProofFileJson From(EvidenceDocument document) =>
        new(document.Name, KindCode.Of(document.Kind), document.Sha256, document.Bytes, document.HappenedAt is { } time ? InstantPattern.ExtendedIso.Format(time) : null, document.Note);
}

/// <summary>A run the figures come from.</summary>
public sealed record ProofRunJson(long Run, string DataHash, ulong Seed, string Version, string Settings, string? CompletedAt)
{
    internal static ProofRunJson From(StoredRun run) => new(
        run.Id, run.Origin.DataHash, run.Origin.Seed, run.Origin.Version, run.Origin.SettingsJson, run.CompletedAt is { } done ? InstantPattern.ExtendedIso.Format(done) : null);
}
