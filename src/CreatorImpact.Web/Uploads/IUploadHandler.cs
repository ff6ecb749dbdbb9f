namespace CreatorImpact.Web.Uploads;

/// <summary>What happens with a file once it lies on this machine.</summary>
public interface IUploadHandler
{
    /// <summary>Takes the file over. A file that cannot be used is an outcome, not an exception.</summary>
    /// <param name="upload">The file; what still lies there when the task ends is deleted.</param>
    /// <param name="waits">True to answer when the import has ended or asks; false to answer as soon as it will go on by itself.</param>
    /// <param name="token">Cancelled when the sender no longer waits: an import that was taken over goes on.</param>
    Task<UploadOutcome> HandleAsync(StagedUpload upload, bool waits, CancellationToken token);
}
