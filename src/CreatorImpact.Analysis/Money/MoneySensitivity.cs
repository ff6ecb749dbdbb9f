using CreatorImpact.Analysis.Scenarios;
using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Analysis.Money;

/// <summary>
/// The table of assumptions in money (docs/method.md: window, severity, second baseline, recovery, RPM, κ, share of views that earn): each row
/// changes one and keeps the rest, seed included.
/// </summary>
/// <param name="sensitivity">Moves what the estimate rests on.</param>
public sealed class MoneySensitivity(Sensitivity sensitivity)
{
    /// <summary>The table of an account.</summary>
    /// <param name="data">What scenarios of the account rest on.</param>
    /// <param name="found">What its money rests on, as stored.</param>
    /// <param name="options">Settings of the stored run.</param>
    /// <param name="token">Stops the work.</param>
    /// <returns>A table without rows and with a reason when nothing was estimated or it was refused.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public MoneySensitivityTable Of(ScenarioData data, MoneyCase found, EstimatorOptions options, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(found);
        if (MainOf(found) is not { } main) return new MoneySensitivityTable("", null, null, [], NotEstimated(found), []);

        var key = main.Grid.Key;
        var table = sensitivity.Of(data, new SensitivityQuestion(key.Metric, key.Granularity, main.Seed, options)
        {
            StoredNet = main.Entry.Net?.Point,
            MoneyMetrics = MoneyScenario.Metrics,
            Money = items => MoneyScenario.Of(found, items, main.Seed, TermsChange.Nothing).Answer.Money?.Ledger.IncomeLoss,
        }, token);
        if (table is not { Base: { } untouched, Refusal: null }) return new MoneySensitivityTable(key.Metric, null, null, [], table.Refusal, table.Notes);

        var answer = MoneyScenario.Of(found, untouched.Items, main.Seed, TermsChange.Nothing);
        var rows = table.Rows.Select(row => new MoneySensitivityRow(row.Code, CaseOf(row.Low, untouched), row.High is { } high ? CaseOf(high, untouched) : null, row.Note)).ToList();
        if (answer.Answer.Money is not null) rows.AddRange(new PriceRows(answer, untouched.Net, token).All());
        var notes = answer.Answer.Money is null ? [.. table.Notes, .. answer.Answer.Refusals] : table.Notes;
        return new MoneySensitivityTable(key.Metric, answer.Answer.Money?.Currency, CaseOf(untouched, untouched), Sorted(rows), null, notes);
    }

    /// <summary>The series whose net loss the table tells: views, else revenue; null when neither was estimated.</summary>
    public static SeriesOutcome? MainOf(MoneyCase found)
    {
        ArgumentNullException.ThrowIfNull(found);
        return OutcomeChoice.Views(found.Outcomes) ?? OutcomeChoice.Revenue(found.Outcomes);
    }

    private static MoneySensitivityCase CaseOf(SensitivityCase one, SensitivityCase untouched) => new(one.Code)
    {
        Net = one.Net,
        NetEffect = one.Effect,
        Money = one.Money,
        MoneyEffect = one.MoneyEffect,
        Refusal = one.Refusal ?? (one.Money is null && untouched.Money is not null ? NoMoney : null),
    };

    private static Reason NoMoney { get; } = new("money_unknown", "Under this assumption nothing tells the loss in money, though the net loss can be told.");

    private static IReadOnlyList<MoneySensitivityRow> Sorted(IEnumerable<MoneySensitivityRow> rows) =>
        [.. rows.OrderByDescending(row => row.LargestMoney ?? -1).ThenByDescending(row => row.LargestViews ?? -1)];

    private static Reason NotEstimated(MoneyCase found) => new("not_estimated", $"Neither views nor revenue of {found.Account} were estimated under this outage: estimate it on the impact page first.");
}
