using NodaTime;

namespace CreatorImpact.Estimation.Uploads;

/// <summary>A day the outage touched.</summary>
/// <param name="Day">Day, in the zone of the account.</param>
/// <param name="ShareInWindow">Share of the day's usual posts that falls into the window, above 0 up to 1.</param>
public readonly record struct WindowDay(LocalDate Day, double ShareInWindow);

/// <summary>What the number of uploads lost in an outage is computed from.</summary>
/// <param name="Account">Names the account's own random numbers.</param>
/// <param name="Counts">Posts by day.</param>
/// <param name="Window">Days of the window, at least one, each once.</param>
/// <param name="Recovery">Whole days after it in which late posts are looked for; may be empty.</param>
/// <param name="PublishedInWindow">Posts published inside the window.</param>
/// <param name="PublishedAfter">Posts published after it: on the rest of its days and on the recovery days.</param>
/// <param name="IsUsual">False for days that other outages or marked events touched.</param>
/// <param name="Seed">Seed of the run.</param>
public sealed record UploadQuestion(
    string Account,
    UploadCounts Counts,
    IReadOnlyList<WindowDay> Window,
    IReadOnlyList<LocalDate> Recovery,
    int PublishedInWindow,
    int PublishedAfter,
    Func<LocalDate, bool> IsUsual,
    ulong Seed);
