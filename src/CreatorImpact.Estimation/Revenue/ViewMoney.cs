using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Estimation.Revenue;

/// <summary>Views in money: views × share that earns × revenue per 1,000 views / 1,000, world by world.</summary>
public static class ViewMoney
{
    /// <summary>Multiplies stored draws.</summary>
    /// <inheritdoc cref="Of(IReadOnlyList{double}, double[], double[])"/>
    public static double[] Of(IReadOnlyList<float> views, double[] share, double[] rpm)
    {
        ArgumentNullException.ThrowIfNull(views);
        return Of(views.Count, d => views[d], share, rpm);
    }

    /// <summary>Multiplies.</summary>
    /// <param name="views">Views, one number a world.</param>
    /// <param name="share">Share of them that earn, 0–1.</param>
    /// <param name="rpm">Revenue per 1,000 of these.</param>
    /// <exception cref="ArgumentException">One does not hold <see cref="JointDraws.Count"/> numbers.</exception>
    public static double[] Of(IReadOnlyList<double> views, double[] share, double[] rpm)
    {
        ArgumentNullException.ThrowIfNull(views);
        return Of(views.Count, d => views[d], share, rpm);
    }

    private static double[] Of(int count, Func<int, double> views, double[] share, double[] rpm)
    {
        ArgumentNullException.ThrowIfNull(share);
        ArgumentNullException.ThrowIfNull(rpm);
        if (count != JointDraws.Count || share.Length != count || rpm.Length != count)
            throw new ArgumentException(FormattableString.Invariant($"Expected {JointDraws.Count} worlds, found {count}, {share.Length} and {rpm.Length}."), nameof(views));
        var money = new double[count];
        for (var d = 0; d < count; d++) money[d] = views(d) * share[d] * rpm[d] / 1_000;
        return money;
    }
}
