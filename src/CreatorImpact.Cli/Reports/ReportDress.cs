using CreatorImpact.Analysis.Reports;
using CreatorImpact.Data.Store.Branding;

namespace CreatorImpact.Cli.Reports;

/// <summary>The look asked for: that of the app, or the product's own with <paramref name="Plain"/>, with what is said here in its place.</summary>
/// <param name="Plain">True leaves the look of the app out.</param>
/// <param name="Name">Name of the sender.</param>
/// <param name="Colours">Two colours with a comma between.</param>
/// <param name="Logo">Path of a PNG or JPEG.</param>
/// <param name="Footer">Line at the foot.</param>
internal sealed record ReportDress(bool Plain, string? Name, string? Colours, string? Logo, string? Footer)
{
    private const string Accent = "#1d4ed8";
    private const string Quiet = "#eef2ff";

    /// <summary>The look; null for the product's own.</summary>
    /// <exception cref="CliRefusal">A colour is none, a text is too long, or the logo is no PNG or JPEG of the size taken.</exception>
    public async Task<ReportBrand?> ReadAsync(ReportLookStore looks, long workspaceId, CancellationToken token)
    {
        var kept = Plain ? null : await looks.FindAsync(workspaceId, token);
        if (kept is null && (Name ?? Colours ?? Logo ?? Footer) is null) return null;

        var (accent, quiet) = ColoursOf(kept);
        var logo = Logo is null ? kept?.Logo : await File.ReadAllBytesAsync(CliArguments.ExistingFile(Logo), token);
        try
        {
            return new ReportBrand(Name ?? kept?.Sender ?? "", accent, quiet, Footer ?? kept?.Footer ?? "", logo);
        }
        catch (ArgumentException exception)
        {
            throw CliRefusal.Usage($"--name, --colours, --logo, --footer: {exception.Message.Split(" (Parameter", 2)[0]}");
        }
    }

    private (string Accent, string Quiet) ColoursOf(ReportLook? kept) => Colours?.Split(',', StringSplitOptions.TrimEntries) switch
    {
        null => (kept?.Accent ?? Accent, kept?.Quiet ?? Quiet),
        [var accent, var quiet] => (accent, quiet),
        _ => throw CliRefusal.Usage($"--colours: found '{Colours}', expected two such as {Accent},{Quiet}."),
    };
}
