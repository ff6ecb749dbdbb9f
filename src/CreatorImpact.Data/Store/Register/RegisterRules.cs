using CreatorImpact.Data.Import.Outages;

namespace CreatorImpact.Data.Store.Register;

/// <summary>What other windows and statements must satisfy to be stored with an outage.</summary>
internal static class RegisterRules
{
    /// <exception cref="ArgumentException">A window ends before it starts, nobody states it, or a statement says nothing.</exception>
    public static void Check(StoredOutage outage)
    {
        foreach (var window in outage.Windows)
        {
            if (window.EndExclusive <= window.Start)
                throw new ArgumentException(FormattableString.Invariant($"Outage '{outage.Title}': another window ends at {window.EndExclusive}, not after its start {window.Start}."), nameof(outage));
            if (string.IsNullOrWhiteSpace(window.Source))
                throw new ArgumentException(FormattableString.Invariant($"Outage '{outage.Title}': another window from {window.Start} has no source; expected who states it."), nameof(outage));
            if (OutageTimes.Fault(window.Start, window.EndExclusive) is { } fault)
                throw new ArgumentException($"Outage '{outage.Title}': another window, {fault.Column} {fault.Found}, expected {fault.Expected}.", nameof(outage));
        }

        foreach (var statement in outage.Statements)
        {
            if (string.IsNullOrWhiteSpace(statement.Text))
                throw new ArgumentException(FormattableString.Invariant($"Outage '{outage.Title}': the statement of {statement.At} is empty; expected what was said."), nameof(outage));
        }
    }

    /// <summary>In order of their start, each once, in text both engines can hold.</summary>
    public static IReadOnlyList<StatedWindow> Clean(IReadOnlyList<StatedWindow> windows) =>
    [
        .. windows.Select(window => window with { Source = StorableText.Clean(window.Source.Trim()), Url = StorableText.From(window.Url) })
            .Distinct().OrderBy(window => window.Start).ThenBy(window => window.EndExclusive).ThenBy(window => window.Source, StringComparer.Ordinal),
    ];

    /// <summary>Oldest first, each once, in text both engines can hold.</summary>
    public static IReadOnlyList<OutageStatement> Clean(IReadOnlyList<OutageStatement> statements) =>
    [
        .. statements.Select(statement => statement with { Text = StorableText.Clean(statement.Text.Trim()), Url = StorableText.From(statement.Url) })
            .Distinct().OrderBy(statement => statement.At).ThenBy(statement => statement.Text, StringComparer.Ordinal),
    ];
}
