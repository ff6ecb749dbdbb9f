using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Analysis.Reports.Accounts;

/// <summary>Writes estimates as figures of a document, each with its range, unit and grade.</summary>
/// <param name="wording">Language of the document.</param>
internal sealed class LossFigures(ReportWords wording)
{
    private readonly LossAmounts _amounts = new(wording);
    private readonly FindingText _text = new(wording.Culture);

    /// <summary>A grade in words.</summary>
    public string Grade(string grade) => wording.Get("Grade_" + grade.Replace(' ', '_'));

    /// <summary>A grade in words.</summary>
    public string Grade(EvidenceGrade grade) => Grade(Words.Of(grade));

    /// <summary>What amounts of an entry are counted in.</summary>
    public string Unit(EstimateEntry entry) => _text.Unit(entry.Metric, entry.Currency);

    /// <summary>"41,000 (90 %: 22,000–60,000)", rounded as the entry's page rounds it: the end that "no loss larger than" names is rounded up.</summary>
    public string Ranged(EstimateEntry entry, IntervalJson interval)
    {
        var figure = DisplayFigure.ForWidth(interval.Hi90 - interval.Lo90, wording.Culture);
        var isLimit = entry.NoLossLargerThan is not null && interval == (entry.DayNet ?? entry.Gross);
        return wording.Get("WithRange", figure.Text(interval.Point), isLimit ? figure.RangeToLimit(interval.Lo90, interval.Hi90) : figure.Range(interval.Lo90, interval.Hi90));
    }

    /// <summary>A figure of an entry.</summary>
    public ReportFigure Of(string code, string label, EstimateEntry entry, IntervalJson interval) =>
        new(code, label, Unit(entry), Estimate(interval), Ranged(entry, interval), Grade(interval.Grade), entry.IsMoney);

    /// <summary>A sum of money.</summary>
    public ReportFigure Money(string code, string label, IntervalEstimate interval, string currency) =>
        new(code, label, currency, interval, _amounts.Ranged(interval), Grade(interval.Grade), IsMoney: true);

    /// <summary>A number of uploads: with its range, or counted, and then there is none.</summary>
    public ReportFigure Uploads(string code, string label, IntervalEstimate interval) => new(
        code,
        label,
        wording.Get("UnitUploads"),
        interval,
        interval.Width90 == 0 && interval.Grade == EvidenceGrade.Measured ? wording.Get("Exactly", _amounts.Point(interval)) : _amounts.Ranged(interval),
        Grade(interval.Grade));

    /// <summary>A figure that cannot be told, and why.</summary>
    public ReportFigure Unknown(string code, string label, string unit, string why, bool isMoney = false) => new(code, label, unit, null, why, Grade(EvidenceGrade.NotEstimable), isMoney);

    /// <summary>An interval of a document as an estimate again.</summary>
    public static IntervalEstimate Estimate(IntervalJson interval) =>
        new(interval.Point, interval.Median, interval.Lo50, interval.Hi50, interval.Lo90, interval.Hi90, Words.GradeOf(interval.Grade));
}
