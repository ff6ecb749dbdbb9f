using CreatorImpact.Analysis.Platforms;
using CreatorImpact.Web.Api;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Stores;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;

namespace CreatorImpact.Web.Features.Platforms;

/// <summary>
/// GET /api/platforms?illustrative=&amp;planned=&amp;from=&amp;to=&amp;zone=&amp;metric=&amp;a=&amp;b=: downtime, response, times and forward risk of every
/// platform, outages by net loss, and two of them compared, as JSON; the same with .csv gives the table. Nothing is rounded, unknown is null.
/// </summary>
internal static class PlatformsEndpoints
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/" + PlatformsAddress.Json, static ([AsParameters] PlatformsRequest asked, PlatformsAnswer answer, CancellationToken token) =>
            answer.OfAsync(asked, (overview, demo) => Results.Text(PlatformDocument.From(overview, demo).ToJson(), "application/json"), token));
        app.MapGet("/" + PlatformsAddress.Csv, static ([AsParameters] PlatformsRequest asked, PlatformsAnswer answer, CancellationToken token) =>
            answer.OfAsync(asked, (overview, demo) => Results.File(PlatformCsv.Write(overview, demo), "text/csv; charset=utf-8", "platforms.csv"), token));
    }
}

/// <summary>The parts of the address.</summary>
internal sealed record PlatformsRequest(
    [FromQuery(Name = "illustrative")] string? Illustrative,
    [FromQuery(Name = "planned")] string? Planned,
    [FromQuery(Name = "from")] string? From,
    [FromQuery(Name = "to")] string? To,
    [FromQuery(Name = "zone")] string? Zone,
    [FromQuery(Name = "metric")] string? Metric,
    [FromQuery(Name = "a")] string? First,
    [FromQuery(Name = "b")] string? Second)
{
    public PlatformsAddress Address => new() { Illustrative = Illustrative, Planned = Planned, From = From, To = To, Zone = Zone, Metric = Metric, First = First, Second = Second };
}

/// <summary>Answers a request, or says what is wrong with it.</summary>
internal sealed class PlatformsAnswer(PlatformLoader loader, CurrentWorkspace workspace, IDateTimeZoneProvider zones, IStringLocalizer<PlatformsText> text)
{
    public async Task<IResult> OfAsync(PlatformsRequest asked, Func<PlatformOverview, bool, IResult> write, CancellationToken token)
    {
        var (choice, problem) = asked.Address.Read(zones);
        return choice is null
            ? ApiGate.Problem(StatusCodes.Status400BadRequest, text["ProblemTitle"], text[problem!])
            : write(await loader.LoadAsync(workspace.Id, choice, asked.Address.Compared, token), workspace.IsDemo);
    }
}
