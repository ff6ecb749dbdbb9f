using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;

namespace CreatorImpact.Estimation.Ledger;

/// <summary>
/// From lost income to what is payable, line by line: gross − make-up + halo + uploads + price + other income − saved costs + extra expense −
/// offsets = income loss; − loss of the waiting period − what lies above the cap = payable, or nothing where that is a gain (docs/method.md, money).
/// </summary>
/// <remarks>
/// Every line is one number a world, and the lines add in every world; so their means add too. Limits are applied in each world and not to means:
/// a cap of 100 on a loss that is 50 or 150 pays 75 on average, not 100. An interval of the payable sum may reach below zero: the data then allow
/// that nothing was lost.
/// </remarks>
public sealed class LossLedger
{
    private LossLedger(IReadOnlyList<LedgerLine> lines, double[] incomeLoss, double[] payable, EvidenceGrade grade, IReadOnlyList<Reason> reasons)
    {
        (Lines, IncomeLossDraws, PayableDraws, Grade, Reasons) = (lines, incomeLoss, payable, grade, reasons);
        IncomeLoss = IntervalEstimate.FromDraws(incomeLoss, grade);
        Payable = IntervalEstimate.FromDraws(payable, grade);
    }

    /// <summary>Lines in their order; those of parts that are not known and of terms that do not apply are left out.</summary>
    public IReadOnlyList<LedgerLine> Lines { get; }

    /// <summary>What was lost before an agreement is looked at.</summary>
    public IntervalEstimate IncomeLoss { get; }

    /// <summary>What an agreement pays; without terms the income loss, and nothing where that is a gain.</summary>
    public IntervalEstimate Payable { get; }

    /// <summary>One number a world.</summary>
    public double[] IncomeLossDraws { get; }

    /// <summary>One number a world.</summary>
    public double[] PayableDraws { get; }

    /// <summary>Grade of the sums: no better than that of their worst estimated part.</summary>
    public EvidenceGrade Grade { get; }

    /// <summary>Why the sums are no better or no larger.</summary>
    public IReadOnlyList<Reason> Reasons { get; }

    /// <summary>Draws up the ledger.</summary>
    /// <param name="market">What the platform's pages lost.</param>
    /// <param name="amounts">What was entered, in the same currency.</param>
    /// <param name="terms">What an agreement pays.</param>
    /// <param name="seed">Seed of the entered amounts.</param>
    public static LossLedger Of(MarketLoss market, IReadOnlyList<LedgerAmount> amounts, LedgerTerms terms, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(market);
        ArgumentNullException.ThrowIfNull(amounts);
        ArgumentNullException.ThrowIfNull(terms);
        var lines = new List<LedgerLine>();
        var reasons = new List<Reason>();
        var sum = new double[JointDraws.Count];
        void Add(LedgerLineKind kind, double[] draws, EvidenceGrade grade, string? name = null)
        {
            lines.Add(new LedgerLine(kind, name, draws, IntervalEstimate.FromDraws(draws, grade)));
            for (var d = 0; d < sum.Length; d++) sum[d] += draws[d];
        }

        Add(LedgerLineKind.Gross, market.Gross, market.Grade);
        Add(LedgerLineKind.MakeUp, Negative(market.MakeUp), market.Grade);
        Add(LedgerLineKind.Halo, market.Halo, market.Grade);
        if (market.Uploads is { } uploads) Add(LedgerLineKind.Uploads, uploads, EvidenceGrade.Modelled);
        if (market.Price is { } price) Add(LedgerLineKind.Price, price, market.Grade);
        foreach (var amount in amounts.OrderBy(one => one.Kind).ThenBy(one => one.Name, StringComparer.Ordinal))
            Add(amount.Kind, DrawsOf(amount, seed), EvidenceGrade.Modelled, amount.Name);
        var incomeLoss = (double[])sum.Clone();
        // Uploads and entered amounts are stated beside the measured loss; where they carry any weight, the sum is no longer only measured.
        var grade = lines.Where(line => line.Estimate.Lo90 != 0 || line.Estimate.Hi90 != 0).Select(line => line.Estimate.Grade).DefaultIfEmpty(market.Grade).Max();

        if (terms.WaitingHours > 0) Add(LedgerLineKind.Waiting, terms.EndsWhileWaiting ? Negative(incomeLoss) : Array.ConvertAll(market.Window, loss => -terms.ShareInWaiting * loss), grade);
        if (terms.EndsWhileWaiting)
        {
            reasons.Add(new Reason("waiting_not_over", FormattableString.Invariant(
                $"The outage lasted {terms.OutageHours:0.##} h and nothing is paid for the first {terms.WaitingHours:0.##} h: payable is 0.")));
        }

        if (terms.Cap is { } cap && sum.Any(value => value > cap))
        {
            Add(LedgerLineKind.AboveCap, Array.ConvertAll(sum, value => -Math.Max(0, value - cap)), grade);
            reasons.Add(new Reason("cap_reached", FormattableString.Invariant($"At most {cap:0.##} is paid; what the estimate has above it is taken off.")));
        }

        // Of the whole and not world by world: cutting off the worlds that gained would make the payable sum larger than the loss.
        if (sum.Average() < 0)
        {
            Add(LedgerLineKind.NothingBelowZero, Negative(sum), grade);
            reasons.Add(new Reason("nothing_to_pay", "The estimate is a gain, so nothing is payable."));
        }

        return new LossLedger(lines, incomeLoss, sum, grade, reasons);
    }

    private static double[] DrawsOf(LedgerAmount amount, ulong seed)
    {
        var stream = new SeededStream(seed, "amount " + amount.Name);
        var draws = new double[JointDraws.Count];
        for (var d = 0; d < draws.Length; d++) draws[d] = amount.Sign * amount.Range.Sample(stream.NextUniform());
        return draws;
    }

    private static double[] Negative(double[] draws) => Array.ConvertAll(draws, static draw => -draw);
}
