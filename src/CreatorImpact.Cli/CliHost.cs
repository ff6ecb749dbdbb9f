using NodaTime;

namespace CreatorImpact.Cli;

/// <summary>What commands take from their surroundings, so that tests can put their own there.</summary>
/// <param name="Out">Results.</param>
/// <param name="Error">Reasons, warnings and progress.</param>
/// <param name="Clock">What "today" means.</param>
/// <param name="Time">Stopwatch of the backtest.</param>
internal sealed record CliHost(TextWriter Out, TextWriter Error, IClock Clock, TimeProvider Time);
