using NodaTime;

namespace CreatorImpact.Estimation.Revenue;

/// <summary>The days of one part counted from the first assessed day, with the share of the part's loss each carries.</summary>
/// <param name="Offsets">Days after the first assessed day, ascending, each once.</param>
/// <param name="Weights">Shares, adding to 1.</param>
/// <param name="Weight">Share of the whole loss the part carries.</param>
internal sealed record PartPattern(int[] Offsets, double[] Weights, double Weight)
{
    /// <summary>Days from the first of the part to its last.</summary>
    public int Span => Offsets[^1] - Offsets[0] + 1;

    /// <summary>First assessed day of all parts.</summary>
    /// <exception cref="ArgumentException">There is no part, a part has no day, or a weight is not above zero.</exception>
    public static LocalDate FirstDayOf(IReadOnlyList<RpmPart> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        if (parts.Count == 0 || parts.Any(part => part.Days.Count == 0)) throw new ArgumentException("Expected one part or more, each with a day or more.", nameof(parts));
        var days = parts.SelectMany(part => part.Days);
        if (days.Any(day => !(day.Weight > 0) || !double.IsFinite(day.Weight))) throw new ArgumentException("Expected weights above zero.", nameof(parts));
        return days.Min(day => day.Day);
    }

    /// <summary>Lays the parts out from a first day.</summary>
    public static PartPattern[] Of(IReadOnlyList<RpmPart> parts, LocalDate first)
    {
        var total = parts.Sum(part => part.Days.Sum(day => day.Weight));
        return [.. parts.Select(part =>
        {
            var own = part.Days.Sum(day => day.Weight);
            var days = part.Days.GroupBy(day => Period.DaysBetween(first, day.Day)).OrderBy(group => group.Key).ToList();
            return new PartPattern([.. days.Select(group => group.Key)], [.. days.Select(group => group.Sum(day => day.Weight) / own)], own / total);
        })];
    }

    /// <summary>The first days of the part, as if the assessed time began with them.</summary>
    /// <param name="count">How many days, at least one.</param>
    public PartPattern FirstDays(int count)
    {
        var sum = Weights[..count].Sum();
        return this with { Offsets = [.. Offsets[..count].Select(offset => offset - Offsets[0])], Weights = [.. Weights[..count].Select(weight => weight / sum)] };
    }
}
