using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Analysis.Reports.Accounts;

/// <summary>One page for a creator: how much was lost, how sure that is, why, and the one thing to do next.</summary>
internal sealed class StatementBuilder(AccountCase found)
{
    // More would not leave the page whole; the appendix holds them all.
    private const int MostReasons = 3;

    private readonly ReportWords _wording = found.Wording;
    private readonly LossFigures _figures = new(found.Wording);
    private readonly LossAmounts _amounts = new(found.Wording);
    private readonly LossTimes _times = new(found.About.Zone, found.Wording);
    private readonly AccountFinding _main = found.Main;

    // Grade of the loss in the window, as the page stamps it.
    private string Grade => (_main.Entry.DayNet ?? _main.Entry.Gross)?.Grade ?? Words.Of(EvidenceGrade.NotEstimable);

    /// <summary>The document.</summary>
    public ReportDocument Build()
    {
        var (asOf, entry) = (found.About.AsOf, _main.Entry);
        var headline = FindingSentence.Write(entry, new FindingText(_wording.Culture));
        var grade = _main.HasFigures ? _figures.Grade(Grade) : null;
        StoredRun[] runs = [.. found.MoneyRuns.Prepend(_main.Run).DistinctBy(run => run.Id)];
        var standing = found.Answer?.Standing;
        return new ReportDocument
        {
            Kind = ReportKind.CreatorStatement,
            Culture = _wording.Culture,
            Title = _wording.Get("StatementTitle", found.Name),
            Headline = headline,
            HeadlineWithoutMoney = entry.IsMoney ? null : headline,
            HeadlineGrade = grade,
            HeadlineWithoutMoneyGrade = entry.IsMoney ? null : grade,
            Facts = [.. OutageFacts.Of(found, _times)],
            Stamps = AccountStamps.Of(found.About, found.SupersededBy, _main.IsChanged || standing is { IsChanged: true }, _main.ProvisionalOf(asOf).With(Provisional.Of(standing))),
            Sections =
            [
                new ReportSection("amount", _wording.Get("HowMuch"), [new ReportFigures([.. Amounts()]), .. WithoutMoney()]),
                new ReportSection("sure", _wording.Get("HowSure"), [.. Sure()]),
                new ReportSection("why", _wording.Get("Why"), [.. Why()]),
                new ReportSection("next", _wording.Get("WhatNext"), [new ReportText(Next(asOf))]),
                .. Origins(runs),
            ],
            Guard = _wording.Get("Guard"),
            Origin = RunOrigins.Of(runs, asOf),
        };
    }

    private IEnumerable<ReportFigure> Amounts()
    {
        yield return _main is { HasFigures: true, Entry.Net: { } net }
            ? _figures.Of("net", _wording.Get("NetLoss"), _main.Entry, net)
            : _figures.Unknown("net", _wording.Get("NetLoss"), _figures.Unit(_main.Entry), _wording.Get(_main.Entry.Verdict == Words.PossibleDisplayGap ? "CounterStood" : "CannotBeTold"), _main.Entry.IsMoney);
        yield return found.Answer?.Answer.Money is { } money
            ? _figures.Money("income", _wording.Get("LostIncome"), money.Ledger.IncomeLoss, money.Currency)
            : _figures.Unknown("income", _wording.Get("LostIncome"), _wording.Get("UnitMoney"), _wording.Get("CannotBeTold"), isMoney: true);
        if (found.Answer?.Uploads?.Figures is { } uploads)
        {
            yield return _figures.Uploads("missed", _wording.Get("UploadsMissed"), uploads.Missed);
            yield return _figures.Uploads("late", _wording.Get("UploadsLate"), uploads.Displaced);
        }
        else
        {
            yield return _figures.Unknown("missed", _wording.Get("UploadsMissed"), _wording.Get("UnitUploads"), _wording.Get("CannotBeTold"));
        }
    }

