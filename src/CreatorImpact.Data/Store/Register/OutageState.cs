using System.Text.Json;
using NodaTime;

namespace CreatorImpact.Data.Store.Register;

/// <summary>An outage as its history writes it: JSON, instants as microseconds since the epoch. A field that a later version adds reads as its default.</summary>
internal sealed record OutageState
{
    public string? Platform { get; init; }

    public string Title { get; init; } = "";

    public long Start { get; init; }

    public long? End { get; init; }

    public bool EndKnown { get; init; } = true;

    public bool Planned { get; init; }

    public bool LeftOut { get; init; }

    public string Function { get; init; } = "view";

    public string Severity { get; init; } = "unknown";

    public double? AffectedShare { get; init; }

    public string Cause { get; init; } = "unknown";

    public string? Url { get; init; }

    public string? Source { get; init; }

    public string Verification { get; init; } = StoredOutage.UnverifiedVerification;

    public string EntryZone { get; init; } = "Etc/UTC";

    public long? Acknowledged { get; init; }

    public long? Resolved { get; init; }

    public string? Author { get; init; }

    public IReadOnlyList<string> Components { get; init; } = [];

    public IReadOnlyList<string> Regions { get; init; } = [];

    public string? PeakComponentStatus { get; init; }

    public long? ImportId { get; init; }

    public bool Removed { get; init; }

    public IReadOnlyList<Part> Phases { get; init; } = [];

    public IReadOnlyList<SaidJson> Windows { get; init; } = [];

    public IReadOnlyList<SaidJson> Statements { get; init; } = [];

    /// <summary>Writes an outage.</summary>
    public static string Write(StoredOutage outage) => JsonSerializer.Serialize(new OutageState
    {
        Platform = outage.Platform,
        Title = outage.Title,
        Start = outage.Start.ToMicroseconds(),
        End = outage.EndExclusive.ToMicroseconds(),
        EndKnown = outage.EndKnown,
        Planned = outage.Planned,
        LeftOut = outage.LeftOut,
        Function = outage.Function,
        Severity = outage.Severity,
        AffectedShare = outage.AffectedShare,
        Cause = outage.Cause,
        Url = outage.Url,
        Source = outage.Source,
        Verification = outage.Verification,
        EntryZone = outage.EntryZone,
        Acknowledged = outage.AcknowledgedAt.ToMicroseconds(),
        Resolved = outage.ResolvedAt.ToMicroseconds(),
        Author = outage.Author,
        Components = outage.Components,
        Regions = outage.Regions,
        PeakComponentStatus = outage.PeakComponentStatus,
        ImportId = outage.ImportId,
        Removed = outage.Removed,
        Phases = [.. outage.Phases.Select(phase => new Part(phase.Start.ToMicroseconds(), phase.EndExclusive.ToMicroseconds(), phase.SeverityLow, phase.SeverityHigh))],
        Windows = [.. outage.Windows.Select(SaidJson.Of)],
        Statements = [.. outage.Statements.Select(SaidJson.Of)],
    });

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static StoredOutage Read(string json, long outageId)
    {
        var state = JsonSerializer.Deserialize<OutageState>(json) ?? throw new JsonException("The stored state is empty.");
        return new StoredOutage
        {
            Id = outageId,
            Platform = state.Platform,
            Title = state.Title,
            Start = At(state.Start),
            EndExclusive = At(state.End),
            EndKnown = state.EndKnown,
            Planned = state.Planned,
            LeftOut = state.LeftOut,
            Function = state.Function,
            Severity = state.Severity,
            AffectedShare = state.AffectedShare,
            Cause = state.Cause,
            Url = state.Url,
            Source = state.Source,
            Verification = state.Verification,
            EntryZone = state.EntryZone,
            AcknowledgedAt = At(state.Acknowledged),
            ResolvedAt = At(state.Resolved),
            Author = state.Author,
            Components = state.Components,
            Regions = state.Regions,
            PeakComponentStatus = state.PeakComponentStatus,
            ImportId = state.ImportId,
            Removed = state.Removed,
            Phases = [.. state.Phases.Select(phase => new StoredPhase(At(phase.Start), At(phase.End), phase.Low, phase.High))],
            Windows = [.. state.Windows.Select(one => one.ToWindow())],
            Statements = [.. state.Statements.Select(one => one.ToStatement())],
        };
    }

    private static Instant At(long microseconds) => Instant.FromUnixTimeTicks(checked(microseconds * 10));

    private static Instant? At(long? microseconds) => microseconds is { } known ? At(known) : null;

    internal sealed record Part(long Start, long End, double Low, double High);
}
