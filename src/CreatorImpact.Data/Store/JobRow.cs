using NodaTime;

namespace CreatorImpact.Data.Store;

/// <summary>Where a background job stands.</summary>
public enum JobState
{
    /// <summary>Waits for a worker.</summary>
    Queued,

    /// <summary>A worker has it.</summary>
    Running,

    /// <summary>Ended well.</summary>
    Done,

    /// <summary>Ended with an error.</summary>
    Failed,

    /// <summary>Ended because the user asked for it.</summary>
    Cancelled,
}

/// <summary>One background job as stored.</summary>
/// <param name="Id">Number across workspaces.</param>
/// <param name="WorkspaceId">Whose job it is.</param>
/// <param name="Kind">Which work.</param>
/// <param name="ArgumentsJson">What to work on, as JSON.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Progress">0–1.</param>
/// <param name="Note">What it is doing, for people.</param>
/// <param name="CancelRequested">The user wants it stopped.</param>
/// <param name="Attempts">How often it was started.</param>
/// <param name="Owner">Worker that has or had it.</param>
/// <param name="ResultJson">Outcome as JSON, when done.</param>
/// <param name="Error">Why it failed.</param>
/// <param name="CreatedAt">When it was queued first.</param>
/// <param name="FinishedAt">When it ended.</param>
public sealed record JobRow(
    long Id,
    long WorkspaceId,
    string Kind,
    string ArgumentsJson,
    JobState State,
    double Progress,
    string? Note,
    bool CancelRequested,
    long Attempts,
    string? Owner,
    string? ResultJson,
    string? Error,
    Instant CreatedAt,
    Instant? FinishedAt);
