using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Estimation.Segments;

/// <summary>One series under one outage as a member of groups. Amounts are in the metric's unit; draw i is the same world in every member of a run.</summary>
public sealed record MemberLoss
{
    private readonly JointDraws _draws;

    /// <param name="creator">Whose series it is: several series of one creator count as one creator.</param>
    /// <param name="draws">Draws of the estimate.</param>
    /// <param name="observed">Observed total over window and recovery.</param>
    /// <param name="exposed">Σ μ e: what duration, severity, regions and the pattern of the day could take at most.</param>
    /// <param name="usualDay">Mean of a clean day.</param>
    /// <param name="grade">Grade of the net loss.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite, or <paramref name="exposed"/> is negative.</exception>
    public MemberLoss(string creator, JointDraws draws, double observed, double exposed, double usualDay, EvidenceGrade grade)
    {
        ArgumentException.ThrowIfNullOrEmpty(creator);
        ArgumentNullException.ThrowIfNull(draws);
        if (!double.IsFinite(observed)) throw new ArgumentOutOfRangeException(nameof(observed), observed, "Expected a finite number.");
        if (!(double.IsFinite(exposed) && exposed >= 0)) throw new ArgumentOutOfRangeException(nameof(exposed), exposed, "Expected a finite number of at least 0.");
        if (!double.IsFinite(usualDay)) throw new ArgumentOutOfRangeException(nameof(usualDay), usualDay, "Expected a finite number.");
        (Creator, _draws, Observed, UsualDay, Grade) = (creator, draws, observed, usualDay, grade);
        (Account, GrossGrade) = (creator, grade);
        double sum = 0;
        for (var d = 0; d < JointDraws.Count; d++) sum += NetAt(d);
        MeanNet = sum / JointDraws.Count;
        // No more than everything can be exposed.
        ExposedShare = ExpectedMean > 0 ? Math.Min(1, exposed / ExpectedMean) : 0;
    }

    /// <summary>Whose series it is.</summary>
    public string Creator { get; init; }

    /// <summary>Which of his accounts: under several outages one account stands several times. The creator's name unless said otherwise.</summary>
    public string Account { get; init; }

    /// <summary>Observed total over window and recovery.</summary>
    public double Observed { get; }

    /// <summary>Share of the expected total over window and recovery that the outage could reach, 0–1.</summary>
    public double ExposedShare { get; }

    /// <summary>Mean of a clean day.</summary>
    public double UsualDay { get; }

    /// <summary>Grade of the net loss.</summary>
    public EvidenceGrade Grade { get; }

    /// <summary>Grade of the gross loss; that of the net loss unless said otherwise.</summary>
    public EvidenceGrade GrossGrade { get; init; }

    /// <summary>True for daily data, whose gross loss is itself a model: no sum of such losses shows one.</summary>
    public bool IsDaily { get; init; }

    /// <summary>True when the loss that stands for the net one is such a model: the window alone, from daily data.</summary>
    public bool IsModelled { get; init; }

    /// <summary>Mean net loss.</summary>
    public double MeanNet { get; }

    /// <summary>Share of placebo windows inside their own 90 % interval; null with fewer than 19.</summary>
    public double? Coverage90 { get; init; }

    /// <summary>True when it has fewer clean days than a measured figure needs.</summary>
    public bool HasFewCleanDays { get; init; }

    /// <summary>Gross loss in one world.</summary>
    public double GrossAt(int world) => _draws.Loss[world];

    /// <summary>Net loss in one world: gross − rebound + halo.</summary>
    public double NetAt(int world) => _draws.NetAt(world);

    /// <summary>But-for total over window and recovery in one world: what was observed and what was lost net.</summary>
    public double ExpectedAt(int world) => Observed + NetAt(world);

    private double ExpectedMean => Observed + MeanNet;
}
