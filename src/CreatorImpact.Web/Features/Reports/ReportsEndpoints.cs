using System.Globalization;
using CreatorImpact.Analysis.Reports;
using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Web.Features.Reports;

/// <summary>
/// GET /reports/file?kind=&amp;format=&amp;outage=&amp;account=&amp;client=&amp;set=&amp;run=&amp;language=&amp;look=&amp;redact=&amp;illustrative=: a document as a file; an account may be named with
/// creator= and platform= instead of its number. What is left out is taken as on the page. 404 when something named is not there, 409 with the
/// reason when there is no document or no browser to print it.
/// </summary>
internal static class ReportsEndpoints
{
    public static void Map(WebApplication app) => app.MapGet("/" + ReportsAddress.File, FileAsync);

    private static async Task<IResult> FileAsync([AsParameters] Asked asked, ReportsLoader loader, ReportPress press, CancellationToken token)
    {
        if (asked.Fault() is { } fault) return Results.Problem(fault, statusCode: StatusCodes.Status404NotFound);

        var model = await loader.LoadAsync(asked.Address, CultureInfo.CurrentUICulture, token);
        if (model.Gap is { } gap) return Results.Problem(TextOf(gap), statusCode: StatusCodes.Status404NotFound);
        // A form may go on with another account; a file is of the one that was named.
        if (model.Choices.IsOfAnother(asked.Address, model.Address))
            return Results.Problem(TextOf(ReportGap.UnknownAccount), statusCode: StatusCodes.Status404NotFound);
        if (model.Reading is not { Document: { } document }) return Refused(model.Reading?.Refusal ?? throw new InvalidOperationException("A reading holds a document or a refusal."));

        var (file, refusal) = await press.WriteAsync(document, ReportFormatCode.Find(asked.Format)!.Value, token);
        return file is null ? Refused(refusal!) : Results.File(file.Bytes, file.MediaType, file.Name);
    }

    private static IResult Refused(Reason reason) =>
        Results.Problem(reason.Text, statusCode: StatusCodes.Status409Conflict, extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = reason.Code });

    private static string TextOf(ReportGap gap) => gap switch
    {
        ReportGap.NoOutage => "outage: no outage of this workspace is over. Enter one, or its end.",
        ReportGap.NoAccount => "account: no account has data that the outage concerns. Import its exports.",
        ReportGap.NoClient => "client: nothing was promised to a client. Enter a deliverable.",
        ReportGap.UnknownOutage => "outage: expected the number of an outage of this workspace that has an end.",
        ReportGap.UnknownAccount => "account: expected the number of an account of this workspace with data, or creator and platform as its exports name them.",
        ReportGap.UnknownClient => "client: expected the name of a client something was promised to.",
        _ => throw new ArgumentOutOfRangeException(nameof(gap), gap, "There is no such gap."),
    };

    internal sealed record Asked(
        string? Kind, string? Format, string? Outage, string? Account, string? Creator, string? Platform, string? Client, string? Set, string? Run, string? Language, string? Look, string? Redact, string? Illustrative)
    {
        public ReportsAddress Address => new()
        {
            Kind = Kind,
            Outage = Named(Outage),
            Account = Named(Account),
            Creator = Named(Creator),
            Platform = Named(Platform),
            Client = Named(Client),
            Set = Named(Set),
            Run = Named(Run),
            Language = Named(Language),
            Look = Look,
            Redact = Redact,
            Illustrative = Illustrative,
        };

        public string? Fault() =>
            ReportKindCode.Find(Kind) is null ? $"kind: found '{Kind}', expected one of {string.Join(", ", ReportKindCode.All)}."
            : ReportFormatCode.Find(Format) is null ? $"format: found '{Format}', expected one of {string.Join(", ", ReportFormatCode.All)}."
            : Named(Language) is not null && ReportCultures.Find(Language) is null ? $"language: found '{Language}', expected one of {string.Join(", ", ReportCultures.All.Select(one => one.Name))}."
            : Named(Redact) is not null and not ReportsAddress.Yes ? $"redact: found '{Redact}', expected {ReportsAddress.Yes}."
            : Named(Illustrative) is not null and not ReportsAddress.Yes ? $"illustrative: found '{Illustrative}', expected {ReportsAddress.Yes}."
            : Named(Run) is not null && ReportsAddress.Number(Run) is null ? $"run: found '{Run}', expected a number."
            : Named(Run) is not null && !ReportNeeds.Of(ReportKindCode.Find(Kind)!.Value).HasEarlierRuns ? $"run: found '{Run}', but a {Kind} document holds the newest figures alone. Leave run away."
            : null;

        private static string? Named(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
    }
}
