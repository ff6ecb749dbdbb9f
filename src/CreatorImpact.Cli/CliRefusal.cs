namespace CreatorImpact.Cli;

/// <summary>Ends a command with a reason for the user; never a bug.</summary>
internal sealed class CliRefusal(int exitCode, string message) : Exception(message)
{
    /// <summary>See <see cref="Cli.ExitCode"/>.</summary>
    public int ExitCode { get; } = exitCode;

    /// <summary>The input cannot be used.</summary>
    public static CliRefusal Refused(string reason) => new(Cli.ExitCode.Refused, reason);

    /// <summary>The command line cannot be understood.</summary>
    public static CliRefusal Usage(string reason) => new(Cli.ExitCode.Usage, reason);
}
