using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using NodaTime;

namespace CreatorImpact.Analysis.Reports.Accounts;

/// <summary>The data under the estimates of an outage: what is there, what is missing, what newer exports changed.</summary>
internal sealed class MethodData(MethodCase found, LossTimes times)
{
    private readonly ReportWords _wording = found.Wording;
    private readonly LossAmounts _amounts = new(found.Wording);
    private readonly MethodNames _names = new(found.Wording);

    /// <summary>Each series with its first and last day, what its days are good for, and its exports.</summary>
    public IEnumerable<ReportBlock> Coverage()
    {
        yield return new ReportTable(
            "spans",
            _wording.Get("SpansCaption"),
            [
                new ReportColumn("series", _wording.Get("ColumnSeries")),
                new ReportColumn("first", _wording.Get("ColumnFirst")),
                new ReportColumn("last", _wording.Get("ColumnLast")),
                new ReportColumn("zone", _wording.Get("ColumnZone")),
                new ReportColumn("exported", _wording.Get("ColumnExported")),
            ],
            [
                .. found.Series.Select(IReadOnlyList<ReportCell> (one) =>
                [
                    _names.Of(one),
                    one.Days.Count > 0 ? times.Day(one.Days[0].Day) : "",
                    one.Days.Count > 0 ? times.Day(one.Days[^1].Day) : "",
                    one.Stored.ZoneId is null ? _wording.Get("ZoneAssumed", one.Zone.Id) : one.Zone.Id,
                    new LossTimes(DateTimeZone.Utc, _wording).Moment(one.Stored.ExportedAt),
                ]),
            ]);
        yield return new ReportTable(
            "days",
            _wording.Get("DaysCaption"),
            [
                new ReportColumn("series", _wording.Get("ColumnSeries")),
                Column("days", "ColumnDays"),
                Column("clean", "ColumnClean"),
                Column("missing", "ColumnMissing"),
                Column("partial", "ColumnPartial"),
                Column("in_outages", "ColumnInOutages"),
                Column("provisional", "ColumnProvisional"),
                new ReportColumn("letter", _wording.Get("ColumnLetter")),
            ],
            [.. found.Series.Where(one => one.Quality is not null).Select(Row)]);
    }

    /// <summary>Days without any value, series by series.</summary>
    public ReportBlock Gaps()
    {
        var lines = found.Series.SelectMany(one => one.Gaps.Select(gap => _wording.Get(
            "GapLine", _names.Of(one), gap.Length == 1 ? times.Day(gap.Start) : _wording.Get("FromTo", times.Day(gap.Start), times.Day(gap.End)), times.Days(gap.Length)))).ToList();
        return lines.Count == 0 ? new ReportText(_wording.Get("GapsNone")) : new ReportList(lines);
    }

    /// <summary>Values that newer exports replaced: how many, and the newest of them one by one.</summary>
    public IEnumerable<ReportBlock> Revisions()
    {
        var revised = found.Series.Where(one => one.Revisions.Count > 0).ToList();
        yield return revised.Count == 0
            ? new ReportText(_wording.Get("RevisionsNone"))
            : new ReportList([.. revised.Select(one => _wording.Get("RevisionsCount", _names.Of(one), one.Revisions.Count.ToString("N0", _wording.Culture)))]);
        foreach (var group in revised.Where(one => one.Revisions.Shown.Count > 0).GroupBy(one => one.IsMoney).OrderBy(group => group.Key))
        {
            yield return new ReportTable(
                group.Key ? "revisions_money" : "revisions",
                _wording.Get(group.Key ? "RevisionsMoneyCaption" : "RevisionsCaption"),
                [
                    new ReportColumn("series", _wording.Get("ColumnSeries")),
                    new ReportColumn("period", _wording.Get("ColumnPeriod")),
                    new ReportColumn("before", _wording.Get("ColumnBefore")),
                    new ReportColumn("after", _wording.Get("ColumnAfter")),
                ],
                [.. group.SelectMany(one => one.Revisions.Shown.Select(IReadOnlyList<ReportCell> (revision) => [_names.Of(one), Period(one, revision), Value(revision.Before, one), Value(revision.After, one)]))],
                group.Key);
        }
    }

    private IReadOnlyList<ReportCell> Row(MethodSeries one)
    {
        var quality = one.Quality!;
        return
        [
            _names.Of(one), Count(quality.Days), Count(quality.CleanDays), Count(quality.Missing), Count(quality.Partial), Count(quality.InOutages), Count(quality.Provisional),
            quality.Letter.ToString(),
        ];
    }

    private ReportColumn Column(string code, string title) => new(code, _wording.Get(title), _wording.Get("UnitDays"));

    private ReportCell Count(int number) => new(number.ToString("N0", _wording.Culture), number);

    private ReportCell Value(double value, MethodSeries one) => new(one.Entry.Currency is { } currency ? $"{currency} {_amounts.Counted(value, currency)}" : _amounts.Counted(value, null), value);

    private string Period(MethodSeries one, Revision revision) =>
        one.IsHourly ? new LossTimes(one.Zone, _wording).Moment(StoredPeriod.ToInstant(revision.Period)) : times.Day(StoredPeriod.ToDay(revision.Period));
}
