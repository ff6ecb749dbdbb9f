using System.CommandLine;
using CreatorImpact.Benchmarks;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};
return await new Commands(Console.Error, TimeProvider.System).Create().Parse(args).InvokeAsync(cancellationToken: stop.Token);
