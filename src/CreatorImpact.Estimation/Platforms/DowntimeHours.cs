namespace CreatorImpact.Estimation.Platforms;

/// <summary>Hours of downtime. The severity of an outage is often known as a range only, so its weighted hours are one, too.</summary>
/// <param name="Touched">Hours in which at least one outage was under way, however light.</param>
/// <param name="Low">Hours times the smallest severity stated: hours of a full outage that would weigh as much.</param>
/// <param name="High">Hours times the largest severity stated; at least <paramref name="Low"/>, at most <paramref name="Touched"/>.</param>
public readonly record struct DowntimeHours(double Touched, double Low, double High)
{
    /// <summary>No hours at all.</summary>
    public static DowntimeHours None => default;

    /// <summary>Sum of two stretches that share no time.</summary>
    public static DowntimeHours operator +(DowntimeHours one, DowntimeHours other) => new(one.Touched + other.Touched, one.Low + other.Low, one.High + other.High);

    /// <summary>The same a year: divided by the years they were seen in.</summary>
    /// <param name="years">Above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="years"/> is not above 0.</exception>
    public DowntimeHours PerYear(double years)
    {
        if (!(years > 0)) throw new ArgumentOutOfRangeException(nameof(years), years, "Expected years above 0.");
        return new DowntimeHours(Touched / years, Low / years, High / years);
    }
}
