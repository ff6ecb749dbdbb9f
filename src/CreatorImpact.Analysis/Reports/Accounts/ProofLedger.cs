using CreatorImpact.Analysis.Findings;
using CreatorImpact.Analysis.Money;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Ledger;

namespace CreatorImpact.Analysis.Reports.Accounts;

/// <summary>The figures of a proof of loss: what was expected and seen, the lines from lost income to what is payable, and other ways to the same loss.</summary>
internal sealed class ProofLedger(ProofOfLoss proof, ReportWords wording)
{
    // Lines every sheet names, with nothing in them where nothing was entered.
    private static readonly LedgerLineKind[] Always = [LedgerLineKind.SavedCost, LedgerLineKind.ExtraExpense, LedgerLineKind.Offset, LedgerLineKind.Waiting];

    private readonly LossAmounts _amounts = new(wording);
    private readonly LossFigures _figures = new(wording);

    private string Currency => proof.Money.Currency;

    /// <summary>Expected and observed over the periods the outage touched, in the unit of the series the ledger is computed from.</summary>
    public ReportTable Basis()
    {
        var entry = proof.Basis.Entry;
        IReadOnlyList<ReportCell>[] rows =
        [
            proof.ButFor is { } expected
                ? [wording.Get("ButFor"), new ReportCell(_figures.Ranged(entry, expected), expected.Point, LossFigures.Estimate(expected)), _figures.Grade(expected.Grade)]
                : [wording.Get("ButFor"), wording.Get("NotStated"), ""],
            proof.Actual is { } actual
                ? [wording.Get("Actual"), new ReportCell(_amounts.Counted(actual, proof.Basis.Currency), actual), wording.Get("Counted")]
                : [wording.Get("Actual"), wording.Get("NotStated"), ""],
        ];
        return new ReportTable(
            "basis",
            wording.Get("BasisCaption"),
            [new ReportColumn("line", wording.Get("ColumnLine")), new ReportColumn("value", wording.Get("ColumnValue"), new FindingText(wording.Culture).Unit(entry.Metric, entry.Currency)), new ReportColumn("grade", wording.Get("ColumnGrade"))],
            rows,
            IsMoney: proof.Basis.Entry.IsMoney);
    }

    /// <summary>The lines and their sums.</summary>
    public IEnumerable<ReportBlock> Lines()
    {
        yield return new ReportTable(
            "ledger",
            wording.Get("LedgerCaption", Currency),
            [
                new ReportColumn("line", wording.Get("ColumnLine")),
                new ReportColumn("amount", wording.Get("ColumnAmount"), Currency),
                new ReportColumn("range", wording.Get("ColumnRange")),
                new ReportColumn("grade", wording.Get("ColumnGrade")),
            ],
            [.. Rows()],
            IsMoney: true);
        yield return new ReportText(wording.Get(proof.Money.Basis == MoneyBasis.Revenue ? "LedgerByRevenue" : "LedgerByViews"));
    }

    /// <summary>Other figures for the same loss.</summary>
    public ReportTable Ways()
    {
        var money = proof.Money;
        var rows = new List<IReadOnlyList<ReportCell>>();
        if (money.Direct is { } direct) rows.Add([wording.Get("WayDirect"), Estimate(direct), _figures.Grade(direct.Grade)]);
        if (money.Unit is { } unit) rows.Add([wording.Get("WayUnit"), Estimate(unit), _figures.Grade(unit.Grade)]);
        // In the digits of the range it stands beside.
        if (money.Naive is { } naive) rows.Add([wording.Get("WayNaive"), new ReportCell(DisplayFigure.For(money.Ledger.IncomeLoss, wording.Culture).Text(naive), naive), wording.Get("NoRange")]);
        if (money.Parametric is { } paid) rows.Add([wording.Get("WayParametric"), new ReportCell(_amounts.Amount(paid, Currency), (double)paid), wording.Get("NoRange")]);
        return new ReportTable(
            "ways",
            wording.Get("WaysCaption"),
            [new ReportColumn("way", wording.Get("ColumnWay")), new ReportColumn("amount", wording.Get("ColumnAmount"), Currency), new ReportColumn("grade", wording.Get("ColumnGrade"))],
            rows,
            IsMoney: true);
    }

    private IEnumerable<IReadOnlyList<ReportCell>> Rows()
    {
        var (ledger, fall) = (proof.Money.Ledger, proof.Money.Waterfall);
        var lines = ledger.Lines.Zip(fall.Bars).ToLookup(pair => pair.First.Kind);
        foreach (var kind in Enum.GetValues<LedgerLineKind>())
        {
            if (kind == LedgerLineKind.Waiting) yield return Sum("IncomeLossSum", fall.IncomeLoss, ledger.IncomeLoss);
            foreach (var (line, bar) in lines[kind])
                yield return [Name(kind, line.Name), new ReportCell(_amounts.Change(bar.Amount, Currency), (double)bar.Amount, line.Estimate), _amounts.Bounds(line.Estimate, Currency), _figures.Grade(line.Estimate.Grade)];
            if (!lines[kind].Any() && Always.Contains(kind)) yield return [Name(kind, null), new ReportCell(_amounts.Amount(0, Currency), 0), wording.Get("NoneEntered"), ""];
        }

        yield return Sum("PayableSum", fall.Payable, ledger.Payable);
    }

    private IReadOnlyList<ReportCell> Sum(string name, decimal shown, IntervalEstimate estimate) =>
        [wording.Get(name), new ReportCell(_amounts.Amount(shown, Currency), (double)shown, estimate), _amounts.Bounds(estimate, Currency), _figures.Grade(estimate.Grade)];

    private ReportCell Estimate(IntervalEstimate estimate) => new(_amounts.Ranged(estimate), estimate.Point, estimate);

    private string Name(LedgerLineKind kind, string? name)
    {
        var line = wording.Get($"Line_{kind}");
        return name is null ? line : wording.Get("LineNamed", line, name);
    }
}
