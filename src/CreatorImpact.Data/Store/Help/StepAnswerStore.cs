using CreatorImpact.Data.Store.Money;

namespace CreatorImpact.Data.Store.Help;

/// <summary>How the steps of troubleshooting went, an outage at a time.</summary>
public sealed class StepAnswerStore(Database database)
{
    private static readonly OutageWordTable Table = new("step_outcome", "step", "outcome", KindCode.Of(StepOutcome.NotTried));

    /// <summary>What was said of an outage, in the order of the steps; those nobody spoke of are left out. One statement.</summary>
    public async Task<IReadOnlyList<StepAnswer>> ListAsync(long workspaceId, long outageId, CancellationToken token) =>
        InOrder(await Table.ListAsync(database, workspaceId, outageId, token).ConfigureAwait(false));

    /// <summary>The same of every outage of which something was said, by its number. One statement.</summary>
    public async Task<IReadOnlyDictionary<long, IReadOnlyList<StepAnswer>>> ListAllAsync(long workspaceId, CancellationToken token) =>
        (await Table.ListAllAsync(database, workspaceId, token).ConfigureAwait(false)).GroupBy(word => word.OutageId).ToDictionary(group => group.Key, InOrder);

    /// <summary>Puts an answer in place of the one before. The last word counts.</summary>
    /// <returns>The one before; not tried when nobody had spoken.</returns>
    /// <exception cref="ArgumentException">It has a <see cref="StepAnswer.Fault"/>.</exception>
    public async Task<StepAnswer> SaveAsync(long workspaceId, long outageId, StepAnswer answer, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (answer.Fault() is { } fault) throw new ArgumentException(fault.Text, nameof(answer));
        return Of(await Table.SaveAsync(database, workspaceId, outageId, answer.Code, KindCode.Of(answer.Outcome), token).ConfigureAwait(false));
    }

    private static IReadOnlyList<StepAnswer> InOrder(IEnumerable<OutageWord> words) => [.. words.Select(Of).OrderBy(answer => answer.Step)];

    private static StepAnswer Of(OutageWord word) => new(KindCode.Read<TroubleshootingStep>(word.Code), KindCode.Read<StepOutcome>(word.Word)) { UpdatedAt = word.UpdatedAt };
}
