using CreatorImpact.Data.Store.Help;
using CreatorImpact.Web.Stores;

namespace CreatorImpact.Web.Features.Help;

/// <summary>Answers the rows of a list, which ask one by one, with one statement.</summary>
public sealed class OutcomeTallies(StepAnswerStore steps, CurrentWorkspace workspace)
{
    private Task<IReadOnlyDictionary<long, IReadOnlyList<StepAnswer>>>? _asking;

    /// <summary>How far troubleshooting of an outage went.</summary>
    /// <param name="outage">Its number.</param>
    /// <param name="token">Stops the waiting, not the question that other rows wait for.</param>
    /// <exception cref="CreatorImpact.Data.Store.DatabaseException">The database could not be asked.</exception>
    public async Task<StepTally> OfAsync(long outage, CancellationToken token)
    {
        var all = await (_asking ??= AskAsync()).WaitAsync(token);
        return StepTally.Of(all.GetValueOrDefault(outage) ?? []);
    }

    private async Task<IReadOnlyDictionary<long, IReadOnlyList<StepAnswer>>> AskAsync()
    {
        // Every row that is drawn now asks before this goes on. A list that is drawn later asks anew.
        await Task.Yield();
        try
        {
            return await steps.ListAllAsync(workspace.Id, CancellationToken.None);
        }
        finally
        {
            _asking = null;
        }
    }
}
