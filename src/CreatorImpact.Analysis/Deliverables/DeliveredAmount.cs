using CreatorImpact.Estimation.Deliverables;
using CreatorImpact.Estimation.Impact;
using NodaTime;

namespace CreatorImpact.Analysis.Deliverables;

/// <summary>Where the figure of what was delivered comes from.</summary>
public enum DeliveredSource
{
    /// <summary>Nobody typed one, and no import has one.</summary>
    None,

    /// <summary>Somebody typed it.</summary>
    Typed,

    /// <summary>The newest views of the posts that count.</summary>
    Posts,

    /// <summary>The account's days of the flight, times the part that counts.</summary>
    Series,
}

/// <summary>What was delivered, and how far that can be proved.</summary>
/// <param name="Amount">In the units of the metric; null when not known.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="AsOf">Last day it covers; null when not known.</param>
/// <param name="Figure">What is known of it.</param>
/// <param name="Reasons">What speaks against it.</param>
public sealed record DeliveredAmount(double? Amount, DeliveredSource Source, LocalDate? AsOf, DeliveredFigure Figure, IReadOnlyList<Reason> Reasons);
