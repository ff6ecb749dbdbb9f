using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Estimation.Revenue;

/// <summary>
/// Revenue lost by views × share × RPM: Σ over parts N s RPM / 1000 in every world, with the three taken from the same world, so that what binds
/// them in the data stays (docs/method.md, money). Losses positive, gains negative, nothing clipped.
/// </summary>
public sealed class UnitRevenue
{
    private UnitRevenue(double[][] parts, EvidenceGrade grade)
    {
        Parts = parts;
        Total = new double[JointDraws.Count];
        foreach (var part in parts)
            for (var d = 0; d < Total.Length; d++) Total[d] += part[d];
        Loss = IntervalEstimate.FromDraws(Total, grade);
        PartLosses = [.. parts.Select(part => IntervalEstimate.FromDraws(part, grade))];
    }

    /// <summary>Money lost in each part, one number a world, in units of the currency of the RPM.</summary>
    public double[][] Parts { get; }

    /// <summary>Money lost in all parts, one number a world.</summary>
    public double[] Total { get; }

    /// <summary>Summary of <see cref="Total"/>, graded by the weakest of views, share and RPM.</summary>
    public IntervalEstimate Loss { get; }

    /// <summary>Summaries of <see cref="Parts"/>.</summary>
    public IReadOnlyList<IntervalEstimate> PartLosses { get; }

    /// <summary>Multiplies stored draws world by world.</summary>
    /// <inheritdoc cref="Of(IReadOnlyList{double[]}, QualifiedShare, ButForRpm, EvidenceGrade)"/>
    public static UnitRevenue Of(IReadOnlyList<float[]> viewsLoss, QualifiedShare share, ButForRpm rpm, EvidenceGrade viewsGrade)
    {
        ArgumentNullException.ThrowIfNull(viewsLoss);
        return Of([.. viewsLoss.Select(part => Array.ConvertAll(part, static value => (double)value))], share, rpm, viewsGrade);
    }

    /// <summary>Multiplies world by world.</summary>
    /// <param name="viewsLoss">Views lost in each part, one number a world, by the seed the share and the RPM were drawn with.</param>
    /// <param name="share">Share of them that would have earned.</param>
    /// <param name="rpm">Revenue per 1,000 of these.</param>
    /// <param name="viewsGrade">Grade of the loss of views.</param>
    /// <exception cref="ArgumentException">Parts or worlds differ in number, or a share would be taken of an RPM that counts all views already.</exception>
    public static UnitRevenue Of(IReadOnlyList<double[]> viewsLoss, QualifiedShare share, ButForRpm rpm, EvidenceGrade viewsGrade)
    {
        ArgumentNullException.ThrowIfNull(viewsLoss);
        ArgumentNullException.ThrowIfNull(share);
        ArgumentNullException.ThrowIfNull(rpm);
        if (viewsLoss.Count == 0 || viewsLoss.Count != share.Draws.Length || viewsLoss.Count != rpm.Draws.Length)
            throw new ArgumentException(FormattableString.Invariant($"Expected as many parts of views as of share and RPM, found {viewsLoss.Count}, {share.Draws.Length}, {rpm.Draws.Length}."), nameof(viewsLoss));
        if (viewsLoss.Any(part => part.Length != JointDraws.Count))
            throw new ArgumentException(FormattableString.Invariant($"Expected {JointDraws.Count} worlds in every part."), nameof(viewsLoss));
        if (!share.IsWhole && !rpm.IsAssumed && !rpm.PerQualifiedView)
            throw new ArgumentException("This RPM is revenue over all views, so a share of them is in it already: take the revenue over qualified views, or all views.", nameof(share));

        var parts = new double[viewsLoss.Count][];
        for (var p = 0; p < parts.Length; p++) parts[p] = ViewMoney.Of(viewsLoss[p], share.Draws[p], rpm.Draws[p]);

        return new UnitRevenue(parts, (EvidenceGrade)Math.Max((int)viewsGrade, Math.Max((int)share.Share.Grade, (int)rpm.Grade)));
    }
}
