using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Estimation.Uploads;

/// <summary>
/// Views an account lost, in parts that share no view: the channel's loss within the assessed window (outage and recovery), and after it what
/// cancelled uploads and stillborn posts would have gone on to bring. The total is the sum of the parts in every world.
/// </summary>
public sealed class LostViews
{
    /// <summary>Adds the parts.</summary>
    /// <param name="channel">Net loss within the assessed window, one number a world.</param>
    /// <param name="channelGrade">Its grade.</param>
    /// <param name="longTail">Of cancelled uploads (<see cref="Uploads.LongTail.Draws"/>); null for none.</param>
    /// <param name="stillborn">Of stillborn posts (<see cref="Uploads.Stillborn.AllDraws"/>); null for none.</param>
    /// <exception cref="ArgumentException">A part does not hold <see cref="JointDraws.Count"/> numbers.</exception>
    public LostViews(IReadOnlyList<float> channel, EvidenceGrade channelGrade, IReadOnlyList<double>? longTail, IReadOnlyList<double>? stillborn)
    {
        ArgumentNullException.ThrowIfNull(channel);
        (Channel, LongTail, Stillborn, TotalDraws) = (new double[JointDraws.Count], new double[JointDraws.Count], new double[JointDraws.Count], new double[JointDraws.Count]);
        foreach (var (name, count) in new[] { ("channel", channel.Count), ("long-tail", longTail?.Count), ("stillborn", stillborn?.Count) })
            if (count is { } found && found != JointDraws.Count)
                throw new ArgumentException(FormattableString.Invariant($"Expected {JointDraws.Count} {name} draws, found {found}."));

        for (var d = 0; d < TotalDraws.Length; d++)
        {
            (Channel[d], LongTail[d], Stillborn[d]) = (channel[d], longTail?[d] ?? 0, stillborn?[d] ?? 0);
            TotalDraws[d] = Channel[d] + LongTail[d] + Stillborn[d];
        }

        var modelled = longTail is not null || stillborn is not null;
        Total = IntervalEstimate.FromDraws(TotalDraws, modelled && channelGrade < EvidenceGrade.Modelled ? EvidenceGrade.Modelled : channelGrade);
    }

    /// <summary>Within the assessed window, one number a world.</summary>
    public double[] Channel { get; }

    /// <summary>Of cancelled uploads after it.</summary>
    public double[] LongTail { get; }

    /// <summary>Of stillborn posts after it.</summary>
    public double[] Stillborn { get; }

    /// <summary>Sum of the parts, one number a world.</summary>
    public double[] TotalDraws { get; }

    /// <summary>The total; its grade is the least of its parts'.</summary>
    public IntervalEstimate Total { get; }
}
