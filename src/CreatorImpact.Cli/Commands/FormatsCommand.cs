using System.CommandLine;
using CreatorImpact.Data.Import;

namespace CreatorImpact.Cli.Commands;

/// <summary><c>formats</c>: prints what files can be read, as Markdown (docs/formats.md).</summary>
internal static class FormatsCommand
{
    public static Command Create(CliHost host)
    {
        var command = new Command("formats", "Print which files can be read, how they are recognised and what their columns become (Markdown).");
        command.SetAction(async (_, token) =>
        {
            await host.Out.WriteAsync(FormatCatalog.Markdown().AsMemory(), token);
            return ExitCode.Done;
        });
        return command;
    }
}
