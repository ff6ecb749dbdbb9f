using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Estimation.Segments;

/// <summary>Sums over the members of a group in every world; every figure of a group is a summary of these.</summary>
public sealed class GroupSums
{
    // Sums of 10,000 numbers in double precision are good to about 1e-12.
    private const double Rounding = 1e-11;

    private GroupSums(int creators, EvidenceGrade grade, EvidenceGrade grossGrade) => (Creators, Grade, GrossGrade) = (creators, grade, grossGrade);

    /// <summary>Distinct creators.</summary>
    public int Creators { get; }

    /// <summary>Grade of figures of the group other than the gross loss.</summary>
    public EvidenceGrade Grade { get; }

    /// <summary>Grade of the gross loss.</summary>
    public EvidenceGrade GrossGrade { get; }

    /// <summary>Gross loss.</summary>
    public double[] Gross { get; } = new double[JointDraws.Count];

    /// <summary>Net loss.</summary>
    public double[] Net { get; } = new double[JointDraws.Count];

    /// <summary>But-for total over window and recovery.</summary>
    public double[] Expected { get; } = new double[JointDraws.Count];

    /// <summary>The part of it that the outage could reach.</summary>
    public double[] Exposed { get; } = new double[JointDraws.Count];

    /// <summary>Adds members in the order given; each member once.</summary>
    /// <exception cref="ArgumentException">There is no member, or one is there twice.</exception>
    public static GroupSums Of(IReadOnlyCollection<MemberLoss> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        if (members.Count == 0) throw new ArgumentException("A group needs at least one member.", nameof(members));
        if (members.Distinct(ReferenceEqualityComparer.Instance).Count() != members.Count) throw new ArgumentException("A member stands in the group twice.", nameof(members));
        var sums = new GroupSums(CreatorsOf(members), GroupGrade.Of(members), GroupGrade.OfGross(members));
        foreach (var member in members)
        {
            for (var d = 0; d < JointDraws.Count; d++)
            {
                var expected = member.ExpectedAt(d);
                sums.Gross[d] += member.GrossAt(d);
                sums.Net[d] += member.NetAt(d);
                sums.Expected[d] += expected;
                sums.Exposed[d] += member.ExposedShare * expected;
            }
        }

        return sums;
    }

    /// <summary>The sums of what is left of this group without a part of it; the same as adding the others, in fewer steps.</summary>
    /// <param name="part">Sums over some of the members.</param>
    /// <param name="others">All members but those.</param>
    /// <exception cref="ArgumentException">There are no others.</exception>
    public GroupSums Without(GroupSums part, IReadOnlyCollection<MemberLoss> others)
    {
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(others);
        if (others.Count == 0) throw new ArgumentException("A group needs at least one member.", nameof(others));
        var expected = Left(Expected, part.Expected);
        var sums = new GroupSums(CreatorsOf(others), GroupGrade.Of(others, expected), GroupGrade.OfGross(others));
        Left(Gross, part.Gross).CopyTo(sums.Gross, 0);
        Left(Net, part.Net).CopyTo(sums.Net, 0);
        expected.CopyTo(sums.Expected, 0);
        Left(Exposed, part.Exposed).CopyTo(sums.Exposed, 0);
        return sums;
    }

    /// <summary>Loss rate in every world, net loss ÷ but-for total (a ratio of sums); null where some world expects nothing or less.</summary>
    public double[]? Rates()
    {
        var rates = new double[JointDraws.Count];
        for (var d = 0; d < rates.Length; d++)
        {
            if (!(Expected[d] > 0)) return null;
            rates[d] = Net[d] / Expected[d];
        }

        return rates;
    }

    /// <summary>A summary of draws of this group, other than of its gross loss.</summary>
    public IntervalEstimate Figure(double[] draws) => IntervalEstimate.FromDraws(draws, Grade);

    /// <summary>The gross loss with its own grade.</summary>
    public IntervalEstimate GrossFigure() => IntervalEstimate.FromDraws(Gross, GrossGrade);

    private static int CreatorsOf(IReadOnlyCollection<MemberLoss> members) => CreatorNames.Count(members.Select(member => member.Creator));

    // What rounding leaves of nothing is nothing.
    private static double[] Left(double[] all, double[] part) => [.. all.Zip(part, (whole, taken) => Math.Abs(whole - taken) <= Rounding * Math.Abs(whole) ? 0 : whole - taken)];
}
