using System.Data.Common;

namespace CreatorImpact.Data.Store;

/// <summary>The truth about background work of one host; a scheduler only wakes workers.</summary>
public sealed class JobStore(Database database)
{
    /// <summary>Starts after which a job that never ends is given up instead of queued again.</summary>
    public const int MaxAttempts = 5;

    private const string Columns = """
        job_id, workspace_id, kind, arguments, state, progress, note, cancel_requested, attempts, owner, result, error, created_at, finished_at
        """;

    /// <summary>Queues a job and returns its id.</summary>
    public Task<long> EnqueueAsync(long workspaceId, string kind, string argumentsJson, CancellationToken token)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(kind);
        return database.WriteAsync(
            async session =>
            {
                var jobId = await IdCounter.TakeAsync(session, IdCounter.Everywhere, "job", 1, token).ConfigureAwait(false);
                await session.ExecuteAsync(
                    """
                    INSERT INTO job (workspace_id, job_id, kind, arguments, state, progress, cancel_requested, attempts, created_at)
                    VALUES (@workspaceId, @jobId, @kind, @argumentsJson, 'queued', 0, 0, 0, @now)
                    """,
                    new { workspaceId, jobId, kind, argumentsJson, now = Now() },
                    token).ConfigureAwait(false);
                return jobId;
            },
            token);
    }

    /// <summary>Takes the oldest queued job for <paramref name="owner"/>; null when none waits. No job is given twice.</summary>
    public Task<JobRow?> ClaimNextAsync(string owner, CancellationToken token)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(owner);
        return database.WriteAsync(
            session => session.FirstOrDefaultAsync(
                $"""
                UPDATE job SET state = 'running', owner = @owner, attempts = attempts + 1, progress = 0, note = NULL, started_at = @now
                WHERE (workspace_id, job_id) IN (
                    SELECT workspace_id, job_id FROM job WHERE state = 'queued' ORDER BY job_id LIMIT 1 {session.Dialect.SkipLocked})
                RETURNING {Columns}
                """,
                new { owner, now = Now() },
                Map,
                token),
            token);
    }

    /// <summary>Notes how far a running job is.</summary>
    /// <returns>True when the worker must stop: cancelling was asked for, or the job is no longer running.</returns>
    public Task<bool> ReportAsync(long jobId, double progress, string? note, CancellationToken token) =>
        database.WriteAsync(
            async session =>
            {
                var asked = await session.QueryAsync(
                    "UPDATE job SET progress = @progress, note = @note WHERE job_id = @jobId AND state = 'running' RETURNING cancel_requested",
                    new { jobId, progress, note },
                    reader => reader.GetFlag(0),
                    token).ConfigureAwait(false);
                return asked.Count == 0 || asked[0];
            },
            token);

    /// <summary>Asks for a stop: a queued job is cancelled at once, a running one at its next report. False when it had ended.</summary>
    public Task<bool> RequestCancelAsync(long workspaceId, long jobId, CancellationToken token) =>
        database.WriteAsync(
            async session => await session.ExecuteAsync(
                """
                UPDATE job SET cancel_requested = 1,
                    finished_at = CASE WHEN state = 'queued' THEN @now ELSE finished_at END,
                    state = CASE WHEN state = 'queued' THEN 'cancelled' ELSE state END
                WHERE workspace_id = @workspaceId AND job_id = @jobId AND state IN ('queued', 'running')
                """,
                new { workspaceId, jobId, now = Now() },
                token).ConfigureAwait(false) == 1,
            token);

    /// <summary>Ends a running job; false when it is not running.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="state"/> is no end.</exception>
    public Task<bool> FinishAsync(long jobId, JobState state, string? resultJson, string? error, CancellationToken token)
    {
        if (state is not (JobState.Done or JobState.Failed or JobState.Cancelled))
            throw new ArgumentOutOfRangeException(nameof(state), state, "Expected done, failed or cancelled.");
        return database.WriteAsync(
            async session => await session.ExecuteAsync(
                """
                UPDATE job SET state = @state, result = @resultJson, error = @error, finished_at = @now,
                    progress = CASE WHEN @state = 'done' THEN 1 ELSE progress END
                WHERE job_id = @jobId AND state = 'running'
                """,
                new { jobId, state = Code(state), resultJson, error, now = Now() },
                token).ConfigureAwait(false) == 1,
            token);
    }

    /// <summary>One job, or null.</summary>
    public Task<JobRow?> GetAsync(long workspaceId, long jobId, CancellationToken token) =>
        database.ReadAsync(
            session => session.FirstOrDefaultAsync(
                $"SELECT {Columns} FROM job WHERE workspace_id = @workspaceId AND job_id = @jobId", new { workspaceId, jobId }, Map, token),
            token);

    /// <summary>The newest job of a kind, whatever its state; null when there was none.</summary>
    public Task<JobRow?> FindNewestAsync(long workspaceId, string kind, CancellationToken token) =>
        database.ReadAsync(
            session => session.FirstOrDefaultAsync(
                $"SELECT {Columns} FROM job WHERE workspace_id = @workspaceId AND kind = @kind ORDER BY job_id DESC LIMIT 1", new { workspaceId, kind }, Map, token),
            token);

    /// <summary>
    /// At the start of a host: its jobs that were running when it died are queued again, cancelled when that was asked for,
    /// or failed after <see cref="MaxAttempts"/> starts.
    /// </summary>
    /// <returns>Number of jobs touched.</returns>
    public Task<int> RequeueUnfinishedAsync(string owner, CancellationToken token) =>
        database.WriteAsync(
            session => session.ExecuteAsync(
                """
                UPDATE job SET
                    error = CASE WHEN cancel_requested = 0 AND attempts >= @most THEN @givenUp ELSE error END,
                    finished_at = CASE WHEN cancel_requested = 1 OR attempts >= @most THEN @now ELSE NULL END,
                    state = CASE WHEN cancel_requested = 1 THEN 'cancelled' WHEN attempts >= @most THEN 'failed' ELSE 'queued' END
                WHERE state = 'running' AND owner = @owner
                """,
                new
                {
                    owner,
                    most = (long)MaxAttempts,
                    givenUp = FormattableString.Invariant($"Started {MaxAttempts} times without an end: the program stopped each time. See the log, then start it again by hand."),
                    now = Now(),
                },
                token),
            token);

    private static string Code(JobState state) => state.ToString().ToLowerInvariant();

    private static JobRow Map(DbDataReader reader) => new(
        reader.GetInt64(0),
        reader.GetInt64(1),
        reader.GetString(2),
        reader.GetString(3),
        Enum.Parse<JobState>(reader.GetString(4), ignoreCase: true),
        reader.GetDouble(5),
        reader.GetTextOrNull(6),
        reader.GetFlag(7),
        reader.GetInt64(8),
        reader.GetTextOrNull(9),
        reader.GetTextOrNull(10),
        reader.GetTextOrNull(11),
        reader.GetInstant(12),
        reader.GetInstantOrNull(13));

    private long Now() => database.Clock.GetCurrentInstant().ToMicroseconds();
}
