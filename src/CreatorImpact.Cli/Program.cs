using CreatorImpact.Cli;
using NodaTime;

#pragma warning disable RS0030 // The composition root is where the system clock is named.
var host = new CliHost(Console.Out, Console.Error, SystemClock.Instance, TimeProvider.System);
#pragma warning restore RS0030

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};
return await CommandLine.RunAsync(args, host, stop.Token);
