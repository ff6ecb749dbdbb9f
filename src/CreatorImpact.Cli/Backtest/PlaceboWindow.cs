using NodaTime;

namespace CreatorImpact.Cli.Backtest;

/// <summary>One window to estimate; its stamps are kept as written, because results are joined by them.</summary>
/// <param name="SeriesId">Name of the series' file without extension.</param>
/// <param name="Start">Stamp of the first step, as written.</param>
/// <param name="End">Stamp after the last step, as written.</param>
/// <param name="StartAt">The same as an instant.</param>
/// <param name="EndAt">The same as an instant.</param>
internal sealed record PlaceboWindow(string SeriesId, string Start, string End, Instant StartAt, Instant EndAt);
