using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Estimation.Deliverables;

/// <summary>
/// What is missing to a guarantee, and how much of that an outage explains (docs/method.md, sponsor deliverables). With g the guarantee, D what was
/// delivered and D* what would have been without the outage: contract shortfall = max(0, g − D); in every world attributable =
/// min(contract shortfall, max(0, D* − D)); already behind = contract shortfall − attributable.
/// </summary>
/// <remarks>
/// D* − D is the loss itself, of either sign: it is held between nothing and the contract shortfall only after every part of it was added, so a gain
/// in one outage makes up for a loss in another. Both parts add to the contract shortfall in every world, exactly where that is a whole number.
/// </remarks>
public sealed class DeliverableShortfall
{
    private const double Thousand = 1000;

    private DeliverableShortfall(double guarantee, double[] contract, double[] attributable, bool isProjected, EvidenceGrade grade)
    {
        (Guarantee, ContractDraws, AttributableDraws, Grade) = (guarantee, contract, attributable, grade);
        BehindDraws = new double[contract.Length];
        for (var d = 0; d < contract.Length; d++) BehindDraws[d] = contract[d] - attributable[d];
        Contract = isProjected ? contract.Sum() / contract.Length : contract[0];
        Expected = isProjected ? IntervalEstimate.FromDraws(contract, EvidenceGrade.Modelled) : null;
        Attributable = IntervalEstimate.FromDraws(AttributableDraws, grade);
        AlreadyBehind = IntervalEstimate.FromDraws(BehindDraws, grade);
    }

    /// <summary>Amount promised, in the units of the metric.</summary>
    public double Guarantee { get; }

    /// <summary>What is missing to the guarantee, 0 or more: a number of the contract and no estimate, unless there is <see cref="Expected"/>, whose point it is then.</summary>
    public double Contract { get; }

    /// <summary>Before the deadline: what is expected to be missing at it. Null when what was delivered is known.</summary>
    public IntervalEstimate? Expected { get; }

    /// <summary>What is missing, one number a world; all the same when what was delivered is known.</summary>
    public double[] ContractDraws { get; }

    /// <summary>Part of <see cref="Contract"/> that would be there without the outage.</summary>
    public IntervalEstimate Attributable { get; }

    /// <summary>The rest: missing with or without the outage.</summary>
    public IntervalEstimate AlreadyBehind { get; }

    /// <summary>Grade of the loss the split rests on.</summary>
    public EvidenceGrade Grade { get; }

    /// <summary>One number a world, 0 to <see cref="Contract"/>.</summary>
    public double[] AttributableDraws { get; }

    /// <summary>One number a world, 0 to <see cref="Contract"/>.</summary>
    public double[] BehindDraws { get; }

    /// <summary>What is missing to a guarantee; 0 when nothing is.</summary>
    /// <param name="guarantee">Amount promised, above 0.</param>
    /// <param name="delivered">Amount delivered, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite or out of its range.</exception>
    public static double ContractOf(double guarantee, double delivered)
    {
        if (!(guarantee > 0) || !double.IsFinite(guarantee)) throw new ArgumentOutOfRangeException(nameof(guarantee), guarantee, "A guarantee must be a number above 0.");
        if (!(delivered >= 0) || !double.IsFinite(delivered)) throw new ArgumentOutOfRangeException(nameof(delivered), delivered, "What was delivered must be a number of 0 or more.");
        return Math.Max(0, guarantee - delivered);
    }

    /// <summary>Splits what is missing.</summary>
    /// <param name="guarantee">Amount promised, above 0.</param>
    /// <param name="delivered">Amount delivered, 0 or more.</param>
    /// <param name="loss">What the outage took from this deliverable, one number a world (<see cref="JointDraws.Count"/>); loss positive, gain negative, never clipped.</param>
    /// <param name="grade">Grade of the loss.</param>
    /// <exception cref="ArgumentException">There are more or fewer worlds.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite or out of its range.</exception>
    public static DeliverableShortfall Of(double guarantee, double delivered, ReadOnlySpan<double> loss, EvidenceGrade grade)
    {
        if (loss.Length != JointDraws.Count) throw new ArgumentException(FormattableString.Invariant($"Expected {JointDraws.Count} draws of the loss, found {loss.Length}."), nameof(loss));
        var contract = new double[loss.Length];
        Array.Fill(contract, ContractOf(guarantee, delivered));
        return Split(guarantee, contract, loss, isProjected: false, grade);
    }

    /// <summary>Splits what is expected to be missing at a deadline that lies ahead.</summary>
    /// <param name="projection">What will have been delivered by then.</param>
    /// <param name="guarantee">Amount promised, above 0.</param>
    /// <param name="loss">As for <see cref="Of"/>; what lies ahead holds no loss.</param>
    /// <param name="grade">Grade of the loss; what is projected is modelled at best.</param>
    public static DeliverableShortfall Projected(double guarantee, DeadlineProjection projection, ReadOnlySpan<double> loss, EvidenceGrade grade)
    {
        ArgumentNullException.ThrowIfNull(projection);
        if (loss.Length != JointDraws.Count) throw new ArgumentException(FormattableString.Invariant($"Expected {JointDraws.Count} draws of the loss, found {loss.Length}."), nameof(loss));
        var contract = Array.ConvertAll(projection.Draws, delivered => ContractOf(guarantee, delivered));
        return Split(guarantee, contract, loss, isProjected: true, (EvidenceGrade)Math.Max((int)grade, (int)EvidenceGrade.Modelled));
    }

    /// <summary>What the attributable part is worth: attributable × CPM / 1,000, in the currency of the CPM.</summary>
    /// <param name="costPerThousand">Price of 1,000 units of the metric, 0 or more.</param>
    public IntervalEstimate Value(decimal costPerThousand) => IntervalEstimate.FromDraws(ValueDraws(costPerThousand), Grade);

    /// <summary>The same, one number a world.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The price is below 0.</exception>
    public double[] ValueDraws(decimal costPerThousand)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(costPerThousand);
        var price = (double)costPerThousand;
        return Array.ConvertAll(AttributableDraws, draw => draw * price / Thousand);
    }

    private static DeliverableShortfall Split(double guarantee, double[] contract, ReadOnlySpan<double> loss, bool isProjected, EvidenceGrade grade)
    {
        var attributable = new double[loss.Length];
        for (var d = 0; d < attributable.Length; d++)
        {
            if (!double.IsFinite(loss[d])) throw new ArgumentOutOfRangeException(nameof(loss), loss[d], "A draw of the loss must be finite.");
            attributable[d] = Math.Min(contract[d], Math.Max(0, loss[d]));
        }

        return new DeliverableShortfall(guarantee, contract, attributable, isProjected, grade);
    }
}
