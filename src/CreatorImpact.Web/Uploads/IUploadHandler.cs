namespace CreatorImpact.Web.Uploads;

/// <summary>What happens with a file once it lies on this machine.</summary>
public interface IUploadHandler
{
    /// <summary>Imports the file. A file that cannot be used is an outcome, not an exception.</summary>
    /// <param name="upload">The file; it is deleted when the task ends.</param>
    /// <param name="token">Cancelled when the user gives up.</param>
    Task<UploadOutcome> HandleAsync(StagedUpload upload, CancellationToken token);
}
