using CreatorImpact.Analysis.Exports;
using CreatorImpact.Web.Hosting;
using CreatorImpact.Web.Stores;

namespace CreatorImpact.Web.Features.Data.Exports;

/// <summary>GET /api/export?format=csv|xlsx|json: all data of the workspace looked at, as a file that can be imported again.</summary>
internal static class ExportEndpoints
{
    /// <summary>Address, relative to the site.</summary>
    public const string Address = "api/export";

    public static void Map(WebApplication app) => app.MapGet("/" + Address, WriteAsync);

    private static async Task<IResult> WriteAsync(string? format, WorkspaceExportLoader loader, CurrentWorkspace workspace, DataFolder folder, CancellationToken token)
    {
        if (!Enum.TryParse<ExportFormat>(format, ignoreCase: true, out var asked) || !Enum.IsDefined(asked))
            return Results.Problem("format: expected csv, xlsx or json.", statusCode: StatusCodes.Status400BadRequest, title: "There is no such format.");

        var export = await loader.LoadAsync(workspace.Id, token);
        if (workspace.IsDemo) export = export with { IsDemo = true };
        // Gone when the answer is sent; what a killed host leaves is cleared at the next start like an upload.
        var file = new FileStream(Path.Combine(folder.Uploads, $"{Guid.NewGuid():N}.upload"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        try
        {
            await Task.Run(() => ExportFile.Write(export, asked, file, token), token);
            file.Position = 0;
            return Results.File(file, ExportFile.MediaTypeOf(asked), ExportFile.NameOf(export, asked));
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }
}
