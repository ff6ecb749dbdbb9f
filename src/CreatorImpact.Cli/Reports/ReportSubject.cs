using System.Globalization;
using CreatorImpact.Analysis.Reports;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Campaigns;

namespace CreatorImpact.Cli.Reports;

/// <summary>What a document is to be about, as it was typed.</summary>
internal sealed record ReportNames(string? Outage, string? Account, string? Platform, string? Client);

/// <summary>Finds what the words of a command line name. What is left out is taken when there is only one.</summary>
internal sealed class ReportSubject(OutageStore outages, AccountStore accounts, DeliverableStore deliverables, long workspaceId)
{
    private const int MostListed = 20;

    /// <summary>The request with the numbers its kind of document needs.</summary>
    /// <exception cref="CliRefusal">A name names nothing or several, or one is missing.</exception>
    public async Task<ReportRequest> FindAsync(ReportRequest request, ReportNames asked, CancellationToken token)
    {
        var needs = ReportNeeds.Of(request.Kind);
        StoredOutage? outage = null;
        if (needs.Outage)
        {
            outage = Only("--outage", asked.Outage, [.. (await outages.ListAsync(workspaceId, token)).Where(one => OutageInput.From(one) is not null)], one => one.Title, one => one.Id);
            request = request with { OutageId = outage.Id };
        }

        if (needs.Account && !(needs.TakesEveryAccount && asked.Account is null))
        {
            var concerned = (await accounts.ListAsync(workspaceId, token))
                .Where(one => one.HasSeries && OutageMatch.Applies(one.Platform, outage?.Platform, null) && (asked.Platform is null || OutageMatch.Applies(one.Platform, asked.Platform, null))).ToList();
            request = request with { AccountId = Only("--account", asked.Account, concerned, one => one.Name, one => one.Id).Id };
        }

        if (needs.Client)
        {
            var clients = (await deliverables.ListAsync(workspaceId, token)).Where(one => !one.Removed).Select(one => one.Client).Distinct(StringComparer.Ordinal).ToList();
            request = request with { Client = Only("--client", asked.Client, clients, one => one, _ => null) };
        }

        return request;
    }

    private static T Only<T>(string option, string? typed, IReadOnlyList<T> known, Func<T, string> name, Func<T, long?> number)
    {
        if (known.Count == 0) throw CliRefusal.Refused($"{option}: there is none in this database that a document could be about.");
        if (typed is null)
            return known is [var single] ? single : throw CliRefusal.Usage($"{option}: found nothing, expected one of {Listed(known, name, number)}.");

        var named = known.Where(one => name(one) == typed).ToList();
        if (named.Count == 0) named = [.. known.Where(one => string.Equals(name(one), typed, StringComparison.OrdinalIgnoreCase))];
        if (named.Count == 0 && long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted)) named = [.. known.Where(one => number(one) == wanted)];
        return named switch
        {
            [var only] => only,
            [] => throw CliRefusal.Refused($"{option}: found '{typed}', expected one of {Listed(known, name, number)}."),
            _ => throw CliRefusal.Refused($"{option}: '{typed}' names several; give the number of one of {Listed(named, name, number)}."),
        };
    }

    private static string Listed<T>(IReadOnlyList<T> known, Func<T, string> name, Func<T, long?> number) =>
        string.Join(", ", known.Take(MostListed).Select(one => number(one) is { } id ? FormattableString.Invariant($"{id} ({name(one)})") : name(one))) + (known.Count > MostListed ? " …" : "");
}
