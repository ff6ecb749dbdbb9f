using CreatorImpact.Data.Import;

namespace CreatorImpact.Web.Uploads;

/// <summary>An import that is under way in this process.</summary>
internal sealed class ImportTask : IProgress<ImportProgress>, IDisposable
{
    private readonly CancellationTokenSource _cancel = new();
    private readonly TaskCompletionSource _settled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _gate = new();
    private ImportProgress _progress;

    /// <summary>Ends when the import has ended, asks for an answer, or met trouble that may pass.</summary>
    public Task Settled => _settled.Task;

    public CancellationToken Cancelled => _cancel.Token;

    public ImportProgress Progress
    {
        get
        {
            lock (_gate)
                return _progress;
        }
    }

    public void Report(ImportProgress value)
    {
        lock (_gate)
            _progress = value;
    }

    /// <summary>True when it is to be looked at once more after it has settled: somebody answered while it came to its preview.</summary>
    public bool IsAskedAgain { get; set; }

    public async Task CancelAsync()
    {
        try
        {
            await _cancel.CancelAsync();
        }
        catch (ObjectDisposedException)
        {
            // It ended at the same moment.
        }
    }

    public void Settle() => _settled.TrySetResult();

    public void Dispose() => _cancel.Dispose();
}
