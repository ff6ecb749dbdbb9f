using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Method;

namespace CreatorImpact.Analysis.Reports.Accounts;

/// <summary>The estimates of an outage and how they were checked. What counts money stands in tables of its own.</summary>
internal sealed class MethodEstimates(MethodCase found)
{
    // Digits beyond these say nothing.
    private const double SmallestP = 0.001;

    private readonly ReportWords _wording = found.Wording;
    private readonly LossFigures _figures = new(found.Wording);
    private readonly LossAmounts _amounts = new(found.Wording);
    private readonly MethodNames _names = new(found.Wording);

    /// <summary>Loss in the window and net, with range, verdicts and grade.</summary>
    public IEnumerable<ReportBlock> Figures() => Split(Figures);

    /// <summary>What the ranges were tried on.</summary>
    public IEnumerable<ReportBlock> Checks() => Split(Checks);

    /// <summary>How often ranges held: in these runs, and in the product's own trial on public series.</summary>
    public IEnumerable<ReportBlock> Calibration()
    {
        var tried = found.Series.Where(one => one.Entry is { Placebos: not null, Coverage90: not null }).Select(one => (Windows: one.Entry.Placebos!.Value, Coverage: one.Entry.Coverage90!.Value)).ToList();
        var windows = tried.Sum(one => one.Windows);
        yield return new ReportText(windows == 0
            ? _wording.Get("CoverageUnknown")
            : _wording.Get("CoverageTogether", windows.ToString("N0", _wording.Culture), _amounts.Percent(tried.Sum(one => one.Windows * one.Coverage) / windows)));

        var calibration = MethodFigures.Current.Calibration;
        yield return new ReportTable(
            "calibration",
            _wording.Get("CalibrationCaption", calibration.Version),
            [
                new ReportColumn("grain", _wording.Get("ColumnGrain")),
                new ReportColumn("series", _wording.Get("ColumnSeriesCount"), _wording.Get("UnitSeries")),
                new ReportColumn("windows", _wording.Get("ColumnWindows"), _wording.Get("UnitWindows")),
                new ReportColumn("coverage80", _wording.Get("ColumnCoverage80"), "%"),
                new ReportColumn("coverage95", _wording.Get("ColumnCoverage95"), "%"),
            ],
            [
                .. calibration.Groups.Where(group => group.Family is null).Select(IReadOnlyList<ReportCell> (group) =>
                [
                    _wording.Get("Grain_" + group.Granularity), Count(group.Series), Count(group.Windows), Share(group.Coverage80), Share(group.Coverage95),
                ]),
            ]);
    }

    /// <summary>Everything the estimator said of each series.</summary>
    public IEnumerable<ReportBlock> Reasons()
    {
        if (found.Series.All(one => one.Entry.Reasons.Count == 0)) yield return new ReportText(_wording.Get("ReasonsNone"));
        foreach (var one in found.Series.Where(one => one.Entry.Reasons.Count > 0))
            yield return new ReportList([.. one.Entry.Reasons.Select(reason => $"{_names.Of(one)}: {_wording.Reason(reason)}")], one.IsMoney);
    }

    private IEnumerable<ReportBlock> Split(Func<IReadOnlyList<MethodSeries>, bool, ReportTable> table)
    {
        foreach (var group in found.Series.GroupBy(one => one.IsMoney).OrderBy(group => group.Key)) yield return table([.. group], group.Key);
    }

    private ReportTable Figures(IReadOnlyList<MethodSeries> series, bool isMoney) => new(
        isMoney ? "estimates_money" : "estimates",
        _wording.Get(isMoney ? "EstimatesMoneyCaption" : "EstimatesCaption"),
        [
            new ReportColumn("series", _wording.Get("ColumnSeries")),
            new ReportColumn("window", _wording.Get("ColumnWindowLoss")),
            new ReportColumn("verdict", _wording.Get("ColumnVerdict")),
            new ReportColumn("net", _wording.Get("ColumnNet")),
            new ReportColumn("net_verdict", _wording.Get("ColumnNetVerdict")),
            new ReportColumn("grade", _wording.Get("ColumnGrade")),
            new ReportColumn("unit", _wording.Get("ColumnUnit")),
        ],
        [.. series.Select(IReadOnlyList<ReportCell> (one) => [_names.Of(one), Loss(one.Entry, one.Entry.DayNet ?? one.Entry.Gross), Verdict(one.Entry.Verdict), Loss(one.Entry, one.Entry.Net), Verdict(one.Entry.NetVerdict), Grade(one.Entry), _figures.Unit(one.Entry)])],
        isMoney);

    private ReportTable Checks(IReadOnlyList<MethodSeries> series, bool isMoney) => new(
        isMoney ? "checks_money" : "checks",
        _wording.Get(isMoney ? "ChecksMoneyCaption" : "ChecksCaption"),
        [
            new ReportColumn("series", _wording.Get("ColumnSeries")),
            new ReportColumn("placebos", _wording.Get("ColumnPlacebos"), _wording.Get("UnitWindows")),
            new ReportColumn("coverage90", _wording.Get("ColumnCoverage90"), "%"),
            new ReportColumn("p_value", _wording.Get("ColumnPValue"), _wording.Get("UnitProbability")),
            new ReportColumn("smallest", _wording.Get("ColumnSmallest"), "%"),
            new ReportColumn("second", _wording.Get("ColumnSecond")),
            new ReportColumn("recovery", _wording.Get("ColumnRecovery"), _wording.Get("UnitDays")),
            new ReportColumn("unit", _wording.Get("ColumnUnit")),
        ],
        [
            .. series.Select(IReadOnlyList<ReportCell> (one) =>
            [
                _names.Of(one),
                Count(one.Entry.Placebos),
                Share(one.Entry.Coverage90),
                one.Entry.PValue is { } p ? new ReportCell(p < SmallestP ? _wording.Get("BelowP", SmallestP.ToString(_wording.Culture)) : p.ToString("0.###", _wording.Culture), p) : ReportCell.Empty,
                Share(one.Entry.SmallestVisibleLossShare),
                one.Entry.SecondBaseline is { } second ? new ReportCell($"{_amounts.Rough(second)} {_figures.Unit(one.Entry)}", second) : ReportCell.Empty,
                Count(one.Entry.RecoveryDays),
                _figures.Unit(one.Entry),
            ]),
        ],
        isMoney)
    { IsBasis = true };

    private ReportCell Loss(EstimateEntry entry, IntervalJson? interval) => interval is null
        ? new ReportCell(_wording.Get("CannotBeTold"))
        : new ReportCell(_wording.Get("AmountOf", _figures.Ranged(entry, interval), _figures.Unit(entry)), interval.Point, LossFigures.Estimate(interval));

    private string Verdict(string verdict) => _wording.Get("Verdict_" + verdict.Replace(' ', '_'));

    private string Grade(EstimateEntry entry) => _figures.Grade((entry.DayNet ?? entry.Gross)?.Grade ?? "not estimable");

    private ReportCell Count(int? number) => number is { } known ? new ReportCell(known.ToString("N0", _wording.Culture), known) : ReportCell.Empty;

    private ReportCell Share(double? share) => share is { } known ? new ReportCell(_amounts.Percent(known), 100 * known) : ReportCell.Empty;
}
