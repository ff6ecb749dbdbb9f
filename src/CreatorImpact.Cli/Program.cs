using System.CommandLine;
using CreatorImpact.Cli;
using CreatorImpact.Cli.Commands;
using NodaTime;

#pragma warning disable RS0030 // The composition root is where the system clock is named.
var host = new CliHost(Console.Out, Console.Error, SystemClock.Instance, TimeProvider.System);
#pragma warning restore RS0030

var root = new RootCommand("Estimates what platform outages cost creators.")
{
    InspectCommand.Create(host),
    EstimateCommand.Create(host),
    BacktestCommand.Create(host),
};
var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors) await host.Error.WriteLineAsync(error.Message);
    await host.Error.WriteLineAsync("Try: creatorimpact --help");
    return ExitCode.Usage;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};
try
{
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }, stop.Token);
}
catch (CliRefusal refusal)
{
    await host.Error.WriteLineAsync(refusal.Message);
    return refusal.ExitCode;
}
catch (OperationCanceledException)
{
    await host.Error.WriteLineAsync("Cancelled.");
    return ExitCode.Refused;
}
