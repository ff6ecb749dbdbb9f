namespace CreatorImpact.Data.Import;

/// <summary>Reads one file of any known format. Synchronous work for the processor: callers put it on a worker thread.</summary>
public interface IFileReader
{
    /// <summary>Reads a file; trouble with its content is returned, not thrown.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    FileReading Read(SourceFile file, ReadOptions options, CancellationToken token);
}
