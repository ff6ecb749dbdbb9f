using System.Globalization;
using CreatorImpact.Analysis.Deliverables;
using CreatorImpact.Analysis.Reports.Accounts;
using CreatorImpact.Analysis.Wording;
using CreatorImpact.Data.Import.Metrics;
using CreatorImpact.Estimation.Deliverables;
using CreatorImpact.Estimation.Impact;
using NodaTime;

namespace CreatorImpact.Analysis.Reports.Campaigns;

/// <summary>Writes figures of deliverables for a client. Every estimate comes with its range.</summary>
internal sealed class CampaignText(ReportWords words)
{
    private readonly DeliverableText _sentences = new(words.Culture);

    private readonly LossAmounts _amounts = new(words);

    /// <summary>Language of words and digits.</summary>
    public CultureInfo Culture => words.Culture;

    /// <summary>A text with its places filled.</summary>
    public string Get(string key, params object[] places) => words.Get(key, places);

    /// <summary>A reason in the language of the document.</summary>
    public string Reason(Reason reason) => words.Reason(reason);

    /// <summary>The report in words, as the campaign's page has them.</summary>
    public string Sentence(DeliverableReport report) => DeliverableSentence.Write(report, _sentences);

    /// <summary>Grade of the estimate in the sentence, in words; null when it holds none.</summary>
    public string? SentenceGrade(DeliverableReport report) => DeliverableSentence.GradeOf(report) is { } grade ? Grade(grade) : null;

    /// <summary>The sentence as a paragraph, with its grade.</summary>
    public ReportText Told(DeliverableReport report) => new(Sentence(report)) { Grade = SentenceGrade(report) };

    /// <summary>Deliverable and campaign: several deliverables may be called alike.</summary>
    public static string Name(DeliverableReport report) =>
        report.Deliverable.Campaign.Length > 0 ? $"{report.Deliverable.Title} · {report.Deliverable.Campaign}" : report.Deliverable.Title;

    /// <summary>Account and platform.</summary>
    public string Account(DeliverableReport report) =>
        PlatformName.Display(report.Deliverable.Platform) is { } platform ? $"{report.Deliverable.Account}, {platform}" : report.Deliverable.Account;

    /// <summary>Whole units, as a contract counts.</summary>
    public string Number(double value) => value.ToString("N0", Culture);

    /// <summary>Name of a metric.</summary>
    public string Unit(string metric) => _sentences.Findings.Unit(metric, null);

    /// <summary>An estimate with its 90 % range, rounded as that allows.</summary>
    public string Estimate(IntervalEstimate interval) => _amounts.Ranged(interval);

    /// <summary>An estimate as a cell.</summary>
    public ReportCell Cell(IntervalEstimate interval) => new(Estimate(interval), interval.Point, interval);

    /// <summary>A number as a cell.</summary>
    public ReportCell Cell(double value) => new(Number(value), value);

    /// <summary>Grade in words.</summary>
    public string Grade(EvidenceGrade grade) => Get("Grade_" + Documents.Words.Of(grade).Replace(' ', '_'));

    /// <summary>A chance in whole per cent, never nothing and never everything. One just short of what is asked of an offer is not rounded up to it.</summary>
    public string Chance(double chance) =>
        MakeGoodUnits.IsJustShort(chance) ? _amounts.Percent(Math.Floor(chance * 1000) / 1000) : _amounts.Chance(chance);

    /// <summary>A share in per cent.</summary>
    public string Share(double share) => _amounts.Percent(share);

    public string Day(LocalDate day) => day.ToString(DayPattern.Day(Culture), Culture);

    /// <summary>First and last day.</summary>
    public string Days(LocalDate first, LocalDate last) => Get("ClientDays", Day(first), Day(last));

    /// <summary>Writes times on the clock of a zone.</summary>
    public LossTimes Times(DateTimeZone zone) => new(zone, words);
}
