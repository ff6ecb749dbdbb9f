using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Web.Features.Help;

/// <summary>One answer on a page that is stored as soon as it is given, one after the other.</summary>
/// <param name="stored">What is stored when the page is opened.</param>
/// <param name="says">What of an answer counts when two are compared.</param>
/// <param name="fault">Why an answer cannot be stored; null when it can.</param>
/// <param name="store">Stores an answer and gives back the one it has replaced.</param>
public sealed class KeptAnswer<T>(T stored, Func<T, object> says, Func<T, Reason?> fault, Func<T, CancellationToken, Task<T>> store)
    where T : class
{
    // The arrow keys pass through the answers between: the last one chosen must be the last one stored.
    private Task _last = Task.CompletedTask;

    /// <summary>What is stored, as far as this page knows.</summary>
    public T Stored { get; private set; } = stored;

    /// <summary>What is chosen or typed.</summary>
    public T Chosen { get; private set; } = stored;

    /// <summary>How the last saving went.</summary>
    public Keeping Keeping { get; private set; }

    /// <summary>What another window had said meanwhile and this one has replaced; null when nothing.</summary>
    public T? Replaced { get; private set; }

    /// <summary>Why the last one could not be stored; null when nothing was wrong with it.</summary>
    public Reason? Fault { get; private set; }

    /// <summary>Stores an answer, unless it is stored already.</summary>
    /// <returns>A task that never fails for the database: <see cref="Keeping"/> says how it went.</returns>
    public Task SaveAsync(T wanted, CancellationToken token)
    {
        Chosen = wanted;
        return _last = SaveAfterAsync(_last, wanted, token);
    }

    /// <summary>Tries again what could not be stored.</summary>
    public Task RetryAsync(CancellationToken token) => SaveAsync(Chosen, token);

    private async Task SaveAfterAsync(Task before, T wanted, CancellationToken token)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);
        (Fault, Replaced) = (fault(wanted), null);
        if (Fault is not null)
        {
            Keeping = Keeping.Refused;
            return;
        }

        if (SaysTheSame(wanted, Stored))
        {
            if (Keeping is Keeping.Failed or Keeping.Refused) Keeping = Keeping.None;
            return;
        }

        try
        {
            var former = await store(wanted, token);
            Replaced = SaysTheSame(former, Stored) || SaysTheSame(former, wanted) ? null : former;
            (Stored, Keeping) = (wanted, Keeping.Kept);
        }
        catch (DatabaseException)
        {
            Keeping = Keeping.Failed;
        }
    }

    private bool SaysTheSame(T one, T other) => says(one).Equals(says(other));
}

/// <summary>How the last saving of an answer went.</summary>
public enum Keeping
{
    /// <summary>Nothing was to be saved.</summary>
    None,

    /// <summary>It is stored.</summary>
    Kept,

    /// <summary>The data could not be written: what was stored before stands.</summary>
    Failed,

    /// <summary>It cannot be stored as it is: what was stored before stands.</summary>
    Refused,
}
