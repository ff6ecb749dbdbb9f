using CreatorImpact.Analysis.Money;
using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Analysis.Reports.Accounts;

/// <summary>What a proof of loss rests on: what was done to reduce the loss, documents, assumptions.</summary>
internal sealed class ProofBasis(ProofOfLoss proof, LossTimes times, ReportWords wording)
{
    private readonly LossAmounts _amounts = new(wording);
    private readonly LossFigures _figures = new(wording);

    /// <summary>What came back, and which uploads were made up for.</summary>
    public ReportSection Diligence()
    {
        var figures = new List<ReportFigure> { _figures.Money("made-up", wording.Get("MadeUp"), proof.MadeUp, proof.Money.Currency) };
        var blocks = new List<ReportBlock>();
        if (proof.Answer.Uploads?.Figures is { } uploads)
        {
            figures.Add(_figures.Uploads("missed", wording.Get("UploadsMissed"), uploads.Missed));
            figures.Add(_figures.Uploads("late", wording.Get("UploadsLate"), uploads.Displaced));
            figures.Add(_figures.Uploads("never", wording.Get("UploadsNever"), uploads.Cancelled));
            blocks.AddRange(Titles());
        }
        else
        {
            blocks.Add(new ReportText(wording.Get("UploadsUnknown")));
        }

        return new ReportSection("diligence", wording.Get("ProofDiligence"), [new ReportFigures(figures), .. blocks]);
    }

    /// <summary>Documents with their hash.</summary>
    public ReportSection Documents() => new(
        "documents",
        wording.Get("ProofDocuments"),
        [
            proof.Documents.Count == 0
                ? new ReportText(wording.Get("NoDocuments"))
                : new ReportTable(
                    "documents",
                    wording.Get("DocumentsCaption"),
                    [
                        new ReportColumn("file", wording.Get("ColumnFile")),
                        new ReportColumn("kind", wording.Get("ColumnKind")),
                        new ReportColumn("happened", wording.Get("ColumnHappened")),
                        new ReportColumn("sha256", wording.Get("ColumnSha256")),
                        new ReportColumn("bytes", wording.Get("ColumnBytes"), wording.Get("UnitBytes")),
                        // People write sums into notes.
                        new ReportColumn("note", wording.Get("ColumnNote"), IsMoney: true),
                    ],
                    [
                        .. proof.Documents.Select(IReadOnlyList<ReportCell> (one, index) =>
                        [
                            new ReportCell(one.Name) { WithoutMoney = Numbered(one.Name, index + 1) }, wording.Get($"Document_{one.Kind}"), one.HappenedAt is { } time ? times.Moment(time) : wording.Get("NotStated"), one.Sha256,
                            new ReportCell(one.Bytes.ToString("N0", wording.Culture), one.Bytes), one.Note,
                        ]),
                    ]) { CaptionWithoutMoney = wording.Get("DocumentsCaptionRedacted", wording.Get("DocumentsCaption")) },
        ]);

    // People write sums into the names of files, too. An ending of letters alone tells none.
    private static string Numbered(string name, int number)
    {
        var ending = Path.GetExtension(name).ToLowerInvariant();
        return FormattableString.Invariant($"evidence-{number}{(ending.Length is > 1 and <= 5 && ending.Skip(1).All(char.IsAsciiLetter) ? ending : "")}");
    }

    /// <summary>What was taken for granted, and what stands against the figures.</summary>
    public ReportSection Assumptions()
    {
        var (money, periods) = (proof.Money, proof.Periods);
        List<string> free =
        [
            money.Share is { IsWhole: false } share ? wording.Get(share.IsAssumed ? "ShareAssumed" : "ShareOwn", _amounts.Percent(share.Share.Point)) : wording.Get("ShareWhole"),
            wording.Get("KappaUsed", $"{_amounts.Percent(proof.Kappa.Low)}–{_amounts.Percent(proof.Kappa.High)}"),
            wording.Get("RecoveryUsed", times.Days(periods.RecoveryDays)),
            wording.Get("BaselineUsed", (proof.Basis.Entry.Placebos ?? 0).ToString("N0", wording.Culture)),
        ];
        List<string> priced =
        [
            money is { Rpm: { } rpm, RpmCurrency: { } currency }
                ? wording.Get(rpm.IsAssumed ? "RpmAssumed" : "RpmOwn", _amounts.Ranged(rpm.Rpm, currency), rpm.Days.ToString("N0", wording.Culture))
                : wording.Get("RpmNotUsed"),
            .. money.Rates.Select(Rate),
        ];
        if (proof.Basis.Entry.SecondBaseline is { } second) (proof.Basis.Entry.IsMoney ? priced : free).Add(wording.Get("SecondBaseline", _amounts.Rough(second)));
        return new ReportSection("assumptions", wording.Get("ProofAssumptions"), [new ReportList(free), new ReportList(priced, IsMoney: true), .. Reasons(money.Reasons)]);
    }

    private IEnumerable<ReportBlock> Reasons(IReadOnlyList<Reason> reasons) =>
        reasons.Count == 0 ? [] : [new ReportText(wording.Get("ReasonsLead"), IsMoney: true), new ReportList([.. reasons.Select(wording.Reason)], IsMoney: true)];

    private string Rate(UsedRate rate) => RateText(rate, times, wording);

    /// <summary>A rate of exchange that was used.</summary>
    public static string RateText(UsedRate rate, LossTimes times, ReportWords wording) =>
        wording.Get("RateUsed", rate.From, rate.Rate.ToString("0.########", wording.Culture), rate.To, times.Day(rate.On), rate.Source);

    private IEnumerable<ReportBlock> Titles()
    {
        if (proof.Answer.Uploads?.Schedule is not { } schedule) yield break;
        // People write sums into titles, too.
        foreach (var titles in schedule.NeverCame.Select(post => (post.Title, Line: wording.Get("NeverCame", post.Title)))
            .Concat(schedule.CameLater.Select(post => (post.Title, Line: wording.Get("CameLater", post.Title))))
            .GroupBy(one => one.Title.Any(char.IsDigit)).OrderBy(group => group.Key))
            yield return new ReportList([.. titles.Select(one => one.Line)], titles.Key);
    }
}
