using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Estimation.Revenue;

/// <summary>Views and revenue of one day.</summary>
/// <param name="Day">Day, in the zone of the account.</param>
/// <param name="Views">Views, zero or more.</param>
/// <param name="Revenue">Revenue in units of its currency; negative where more was taken back than earned.</param>
public readonly record struct RpmDay(LocalDate Day, double Views, double Revenue);

/// <summary>Views of one day, and those of them that earn money.</summary>
/// <param name="Day">Day, in the zone of the account.</param>
/// <param name="Views">Views, zero or more.</param>
/// <param name="Qualified">Views that the platform pays for, zero or more.</param>
public readonly record struct QualifiedDay(LocalDate Day, double Views, double Qualified);

/// <summary>A day a loss falls on.</summary>
/// <param name="Day">Day, in the zone of the account.</param>
/// <param name="Weight">Share of the loss it carries, above zero; all weights of a question are divided by their sum.</param>
public readonly record struct WeightedDay(LocalDate Day, double Weight);

/// <summary>A part of the assessed time, such as the window or the recovery: its loss is a figure of its own.</summary>
/// <param name="Days">At least one day; a day met twice carries both weights.</param>
public sealed record RpmPart(IReadOnlyList<WeightedDay> Days);

/// <summary>What the RPM (revenue per 1,000 views) without the outage is computed from.</summary>
/// <param name="Account">Names the account in words and its own random numbers.</param>
/// <param name="CleanDays">
/// Days that no outage and no recovery touched and of which views and revenue are known, in any order, each once. None may be a day of a part.
/// </param>
/// <param name="Parts">What is assessed, at least one; the first day of all is the first of the window.</param>
/// <param name="Seed">Seed of the run: the same as of the views, so that a world means the same moments in both.</param>
public sealed record RpmQuestion(string Account, IReadOnlyList<RpmDay> CleanDays, IReadOnlyList<RpmPart> Parts, ulong Seed)
{
    /// <summary>Granularity of the views that are lost: hours look for their moments in other weeks than days do.</summary>
    public Granularity ViewsGranularity { get; init; } = Granularity.Day;

    /// <summary>
    /// Days the estimate of the views masks, recovery and guard included (<see cref="Outages.WindowLayout.BlockLength"/>, in days); null: from the
    /// first assessed day to the last. Where it is not that of the views, their worlds and those of the RPM are of different days, and what binds
    /// the two in the data is lost; widths stay as they are.
    /// </summary>
    public int? BlockDays { get; init; }

    /// <summary>True when <see cref="RpmDay.Views"/> counts only views that earn money, as TikTok pays them; false when it counts every view.</summary>
    public bool PerQualifiedView { get; init; }
}

/// <summary>What the share of views that earn money is computed from; see <see cref="RpmQuestion"/>.</summary>
/// <param name="Account">Names the account in words and its own random numbers.</param>
/// <param name="CleanDays">Days that no outage and no recovery touched, in any order, each once.</param>
/// <param name="Parts">What is assessed, at least one.</param>
/// <param name="Seed">Seed of the run.</param>
public sealed record QualifiedQuestion(string Account, IReadOnlyList<QualifiedDay> CleanDays, IReadOnlyList<RpmPart> Parts, ulong Seed)
{
    /// <inheritdoc cref="RpmQuestion.ViewsGranularity"/>
    public Granularity ViewsGranularity { get; init; } = Granularity.Day;

    /// <inheritdoc cref="RpmQuestion.BlockDays"/>
    public int? BlockDays { get; init; }
}
