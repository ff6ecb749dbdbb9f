using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Estimation.Uploads;

/// <summary>Uploads an outage prevented, whichever way they were counted: from the cadence or from a schedule. Lost positive, gained negative.</summary>
public sealed class UploadFigures
{
    /// <summary>Takes ownership of the arrays; cancelled is missed − displaced in every world.</summary>
    /// <param name="missed">See <see cref="MissedDraws"/>.</param>
    /// <param name="displaced">See <see cref="DisplacedDraws"/>.</param>
    /// <param name="grade">How well the data carry them.</param>
    /// <exception cref="ArgumentException">An array does not hold <see cref="JointDraws.Count"/> numbers.</exception>
    public UploadFigures(double[] missed, double[] displaced, EvidenceGrade grade)
    {
        ArgumentNullException.ThrowIfNull(missed);
        ArgumentNullException.ThrowIfNull(displaced);
        if (missed.Length != JointDraws.Count || displaced.Length != JointDraws.Count)
            throw new ArgumentException(FormattableString.Invariant($"Expected {JointDraws.Count} draws each, found {missed.Length} and {displaced.Length}."), nameof(missed));
        (MissedDraws, DisplacedDraws) = (missed, displaced);
        CancelledDraws = new double[missed.Length];
        for (var d = 0; d < missed.Length; d++) CancelledDraws[d] = missed[d] - displaced[d];
        Missed = IntervalEstimate.FromDraws(missed, grade);
        Displaced = IntervalEstimate.FromDraws(displaced, grade);
        Cancelled = IntervalEstimate.FromDraws(CancelledDraws, grade);
    }

    /// <summary>Uploads that did not come in the window.</summary>
    public IntervalEstimate Missed { get; }

    /// <summary>Uploads that came later than they would have.</summary>
    public IntervalEstimate Displaced { get; }

    /// <summary>Missed − displaced: uploads that never came.</summary>
    public IntervalEstimate Cancelled { get; }

    /// <summary>Whole uploads, one number a world.</summary>
    public double[] MissedDraws { get; }

    /// <summary>Whole uploads, one number a world.</summary>
    public double[] DisplacedDraws { get; }

    /// <summary>Whole uploads, one number a world.</summary>
    public double[] CancelledDraws { get; }
}
