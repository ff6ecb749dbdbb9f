using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Estimation.Ledger;

/// <summary>The lost income of a platform's pages in parts that share nothing; each one number a world, loss positive, in one currency.</summary>
public sealed record MarketLoss
{
    /// <param name="gross">Lost in the window.</param>
    /// <param name="makeUp">Came back soon after.</param>
    /// <param name="halo">Went on missing later.</param>
    /// <param name="grade">How well the data carry the three together.</param>
    /// <param name="uploads">Later income of uploads that never came; null when not known.</param>
    /// <param name="price">Less money a view; null when it cannot be told apart.</param>
    /// <param name="window">All that was lost in the outage itself, whether by fewer views or by less money for them; null when that is the gross loss.</param>
    /// <exception cref="ArgumentException">An array does not hold <see cref="JointDraws.Count"/> numbers.</exception>
    public MarketLoss(double[] gross, double[] makeUp, double[] halo, EvidenceGrade grade, double[]? uploads = null, double[]? price = null, double[]? window = null)
    {
        foreach (var draws in new[] { gross, makeUp, halo, uploads, price, window })
            if (draws is not null && draws.Length != JointDraws.Count)
                throw new ArgumentException(FormattableString.Invariant($"Expected {JointDraws.Count} worlds, found {draws.Length}."), nameof(gross));
        (Gross, MakeUp, Halo, Grade, Uploads, Price, Window) = (gross, makeUp, halo, grade, uploads, price, window ?? gross);
    }

    /// <summary>Lost in the window.</summary>
    public double[] Gross { get; }

    /// <summary>Came back soon after: taken off.</summary>
    public double[] MakeUp { get; }

    /// <summary>Went on missing later.</summary>
    public double[] Halo { get; }

    /// <summary>Grade of the three together.</summary>
    public EvidenceGrade Grade { get; }

    /// <summary>Later income of uploads that never came; null when not known.</summary>
    public double[]? Uploads { get; }

    /// <summary>Less money a view; null when it cannot be told apart.</summary>
    public double[]? Price { get; }

    /// <summary>All that was lost in the outage itself: what a waiting period takes its share of.</summary>
    public double[] Window { get; }

    /// <summary>Adds losses of several accounts world by world; a part nobody knows stays unknown. The grade is the worst.</summary>
    /// <param name="losses">At least one, all in one currency.</param>
    public static MarketLoss Sum(IReadOnlyList<MarketLoss> losses)
    {
        ArgumentNullException.ThrowIfNull(losses);
        if (losses.Count == 0) throw new ArgumentException("A sum needs at least one loss.", nameof(losses));
        return new MarketLoss(
            Add(losses, static loss => loss.Gross)!,
            Add(losses, static loss => loss.MakeUp)!,
            Add(losses, static loss => loss.Halo)!,
            losses.Max(loss => loss.Grade),
            Add(losses, static loss => loss.Uploads),
            Add(losses, static loss => loss.Price),
            Add(losses, static loss => loss.Window));
    }

    /// <summary>The same in another currency.</summary>
    /// <param name="rate">Units of the other for one of this, above 0.</param>
    public MarketLoss Times(double rate)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rate);
        double[] Scaled(double[] draws) => Array.ConvertAll(draws, draw => draw * rate);
        return new MarketLoss(Scaled(Gross), Scaled(MakeUp), Scaled(Halo), Grade, Uploads is null ? null : Scaled(Uploads), Price is null ? null : Scaled(Price), Scaled(Window));
    }

    private static double[]? Add(IReadOnlyList<MarketLoss> losses, Func<MarketLoss, double[]?> part)
    {
        double[]? sum = null;
        foreach (var draws in losses.Select(part).OfType<double[]>())
        {
            sum ??= new double[JointDraws.Count];
            for (var d = 0; d < sum.Length; d++) sum[d] += draws[d];
        }

        return sum;
    }
}
