using CreatorImpact.Analysis.Findings;
using CreatorImpact.Analysis.Money;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;

namespace CreatorImpact.Analysis.Reports.Accounts;

/// <summary>How the figures of an outage came about, for somebody who checks them: method, runs, estimates, calibration, data, revisions, exclusions, reasons.</summary>
internal sealed class MethodBuilder(MethodCase found)
{
    private const int Rules = 8;

    private readonly ReportWords _wording = found.Wording;
    private readonly LossTimes _times = new(found.About.Zone, found.Wording);

    /// <summary>The document.</summary>
    public ReportDocument Build()
    {
        var (estimates, data) = (new MethodEstimates(found), new MethodData(found, _times));
        var provisional = found.Series.Select(Of).Aggregate(default(Provisional), static (all, one) => all.With(one));
        return new ReportDocument
        {
            Kind = ReportKind.MethodAppendix,
            Culture = _wording.Culture,
            Title = _wording.Get("MethodTitle", found.About.Account is { } account ? AccountNames.Of(account.Name, account.Platform) : found.About.Outage.Title),
            Facts = [.. OutageFacts.Of(found.About.Outage, _times, _wording), new ReportFact(_wording.Get("FactCause"), OutageFacts.Cause(found.About.Outage, _wording))],
            Stamps = AccountStamps.Of(found.About, found.SupersededBy, found.IsChanged, provisional),
            Sections =
            [
                new ReportSection("method", _wording.Get("MethodRules"), [new ReportList([.. Enumerable.Range(1, Rules).Select(number => _wording.Get(FormattableString.Invariant($"Rule{number}")))])]),
                new ReportSection("runs", _wording.Get("OriginTitle"), [RunOrigins.Table(found.Runs, _wording)]),
                new ReportSection("estimates", _wording.Get("MethodEstimates"), [.. estimates.Figures()]),
                new ReportSection("calibration", _wording.Get("MethodCalibration"), [.. estimates.Checks(), .. estimates.Calibration()]),
                new ReportSection("data", _wording.Get("MethodData"), [.. data.Coverage()]),
                new ReportSection("gaps", _wording.Get("MethodGaps"), [data.Gaps()]),
                new ReportSection("revisions", _wording.Get("MethodRevisions"), [.. data.Revisions()]),
                new ReportSection("exclusions", _wording.Get("MethodExclusions"), [.. Exclusions()]),
                new ReportSection("reasons", _wording.Get("MethodReasons"), [.. estimates.Reasons()]),
                .. Money(),
            ],
            Guard = _wording.Get("Guard"),
            Origin = RunOrigins.Of(found.Runs, found.About.AsOf),
        };
    }

    private Provisional Of(MethodSeries one) => new AccountFinding(one.Stored, new ImpactFinding(one.Entry, null, null), one.Run, false).ProvisionalOf(found.About.AsOf);

    private IEnumerable<ReportBlock> Exclusions()
    {
        var others = found.About.Outages.Where(outage => outage.Id != found.About.Outage.Id && found.Series.Any(one => EstimateBasis.Touches(one.Stored, outage.Platform, outage.Start, outage.EndExclusive))).ToList();
        yield return new ReportText(_wording.Get("ExclusionsRule"));
        yield return Listed(others.Where(outage => !outage.IsIllustrative), "ExclusionsNone");
        if (others.Where(outage => outage.IsIllustrative).ToList() is not { Count: > 0 } examples) yield break;
        yield return new ReportText(_wording.Get("ExclusionsIllustrative"));
        yield return Listed(examples, "ExclusionsNone");
    }

    private ReportBlock Listed(IEnumerable<StoredOutage> outages, string none)
    {
        var lines = outages.OrderBy(outage => outage.Start).ThenBy(outage => outage.Id).Select(Line).ToList();
        return lines.Count == 0 ? new ReportText(_wording.Get(none)) : new ReportList(lines);
    }

    private string Line(StoredOutage outage) => outage.EndExclusive is { } end
        ? _wording.Get("OutageLine", outage.Title, _times.Span(outage.Start, end))
        : _wording.Get("OutageLineOpen", outage.Title, _times.Moment(outage.Start));

    // What prices a loss is only told where one account is asked for: each has its own.
    private IEnumerable<ReportSection> Money() => found.Money is { } answer && ProofOfLoss.Of(found.About.Outage, answer, [], []) is { } proof
        ? [new ProofBasis(proof, _times, _wording).Assumptions() with { Code = "money", Title = _wording.Get("MethodMoney") }]
        : [];
}
