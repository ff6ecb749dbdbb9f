namespace CreatorImpact.Estimation.Revenue;

/// <summary>
/// Factors of the weekdays of a daily ratio, drawn towards 1 as far as their days are too few or too different to tell.
/// </summary>
/// <remarks>
/// With L = Σ amount / Σ base, weekday k with n_k of n days has the ratio r_k = Σ_k amount / (L Σ_k base). Its factor is
/// s_k = 1 + τ² / (τ² + σ² / n_k) · (r_k − 1), with σ² the variance of days around their weekday (weighed by base) and
/// τ² = max(0, (Σ n_k (r_k − 1)² − (K − 1) σ²) / (n − Σ n_k² / n)) over the K weekdays met (DerSimonian and Laird, 1986): a weekday counts as far
/// as weekdays differ more than their days do. No factor is below 0.05.
/// </remarks>
internal static class RatioWeekdays
{
    private const double Smallest = 0.05;

    /// <summary>One factor for each of <see cref="RatioDay.Weekday"/>; 1 for weekdays not met.</summary>
    /// <param name="days">Days of the level.</param>
    /// <param name="level">Σ amount / Σ base, above zero.</param>
    public static double[] Of(List<RatioDay> days, double level)
    {
        var (amounts, bases, counts) = (new double[7], new double[7], new double[7]);
        foreach (var day in days)
        {
            amounts[day.Weekday] += day.Amount;
            bases[day.Weekday] += day.Base;
            counts[day.Weekday]++;
        }

        double[] weekdays = [1, 1, 1, 1, 1, 1, 1];
        double count = days.Count, met = counts.Count(found => found > 0);
        if (count <= met) return weekdays;

        var ratios = new double[7];
        double between = 0, within = 0, squares = 0;
        for (var k = 0; k < 7; k++)
        {
            if (counts[k] == 0) continue;
            ratios[k] = amounts[k] / (level * bases[k]);
            between += counts[k] * (ratios[k] - 1) * (ratios[k] - 1);
            squares += counts[k] * counts[k];
        }

        foreach (var day in days)
        {
            var off = (day.Amount / (level * day.Base)) - ratios[day.Weekday];
            within += day.Base * off * off;
        }

        within *= count / (bases.Sum() * (count - met));
        var free = count - (squares / count);
        var spread = free > 0 ? Math.Max(0, (between - ((met - 1) * within)) / free) : 0;
        if (spread <= 0) return weekdays;
        for (var k = 0; k < 7; k++)
            if (counts[k] > 0) weekdays[k] = Math.Max(Smallest, 1 + ((spread / (spread + (within / counts[k]))) * (ratios[k] - 1)));
        return weekdays;
    }
}
