using CreatorImpact.Analysis.Money;

namespace CreatorImpact.Analysis.Reports.Accounts;

/// <summary>Offered sums held against what is payable, and where their assumptions differ; then the lines of the proof of loss.</summary>
internal sealed class DisputeBuilder(AccountCase found, ProofOfLoss proof)
{
    private readonly ReportWords _wording = found.Wording;
    private readonly LossAmounts _amounts = new(found.Wording);
    private readonly LossFigures _figures = new(found.Wording);
    private readonly OfferWords _offers = new(proof.Money, new LossTimes(found.About.Zone, found.Wording), found.Wording);

    /// <summary>The document, or that there is no offer yet.</summary>
    public ReportReading Build()
    {
        if (proof.Offers.Count == 0) return Refusals.Of(found.Request, "no_offer", found.Name, found.About.Outage.Title);

        var inner = new ProofBuilder(found, proof);
        var document = inner.Document(ReportKind.DisputePack, _wording.Get("DisputeTitle", found.Name), [Summary(), .. proof.Offers.Select(Section), .. inner.Sections()]);
        var first = proof.Offers.FirstOrDefault(one => one.Position is not null);
        return ReportReading.Of(first is null
            ? document with { Headline = inner.Headline(), HeadlineGrade = _figures.Grade(proof.Money.Ledger.IncomeLoss.Grade) }
            : document with { Headline = _offers.Position(first), HeadlineGrade = _figures.Grade(proof.Money.Ledger.Payable.Grade), HeadlineWithoutMoney = _offers.PositionWithoutMoney(first), HeadlineWithoutMoneyGrade = null });
    }

    private ReportSection Summary()
    {
        var currency = proof.Money.Currency;
        return new ReportSection(
            "offers",
            _wording.Get("DisputeOffers"),
            [
                new ReportFigures([_figures.Money("payable", _wording.Get("Payable"), proof.Money.Ledger.Payable, currency)]),
                new ReportTable(
                    "offers",
                    _wording.Get("OffersCaption"),
                    [
                        new ReportColumn("by", _wording.Get("ColumnOfferedBy")),
                        new ReportColumn("on", _wording.Get("ColumnOfferedOn")),
                        new ReportColumn("offered", _wording.Get("ColumnOffered"), IsMoney: true),
                        new ReportColumn("compared", _wording.Get("ColumnCompared"), currency, IsMoney: true),
                        new ReportColumn("position", _wording.Get("ColumnPosition")),
                        new ReportColumn("share", _wording.Get("ColumnShare"), "%"),
                        new ReportColumn("chance", _wording.Get("ColumnChance"), "%"),
                    ],
                    [.. proof.Offers.Select(Row)]) { IsBasis = true },
            ]);
    }

    private IReadOnlyList<ReportCell> Row(OfferComparison one) =>
    [
        one.Offer.MadeBy,
        _offers.Day(one),
        _amounts.Sum(one.Offer.Amount, one.Offer.Currency),
        one.Amount is { } amount ? new ReportCell(_amounts.Amount(amount, proof.Money.Currency), (double)amount) : ReportCell.Empty,
        one.Position is { } position ? _wording.Get($"Where_{position}") : _wording.Get("NotCompared"),
        _offers.ShareOf(one) is { } share ? new ReportCell(_amounts.Percent(share), 100 * share) : ReportCell.Empty,
        one.ChanceItCovers is { } chance ? new ReportCell(_amounts.Chance(chance), 100 * chance) : ReportCell.Empty,
    ];

    private ReportSection Section(OfferComparison one, int index)
    {
        var blocks = new List<ReportBlock> { new ReportText(_offers.Position(one), IsMoney: true) { Grade = one.Position is null ? null : _figures.Grade(proof.Money.Ledger.Payable.Grade) } };
        if (one.Position is not null) blocks.Add(new ReportText(_offers.PositionWithoutMoney(one)));
        if (one.Rate is { } rate) blocks.Add(new ReportText(_offers.Rate(rate), IsMoney: true));
        if (one.Offer.Note.Length > 0) blocks.Add(new ReportText(one.Offer.Note, IsMoney: true));
        blocks.Add(new ReportText(_wording.Get(one.Differences.Count == 0 ? "NoDifferences" : "Differences")));
        if (one.Differences.Where(difference => !OfferWords.IsMoney(difference)).Select(_offers.Difference).ToList() is { Count: > 0 } free) blocks.Add(new ReportList(free));
        if (one.Differences.Where(OfferWords.IsMoney).Select(_offers.Difference).ToList() is { Count: > 0 } priced) blocks.Add(new ReportList(priced, IsMoney: true));
        if (one.Differences.Select(_offers.Effect).OfType<string>().ToList() is { Count: > 0 } effects) blocks.Add(new ReportList(effects, IsMoney: true));
        return new ReportSection(FormattableString.Invariant($"offer-{index + 1}"), _wording.Get("OfferTitle", one.Offer.MadeBy, _offers.Day(one)), blocks);
    }
}
