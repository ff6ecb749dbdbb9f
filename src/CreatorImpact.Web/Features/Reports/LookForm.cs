using CreatorImpact.Analysis.Reports;
using CreatorImpact.Data.Store.Branding;

namespace CreatorImpact.Web.Features.Reports;

/// <summary>Reads the form in which a workspace's look is made.</summary>
internal static class LookForm
{
    public const string Sender = "sender";
    public const string Accent = "accent";
    public const string Quiet = "quiet";
    public const string Footer = "footer";
    public const string Logo = "logo";

    /// <summary>Tick that takes the logo away.</summary>
    public const string NoLogo = "no-logo";

    /// <summary>Button that takes the whole look away.</summary>
    public const string Remove = "remove";

    /// <summary>Query of the page to go back to.</summary>
    public const string Query = "query";

    /// <summary>Number of the workspace the form was drawn for.</summary>
    public const string Workspace = "workspace";

    /// <summary>The look a form says, and what was wrong with it. A logo that cannot be taken leaves the one before.</summary>
    public static async Task<(ReportLook? Look, LookAnswer Answer)> ReadAsync(IFormCollection form, ReportLook? before, CancellationToken token)
    {
        var (sender, accent, quiet, footer) = (form[Sender].ToString().Trim(), form[Accent].ToString(), form[Quiet].ToString(), form[Footer].ToString().Trim());
        if (!ReportBrand.IsColour(accent) || !ReportBrand.IsColour(quiet)) return (null, LookAnswer.Colour);
        if (sender.Length > ReportBrand.LongestText || footer.Length > ReportBrand.LongestText) return (null, LookAnswer.Text);

        var look = new ReportLook(sender, accent, quiet, footer, form[NoLogo] == ReportsAddress.Yes ? null : before?.Logo);
        if (form.Files.GetFile(Logo) is not { Length: > 0 } sent) return (look, LookAnswer.Kept);
        if (sent.Length > ReportBrand.MostLogoBytes) return (look, LookAnswer.Logo);

        using var memory = new MemoryStream();
        await sent.CopyToAsync(memory, token);
        return ReportBrand.TypeOf(memory.ToArray()) is null ? (look, LookAnswer.Logo) : (look with { Logo = memory.ToArray() }, LookAnswer.Kept);
    }
}

/// <summary>What became of a look that was sent.</summary>
public enum LookAnswer
{
    /// <summary>It is kept.</summary>
    Kept,

    /// <summary>It is kept but for the logo, which is no PNG or JPEG or too large.</summary>
    Logo,

    /// <summary>Nothing was kept: a colour is none.</summary>
    Colour,

    /// <summary>Nothing was kept: a text is too long.</summary>
    Text,

    /// <summary>Nothing was kept: the demo is looked at, or the form was drawn for another workspace.</summary>
    Elsewhere,

    /// <summary>It was taken away.</summary>
    Removed,
}
