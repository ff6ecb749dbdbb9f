using CreatorImpact.Analysis.Findings.Checks;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Findings;

namespace CreatorImpact.Web.Features.Impact.Checks;

/// <summary>The six other explanations on the page. Every answer is stored at once, one after the other, each by itself.</summary>
/// <param name="checks">What is said.</param>
/// <param name="loader">Where it is kept.</param>
public sealed class ChecksBoard(FindingChecks checks, ChecksLoader loader)
{
    // The arrow keys pass through the answers between: the last one chosen must be the last one stored.
    private Task _last = Task.CompletedTask;

    /// <summary>What it was made from.</summary>
    public FindingChecks Checks => checks;

    /// <summary>The explanations in the order of asking.</summary>
    public IReadOnlyList<CheckCard> Cards { get; } = [.. FindingChecklist.Of(checks.Said).Items.Select(item => new CheckCard(item.Check))];

    /// <summary>What the program can tell; null until it has looked.</summary>
    public ExplanationFacts? Facts { get; private set; }

    /// <summary>True when looking failed.</summary>
    public bool FactsFailed { get; private set; }

    /// <summary>What is stored.</summary>
    public FindingChecklist Checklist => FindingChecklist.Of(Cards.Select(card => card.Stored), Facts);

    /// <summary>Stores what is chosen and typed for one explanation, unless it is stored already.</summary>
    /// <returns>A task that never fails for the database: the card says how it went.</returns>
    public Task SaveAsync(CheckCard card, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(card);
        return _last = SaveAfterAsync(_last, card, token);
    }

    /// <summary>Tries again what could not be stored.</summary>
    public Task RetryAsync(CheckCard card, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(card);
        if (card.Unsaved is { } unsaved) card.State = unsaved.State;
        return SaveAsync(card, token);
    }

    /// <summary>Looks at what the program knows; once.</summary>
    public async Task LookAsync(ImpactPageModel model, CancellationToken token)
    {
        if (Facts is not null) return;
        try
        {
            Facts = await loader.FactsAsync(model, token);
            FactsFailed = Facts is null;
        }
        catch (DatabaseException)
        {
            FactsFailed = true;
        }
    }

    private async Task SaveAfterAsync(Task before, CheckCard card, CancellationToken token)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);
        var wanted = card.Wanted;
        if (wanted.SaysTheSameAs(card.Stored)) return;
        if (wanted.Fault() is null) await StoreAsync(card, wanted, token);
        else card.Failed(wanted, CheckOutcome.TooLong);
    }

    private async Task StoreAsync(CheckCard card, FindingCheck wanted, CancellationToken token)
    {
        try
        {
            card.Saved(wanted, await loader.SaveAsync(checks, wanted, token));
        }
        catch (DatabaseException)
        {
            card.Failed(wanted, CheckOutcome.Failed);
            return;
        }

        try
        {
            var now = FindingChecklist.Of(await loader.ListAsync(checks, token)).Items;
            foreach (var (other, item) in Cards.Zip(now)) other.Refresh(item.Check);
        }
        catch (DatabaseException)
        {
            // It is stored; what other windows say is seen with the next answer.
        }
    }
}
