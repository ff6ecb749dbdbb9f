using System.Text.Json;
using CreatorImpact.Analysis.Money;
using CreatorImpact.Estimation.Impact;
using NodaTime.Text;

namespace CreatorImpact.Analysis.Documents;

/// <summary>What the loss of an account hangs on, as JSON. Unknown values are null, loss is positive, nothing is rounded.</summary>
/// <param name="SchemaVersion">1; raised when a field changes its meaning or goes.</param>
/// <param name="Version">Version of the program.</param>
/// <param name="Demo">True when the data are made up.</param>
/// <param name="ComputedAt">When it was computed.</param>
/// <param name="Account">Account.</param>
/// <param name="Platform">Platform, or null.</param>
/// <param name="Outage">Title of the outage.</param>
/// <param name="WindowStart">Its first instant, UTC.</param>
/// <param name="WindowEnd">First instant after it.</param>
/// <param name="Metric">Metric of every net loss here.</param>
/// <param name="Currency">ISO code of the money; null when there is none.</param>
/// <param name="Base">The estimate itself; null when there is none.</param>
/// <param name="Rows">One an assumption, the largest effect in money first.</param>
/// <param name="Refusal">Why there are no rows; null when there are.</param>
/// <param name="Notes">What a reader must know of all rows.</param>
public sealed record MoneySensitivityDocument(
    int SchemaVersion,
    string Version,
    bool Demo,
    string ComputedAt,
    string Account,
    string? Platform,
    string Outage,
    string WindowStart,
    string WindowEnd,
    string Metric,
    string? Currency,
    SensitivityCaseJson? Base,
    IReadOnlyList<SensitivityRowJson> Rows,
    Reason? Refusal,
    IReadOnlyList<Reason> Notes)
{
    /// <summary>Documents a table.</summary>
    public static MoneySensitivityDocument From(MoneySensitivityTable table, MoneyCase found, bool demo)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(found);
        var span = found.Outage.Outage.Span;
        return new MoneySensitivityDocument(
            1,
            ProductVersion.Text,
            demo,
            InstantPattern.ExtendedIso.Format(found.Now),
            found.Account,
            found.Platform,
            found.Outage.Name,
            InstantPattern.ExtendedIso.Format(span.Start),
            InstantPattern.ExtendedIso.Format(span.EndExclusive),
            table.Metric,
            table.Currency,
            table.Base is { } untouched ? SensitivityCaseJson.From(untouched) : null,
            [.. table.Rows.Select(row => new SensitivityRowJson(row.Code, SensitivityCaseJson.From(row.Low), row.High is { } high ? SensitivityCaseJson.From(high) : null, row.Note))],
            table.Refusal,
            table.Notes);
    }

    /// <summary>The document as text.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, EstimateDocument.JsonOptions);
}

/// <summary>One assumption; everything else is as in the estimate.</summary>
/// <param name="Assumption">Code, see <see cref="MoneySensitivityRow.Code"/>.</param>
/// <param name="Low">At its lower or only value.</param>
/// <param name="High">At its higher value; null when there is only one.</param>
/// <param name="Note">What a reader must know to read it.</param>
public sealed record SensitivityRowJson(string Assumption, SensitivityCaseJson Low, SensitivityCaseJson? High, Reason? Note);

/// <summary>The loss under one assumption.</summary>
/// <param name="Case"><c>base</c>, <c>earlier</c>, <c>later</c>, <c>low</c>, <c>high</c> or <c>only</c>.</param>
/// <param name="Value">The assumption as a number, where it is one.</param>
/// <param name="Net">Net loss.</param>
/// <param name="NetEffect">Its point minus that of the estimate.</param>
/// <param name="IncomeLoss">Lost income.</param>
/// <param name="IncomeEffect">Its point minus that of the estimate.</param>
/// <param name="UnitEffect">The same of lost views × price; null where only the outage was moved.</param>
/// <param name="Refusal">Why there is no figure; null when there is.</param>
public sealed record SensitivityCaseJson(
    string Case, double? Value, IntervalJson? Net, double? NetEffect, IntervalJson? IncomeLoss, double? IncomeEffect, double? UnitEffect, Reason? Refusal)
{
    internal static SensitivityCaseJson From(MoneySensitivityCase one) => new(
        one.Code, one.Value, IntervalJson.From(one.Net), one.NetEffect, IntervalJson.From(one.Money), one.MoneyEffect, one.UnitEffect, one.Refusal);
}
