using System.Globalization;
using CreatorImpact.Analysis.Reports;
using CreatorImpact.Data.Store.Branding;
using CreatorImpact.Web.Api;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Stores;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Features.Reports;

/// <summary>POST /reports/look: the form in which a workspace's look is made. A plain form: it needs no circuit, and answers with the page to go back to.</summary>
internal static class LookEndpoint
{
    public const string Route = "/reports/look";

    /// <summary>Part of the page's address that says what became of the look.</summary>
    public const string Said = "said";

    // A logo that is too large is read and refused in words, unless it is far too large.
    private const long MostBytes = 16 * ReportBrand.MostLogoBytes;

    public static void Map(WebApplication app) => app.MapPost(Route, ReceiveAsync);

    private static async Task<IResult> ReceiveAsync(HttpContext context, ReportLookStore looks, CurrentWorkspace workspace, IStringLocalizer<ReportsText> text, CancellationToken token)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = MostBytes;
        try
        {
            if (!context.Request.HasFormContentType || !await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context))
                return ApiGate.Problem(StatusCodes.Status400BadRequest, text["LookFormTitle"], text["LookForm"]);

            var form = await context.Request.ReadFormAsync(token);
            var answer = await KeepAsync(form, looks, workspace, token);
            context.Response.Headers.Location = Back(form[LookForm.Query], answer);
            return Results.StatusCode(StatusCodes.Status303SeeOther);
        }
        catch (Exception exception) when (exception is BadHttpRequestException or InvalidDataException)
        {
            return ApiGate.Problem(StatusCodes.Status413PayloadTooLarge, text["LookFormTitle"], text["Look_Logo", ReportBrand.MostLogoBytes / 1024]);
        }
    }

    private static async Task<LookAnswer> KeepAsync(IFormCollection form, ReportLookStore looks, CurrentWorkspace workspace, CancellationToken token)
    {
        // Another tab may have gone to another workspace since the form was drawn.
        if (workspace.IsDemo || form[LookForm.Workspace] != workspace.Id.ToString(CultureInfo.InvariantCulture)) return LookAnswer.Elsewhere;
        if (form[LookForm.Remove] == ReportsAddress.Yes)
        {
            await looks.RemoveAsync(workspace.Id, token);
            return LookAnswer.Removed;
        }

        var (look, answer) = await LookForm.ReadAsync(form, await looks.FindAsync(workspace.Id, token), token);
        if (look is not null) await looks.SaveAsync(workspace.Id, look, token);
        return answer;
    }

    // The page is always this one: only its query is the sender's.
    private static string Back(string? query, LookAnswer answer)
    {
        var kept = string.IsNullOrEmpty(query) || query.Any(char.IsControl) || !Uri.IsWellFormedUriString("/" + ReportsAddress.Page + "?" + query, UriKind.Relative) ? "" : query + "&";
        return $"/{ReportsAddress.Page}?{kept}{Said}={answer.ToString().ToLowerInvariant()}";
    }
}
