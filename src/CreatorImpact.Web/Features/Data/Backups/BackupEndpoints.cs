using CreatorImpact.Web.Hosting;
using Microsoft.Extensions.Options;

namespace CreatorImpact.Web.Features.Data.Backups;

/// <summary>GET /api/backups/NAME: a backup as a download. It holds all workspaces, so only a host for one user gives it.</summary>
internal static class BackupEndpoints
{
    private const string Route = "/api/backups";

    /// <summary>Address of a backup.</summary>
    public static string Href(BackupEntry entry) => $"{Route[1..]}/{Uri.EscapeDataString(entry.Name)}";

    public static void Map(WebApplication app) => app.MapGet(Route + "/{name}", static (string name, BackupFolder backups, IOptions<WebOptions> options) =>
        options.Value.Mode == HostMode.Local && backups.Find(name) is { } path
            ? Results.File(path, "application/vnd.sqlite3", name)
            : Results.NotFound());
}
