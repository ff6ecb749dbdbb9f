using CreatorImpact.Analysis.Findings;
using CreatorImpact.Analysis.Money;
using CreatorImpact.Estimation.Ledger;

namespace CreatorImpact.Analysis.Reports.Accounts;

/// <summary>A proof of loss in the lines of business-interruption insurance: they add to the cent, and documents stand beside them with their hash.</summary>
internal sealed class ProofBuilder(AccountCase found, ProofOfLoss proof)
{
    private readonly ReportWords _wording = found.Wording;
    private readonly LossFigures _figures = new(found.Wording);
    private readonly LossTimes _times = new(found.About.Zone, found.Wording);

    /// <summary>The document.</summary>
    public ReportDocument Build() => Document(ReportKind.ProofOfLoss, _wording.Get("ProofTitle", found.Name), Sections()) with { Headline = Headline(), HeadlineGrade = _figures.Grade(proof.Money.Ledger.IncomeLoss.Grade) };

    /// <summary>The lost income in a sentence: found, none, or not to be told from these data.</summary>
    public string Headline()
    {
        var (loss, amounts) = (proof.Money.Ledger.IncomeLoss, new LossAmounts(_wording));
        var code = loss.Lo90 > 0 ? "HeadlineLoss" : loss.Hi90 < 0 ? "HeadlineGain" : "HeadlineUnclear";
        return _wording.Get(code, found.Name, proof.Money.Currency, amounts.Point(loss), amounts.Range(loss));
    }

    /// <summary>Everything of a proof but its headline.</summary>
    /// <param name="kind">Which document it is part of.</param>
    /// <param name="title">What that is called.</param>
    /// <param name="sections">What it says.</param>
    public ReportDocument Document(ReportKind kind, string title, IReadOnlyList<ReportSection> sections)
    {
        var entry = proof.Basis.Entry.IsMoney ? found.Main.Entry : proof.Basis.Entry;
        return new ReportDocument
        {
            Kind = kind,
            Culture = _wording.Culture,
            Title = title,
            // What was lost in views is told without money.
            HeadlineWithoutMoney = entry.IsMoney ? null : FindingSentence.Write(entry, new FindingText(_wording.Culture)),
            HeadlineWithoutMoneyGrade = !entry.IsMoney && (entry.DayNet ?? entry.Gross) is { } loss ? _figures.Grade(loss.Grade) : null,
            Facts = [.. OutageFacts.Of(found, _times), new ReportFact(_wording.Get("FactCause"), OutageFacts.Cause(proof.Outage, _wording))],
            Stamps = AccountStamps.Of(found.About, found.SupersededBy, found.Main.IsChanged || proof.Standing.IsChanged, Provisional.Of(proof.Standing)),
            Sections = sections,
            Guard = $"{_wording.Get("Guard")} {_wording.Get("GuardClaim")}",
            Origin = RunOrigins.Of(proof.Runs, found.About.AsOf),
        };
    }

    /// <summary>Figures, period, what was done, documents, assumptions, where the figures come from, signature.</summary>
    public IReadOnlyList<ReportSection> Sections()
    {
        var (ledger, basis) = (new ProofLedger(proof, _wording), new ProofBasis(proof, _times, _wording));
        return
        [
            new ReportSection("figures", _wording.Get("ProofFigures"), [ledger.Basis(), .. ledger.Lines()]),
            new ReportSection("ways", _wording.Get("ProofWays"), [ledger.Ways()]),
            new ReportSection("period", _wording.Get("ProofPeriod"), [.. Period()]),
            basis.Diligence(),
            basis.Documents(),
            basis.Assumptions(),
            new ReportSection("origin", _wording.Get("OriginTitle"), [RunOrigins.Table(proof.Runs, _wording)]),
            new ReportSection("signature", _wording.Get("Signature"), [new ReportList([_wording.Get("SignatureName"), _wording.Get("SignatureDate"), _wording.Get("SignatureLine")])]),
        ];
    }

    private IEnumerable<ReportBlock> Period()
    {
        var (periods, terms, amounts) = (proof.Periods, proof.Money.Terms, new LossAmounts(_wording));
        yield return new ReportList(
        [
            _wording.Get("Restoration", _times.Span(periods.Start, periods.EndExclusive), _times.Length(periods.Length)),
            _wording.Get("Extended", _times.Days(periods.RecoveryDays), _times.Day(periods.LastDay), periods.DayZone.Id),
            terms.WaitingHours > 0 ? _wording.Get("Waiting", terms.WaitingHours.ToString("0.##", _wording.Culture), amounts.Percent(terms.ShareInWaiting)) : _wording.Get("WaitingNone"),
        ]);
        yield return new ReportText(Cap(terms, amounts), IsMoney: true);
    }

    private string Cap(LedgerTerms terms, LossAmounts amounts) =>
        terms.Cap is { } cap ? _wording.Get("Cap", $"{proof.Money.Currency} {amounts.Bound(cap, proof.Money.Currency)}") : _wording.Get("CapNone");
}
