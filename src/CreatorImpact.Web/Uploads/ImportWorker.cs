using System.Collections.Concurrent;
using System.Threading.Channels;
using CreatorImpact.Data.Import;
using CreatorImpact.Data.Store;
using NodaTime;

namespace CreatorImpact.Web.Uploads;

/// <summary>
/// Takes received files on to their end or their preview, off every request and circuit. What is to be done stands in the database: after a
/// stop the imports that were under way go on. Trouble that may pass, such as a full disk, is tried again by itself.
/// </summary>
public sealed class ImportWorker(
    ImportStore imports, ImportSteps steps, FileImporter importer, KeptUploads kept, IDateTimeZoneProvider zones, IClock clock, TimeProvider time, ILogger<ImportWorker> log) : BackgroundService
{
    /// <summary>How long a preview waits for an answer before it is put aside.</summary>
    public static readonly Duration PreviewLifetime = KeptUploads.Days;

    /// <summary>After trouble that may pass, the next try.</summary>
    public static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    // One file is read while another is written.
    private const int Workers = 2;

    private static readonly TimeSpan SweepEvery = TimeSpan.FromHours(1);

    private readonly Channel<(long Workspace, long Import)> _waiting = Channel.CreateUnbounded<(long, long)>();
    private readonly ConcurrentDictionary<(long Workspace, long Import), ImportTask> _tasks = new();
    private readonly ConcurrentDictionary<(long Workspace, long Import), string> _trouble = new();
    private readonly Lock _gate = new();

    /// <summary>Lets an import go on. One that is under way already stays so.</summary>
    /// <returns>Ends when it has ended, asks, or met trouble that may pass.</returns>
    public Task GoOn(long workspaceId, long importId)
    {
        lock (_gate)
        {
            if (_tasks.TryGetValue((workspaceId, importId), out var known))
            {
                known.IsAskedAgain = true;
                return known.Settled;
            }

            var task = _tasks[(workspaceId, importId)] = new ImportTask();
            if (!_waiting.Writer.TryWrite((workspaceId, importId))) task.Settle();
            return task.Settled;
        }
    }

    /// <summary>How far an import is; null when it is not under way.</summary>
    public ImportProgress? ProgressOf(long workspaceId, long importId) => _tasks.TryGetValue((workspaceId, importId), out var task) ? task.Progress : null;

    /// <summary>Why an import does not go on for now; null when nothing stands in its way.</summary>
    public string? TroubleOf(long workspaceId, long importId) => _trouble.GetValueOrDefault((workspaceId, importId));

    /// <summary>Takes the good rows of an import that waits for an answer.</summary>
    /// <returns>False when it does not wait (any more).</returns>
    public async Task<bool> AcceptAsync(long workspaceId, long importId, CancellationToken token)
    {
        if (!await steps.ConfirmAsync(workspaceId, importId, token)) return false;
        _ = GoOn(workspaceId, importId);
        return true;
    }

    /// <summary>Ends an import that is not visible yet; nothing of it is kept.</summary>
    /// <returns>False when it had ended.</returns>
    public async Task<bool> CancelAsync(long workspaceId, long importId, CancellationToken token)
    {
        if (await imports.GetAsync(workspaceId, importId, token) is not { } row || !await imports.AbandonAsync(workspaceId, importId, token)) return false;

        if (_tasks.TryGetValue((workspaceId, importId), out var task)) await task.CancelAsync();
        _trouble.TryRemove((workspaceId, importId), out _);
        kept.Release(workspaceId, row.File.Sha256);
        return true;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await RecoverAsync(stoppingToken);
            await Task.WhenAll([SweepAsync(stoppingToken), .. Enumerable.Range(0, Workers).Select(_ => WorkAsync(stoppingToken))]);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends; what was under way goes on at the next start.
        }
    }

    private async Task RecoverAsync(CancellationToken token)
    {
        foreach (var row in await steps.ListKeptAsync(token))
        {
            kept.Hold(row.WorkspaceId, row.Sha256);
            if (await imports.GetAsync(row.WorkspaceId, row.ImportId, token) is not { IsUnderWay: true }) continue;

            log.LogInformation("Import {ImportId} of workspace {WorkspaceId} goes on after a stop", row.ImportId, row.WorkspaceId);
            _ = GoOn(row.WorkspaceId, row.ImportId);
        }
    }

    private async Task SweepAsync(CancellationToken token)
    {
        using var timer = new PeriodicTimer(SweepEvery, time);
        do
        {
            foreach (var row in await steps.ListKeptAsync(token))
                if (row.State == ImportState.Previewed && row.ReceivedAt < clock.GetCurrentInstant() - PreviewLifetime)
                    await CancelAsync(row.WorkspaceId, row.ImportId, token);
        }
        while (await timer.WaitForNextTickAsync(token));
    }

    private async Task WorkAsync(CancellationToken stopping)
    {
        await foreach (var (workspaceId, importId) in _waiting.Reader.ReadAllAsync(stopping))
        {
            if (!_tasks.TryGetValue((workspaceId, importId), out var task)) continue;

            using var cancel = CancellationTokenSource.CreateLinkedTokenSource(stopping, task.Cancelled);
            var again = false;
            try
            {
                again = !await RunAsync(workspaceId, importId, task, cancel.Token);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested && !stopping.IsCancellationRequested)
            {
                log.LogInformation("Import {ImportId} of workspace {WorkspaceId} was cancelled", importId, workspaceId);
            }
            finally
            {
                lock (_gate) _tasks.TryRemove((workspaceId, importId), out _);
                task.Settle();
                task.Dispose();
            }

            if (again) _ = RetryAsync(workspaceId, importId, stopping);
            else if (task.IsAskedAgain) _ = GoOn(workspaceId, importId);
        }
    }

    // False when it is to be tried again.
    private async Task<bool> RunAsync(long workspaceId, long importId, ImportTask task, CancellationToken token)
    {
        try
        {
            if (await imports.GetAsync(workspaceId, importId, token) is not { IsUnderWay: true } row) return true;

            if (kept.Find(workspaceId, row.File.Sha256) is not { } path)
            {
                await imports.RefuseAsync(workspaceId, importId, "file_gone", $"{row.File.FileName}: its bytes are no longer in the work folder. Import the file again.", token);
                return true;
            }

            var file = new SourceFile(row.File.FileName, null, row.File.FileLength, row.Options.FileTime(), () => File.OpenRead(path));
            var outcome = await importer.ContinueAsync(workspaceId, importId, file, row.Options.ToReadOptions(zones), task, token);
            log.LogInformation("Import {ImportId} of workspace {WorkspaceId}, {Length} bytes, is {State}", importId, workspaceId, row.File.FileLength, outcome.State);
            _trouble.TryRemove((workspaceId, importId), out _);
            if (outcome.State != ImportOutcomeState.Previewed) kept.Release(workspaceId, row.File.Sha256);
            return true;
        }
        catch (Exception exception) when (exception is DatabaseException or IOException or UnauthorizedAccessException)
        {
            log.LogWarning(exception, "Import {ImportId} of workspace {WorkspaceId} cannot go on for now", importId, workspaceId);
            _trouble[(workspaceId, importId)] = exception.Message;
            return false;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.LogError(exception, "Import {ImportId} of workspace {WorkspaceId} failed", importId, workspaceId);
            await imports.RefuseAsync(workspaceId, importId, "unexpected_error", FormattableString.Invariant($"An unexpected error ended this import; nothing of it was taken. The log names it as import {importId}."), token);
            return true;
        }
    }

    private async Task RetryAsync(long workspaceId, long importId, CancellationToken stopping)
    {
        try
        {
            await Task.Delay(RetryAfter, time, stopping);
            _ = GoOn(workspaceId, importId);
        }
        catch (OperationCanceledException)
        {
            // The program ends; the import goes on at the next start.
        }
    }
}