    private IEnumerable<ReportBlock> WithoutMoney() =>
        found.Answer?.Answer is { Money: null, Refusals: [var why, ..] } ? [new ReportText(_wording.Get("NoMoneyBecause", _wording.Reason(why)), IsMoney: true)] : [];

    private IEnumerable<ReportBlock> Sure()
    {
        var (entry, isMoney) = (_main.Entry, _main.Entry.IsMoney);
        var against = entry.Gross is null ? null : GradeReason.Against(entry, Grade);
        yield return new ReportText(_wording.Get("GradeSentence", _figures.Grade(Grade), against is not null ? _wording.Reason(against) : _wording.Get("GradeHint_" + Grade.Replace(' ', '_'))), isMoney);
        if (_main.HasFigures && Checked(entry) is { Count: > 0 } facts) yield return new ReportList(facts, isMoney);
        // The headline of a refusal names its first reason.
        var reasons = entry.Reasons.Skip(entry.Gross is null ? 1 : 0).Where(reason => reason != against).Select(_wording.Reason).ToList();
        if (reasons.Count > 0) yield return new ReportList([.. reasons.Take(MostReasons)], isMoney);
        if (reasons.Count > MostReasons) yield return new ReportText(_wording.Get("MoreReasons", (reasons.Count - MostReasons).ToString("N0", _wording.Culture)));
    }

    private List<string> Checked(EstimateEntry entry)
    {
        var facts = new List<string>();
        if (entry is { Placebos: { } placebos, Coverage90: { } coverage }) facts.Add(_wording.Get("PlacebosCovered", placebos.ToString("N0", _wording.Culture), _amounts.Percent(coverage)));
        if (entry is { SmallestVisibleLoss: { } smallest, SmallestVisibleLossShare: { } share })
            facts.Add(share >= 1 ? _wording.Get("NothingVisible") : _wording.Get("SmallestVisible", _amounts.Rough(smallest), _figures.Unit(entry), _amounts.Percent(share)));
        return facts;
    }

    private IEnumerable<ReportBlock> Why()
    {
        yield return new ReportText(_wording.Get("WhyWindow", found.About.Outage.Title, _times.Span(found.About.Outage.Phases.Min(phase => phase.Start), found.About.Outage.Phases.Max(phase => phase.EndExclusive))));
        if (_main.Finding.Chart is not { PeriodStarts.Length: > 0 } chart) yield break;

        var entry = _main.Entry;
        var isHourly = entry.Granularity == Words.Of(Granularity.Hour);
        yield return new ReportText(_wording.Get(isHourly ? "ButForHours" : "ButForDays", _times.Days(entry.RecoveryDays ?? 0)));
        yield return new ReportPicture(
            ImpactPicture.Draw(chart, _wording),
            _wording.Get("PictureAlternative", found.Name, _figures.Unit(entry)),
            _wording.Get(isHourly ? "PictureHours" : "PictureDays", _figures.Unit(entry), chart.ZoneId, _figures.Grade(Grade)),
            entry.IsMoney);
    }

    // As of the newest export, so that the same data give the same advice on any day.
    private string Next(Instant asOf)
    {
        var ofAccount = found.About.Series;
        var step = NextAction.Decide(new NextActionFacts(
            _main.Finding,
            _main.Zone,
            _main.SettlingOf(asOf),
            asOf,
            _main.IsChanged,
            found.SupersededBy is not null,
            ofAccount.Any(one => one.Key.Metric == _main.Series.Key.Metric && one.Key.Granularity == Granularity.Hour),
            ofAccount.Select(one => one.Key.Metric).Distinct(StringComparer.Ordinal).Count() > 1));
        return _wording.Get($"Next_{step.Kind}", step.Day is { } day ? _times.Day(day) : "");
    }

    // One run is named at the foot of the page; a table of several could take the page that is promised.
    private IEnumerable<ReportSection> Origins(StoredRun[] runs) =>
        runs.DistinctBy(run => run.Origin).Count() > 1 ? [new ReportSection("origin", _wording.Get("OriginTitle"), [new ReportList(RunOrigins.Lines(runs, _wording.Get))])] : [];
}
