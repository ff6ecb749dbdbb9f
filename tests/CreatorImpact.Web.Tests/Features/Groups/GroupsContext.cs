using CreatorImpact.Analysis.Runs;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Web.Features.Groups;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorImpact.Web.Tests.Features.Groups;

/// <summary>Two tiers of creators whose hours an outage hit differently.</summary>
public abstract class GroupsContext : StoredContext
{
    protected GroupsContext() => Services.AddScoped<GroupsLoader>();

    /// <summary>Gold keeps 15 % in the outage, blue 80 % or what is said.</summary>
    protected async Task<long> PlantAsync(int gold = 3, int blue = 3, double blueKept = 0.8)
    {
        var roster = new System.Text.StringBuilder("platform,account,creator,followers,segment: tier\n");
        for (var i = 0; i < gold + blue; i++)
        {
            var account = FormattableString.Invariant($"creator{i:00}");
            await Content.HoursAsync(account, kept: i < gold ? 0.15 : blueKept);
            roster.Append(FormattableString.Invariant($"youtube,{account},Person {i:00},{(i + 1) * 5000},{(i < gold ? "gold" : "blue")}\n"));
        }

        await Content.FileAsync("roster.csv", roster.ToString());
        var outage = await Content.OutageAsync();
        await Services.GetRequiredService<WorkspaceRun>().ExecuteAsync(Workspace, outage, new EstimatorOptions(), null, null, Token);
        return outage;
    }
}
