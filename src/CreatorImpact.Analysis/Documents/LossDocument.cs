using System.Text.Json;
using CreatorImpact.Analysis.Money;
using CreatorImpact.Estimation.Impact;
using NodaTime.Text;

namespace CreatorImpact.Analysis.Documents;

/// <summary>What an outage cost in money and uploads, as JSON. Unknown values are null, loss is positive, nothing is rounded but what is called shown.</summary>
/// <param name="SchemaVersion">1; raised when a field changes its meaning or goes.</param>
/// <param name="Version">Version of the program.</param>
/// <param name="Demo">True when the data are made up.</param>
/// <param name="ComputedAt">When it was computed.</param>
/// <param name="Outage">Title of the outage.</param>
/// <param name="WindowStart">Its first instant, UTC.</param>
/// <param name="WindowEnd">First instant after it.</param>
/// <param name="Accounts">One an account.</param>
/// <param name="Total">The accounts together; null when they have no figure or no common currency.</param>
/// <param name="Reasons">Why there is no total, or what is not in it.</param>
/// <param name="Illustrative">True when no source shows that the outage happened: nothing can be claimed from these figures.</param>
/// <param name="LeftOut">True when the register leaves the outage out of totals.</param>
public sealed record LossDocument(
    int SchemaVersion, string Version, bool Demo, string ComputedAt, string Outage, string WindowStart, string WindowEnd, IReadOnlyList<AccountLossJson> Accounts, TotalLossJson? Total, IReadOnlyList<Reason> Reasons, bool Illustrative, bool LeftOut)
{
    /// <summary>Documents an outage.</summary>
    public static LossDocument From(OutageMoney money, OutageMoneyCases cases, bool demo)
    {
        ArgumentNullException.ThrowIfNull(money);
        ArgumentNullException.ThrowIfNull(cases);
        var span = cases.Outage.Outage.Span;
        return new LossDocument(
            1,
            ProductVersion.Text,
            demo,
            InstantPattern.ExtendedIso.Format(cases.Now),
            cases.Outage.Name,
            InstantPattern.ExtendedIso.Format(span.Start),
            InstantPattern.ExtendedIso.Format(span.EndExclusive),
            [.. money.Accounts.Select(AccountLossJson.From)],
            TotalLossJson.From(money),
            money.Reasons,
            cases.Stored.IsIllustrative,
            cases.Stored.LeftOut);
    }

    /// <summary>The document as text.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, EstimateDocument.JsonOptions);
}

/// <summary>Money and uploads of one account.</summary>
/// <param name="Account">Account.</param>
/// <param name="Creator">Person or brand behind it.</param>
/// <param name="Platform">Platform, or null.</param>
/// <param name="Money">Money; null when there is no figure.</param>
/// <param name="Uploads">Uploads; null without a list of posts.</param>
/// <param name="Reasons">Why there is no money; empty when there is.</param>
/// <param name="Provisional">True when figures may still move: exports were written before they were final, or data end inside the recovery window; null without money.</param>
/// <param name="ProvisionalUntil">First day on which exports hold the final figures of every series the money stands on; null when they do already, or without money.</param>
/// <param name="DataChanged">True when data or outages an estimate rests on have changed since: estimate again; null without money.</param>
public sealed record AccountLossJson(
    string Account, string Creator, string? Platform, MoneyJson? Money, UploadsJson? Uploads, IReadOnlyList<Reason> Reasons, bool? Provisional, string? ProvisionalUntil, bool? DataChanged)
{
    internal static AccountLossJson From(AccountAnswer answer) => From(answer, answer.Standing);

    private static AccountLossJson From(AccountAnswer answer, MoneyStanding? standing) => new(
        answer.Case.Account,
        answer.Case.Creator,
        answer.Case.Platform,
        answer.Answer.Money is { } money ? MoneyJson.From(money) : null,
        answer.Uploads is { } uploads ? UploadsJson.From(uploads) : null,
        answer.Answer.Refusals,
        standing?.IsProvisional,
        StandingText.Until(standing),
        standing?.IsChanged);
}

/// <summary>All accounts together.</summary>
/// <param name="Currency">ISO code.</param>
/// <param name="Accounts">How many are in it.</param>
/// <param name="IncomeLoss">Before an agreement is looked at.</param>
/// <param name="Payable">After it.</param>
/// <param name="Ledger">Lines that add to the payable sum.</param>
/// <param name="Rates">Rates of exchange used.</param>
/// <param name="Provisional">True when figures may still move: exports were written before they were final, or data end inside the recovery window.</param>
/// <param name="ProvisionalUntil">First day on which exports hold the final figures of every series the money stands on; null when they do already.</param>
/// <param name="DataChanged">True when data or outages an estimate rests on have changed since: estimate again.</param>
public sealed record TotalLossJson(
    string Currency,
    int Accounts,
    IntervalJson IncomeLoss,
    IntervalJson Payable,
    IReadOnlyList<LedgerLineJson> Ledger,
    IReadOnlyList<UsedRateJson> Rates,
    bool Provisional,
    string? ProvisionalUntil,
    bool DataChanged)
{
    internal static TotalLossJson? From(OutageMoney money) => money is { Ledger: { } ledger, Waterfall: { } fall, Currency: { } currency, Standing: { } standing }
        ? new TotalLossJson(
            currency,
            money.Counted,
            IntervalJson.From(ledger.IncomeLoss)!,
            IntervalJson.From(ledger.Payable)!,
            [.. ledger.Lines.Zip(fall.Bars, LedgerLineJson.From)],
            [.. money.Rates.Select(UsedRateJson.Of)],
            standing.IsProvisional,
            StandingText.Until(standing),
            standing.IsChanged)
        : null;
}
