using CreatorImpact.Data.Store.Findings;

namespace CreatorImpact.Web.Features.Impact.Checks;

/// <summary>One other explanation as it stands on the page: what is stored, and what was chosen or typed since.</summary>
public sealed class CheckCard
{
    internal CheckCard(FindingCheck stored) => (Stored, State, Note) = (stored, stored.State, stored.Note);

    /// <summary>What is stored, as far as this page knows.</summary>
    public FindingCheck Stored { get; private set; }

    /// <summary>What is chosen.</summary>
    public CheckState State { get; internal set; }

    /// <summary>What is typed.</summary>
    public string Note { get; internal set; }

    /// <summary>How the last saving went.</summary>
    public CheckOutcome Outcome { get; private set; }

    /// <summary>What another window had said meanwhile and this one has replaced; null when nothing.</summary>
    public FindingCheck? Replaced { get; private set; }

    /// <summary>What could not be stored; null when everything was.</summary>
    public FindingCheck? Unsaved { get; private set; }

    internal FindingCheck Wanted => new(Stored.Explanation, State, Note);

    internal void Saved(FindingCheck wanted, FindingCheck former)
    {
        Replaced = former.SaysTheSameAs(Stored) || former.SaysTheSameAs(wanted) ? null : former;
        (Stored, Outcome, Unsaved) = (wanted, CheckOutcome.Saved, null);
    }

    // The choice goes back to what is stored; a typed note stays in its field, for nobody likes to type it again.
    internal void Failed(FindingCheck wanted, CheckOutcome outcome)
    {
        (Outcome, Unsaved, Replaced) = (outcome, wanted, null);
        if (State == wanted.State) State = Stored.State;
    }

    // Takes over what another window said, except where something is chosen or typed here.
    internal void Refresh(FindingCheck now)
    {
        if (State == Stored.State) State = now.State;
        if (Note == Stored.Note) Note = now.Note;
        Stored = now;
    }
}

/// <summary>How the last saving of an answer went.</summary>
public enum CheckOutcome
{
    /// <summary>Nothing was to be saved yet.</summary>
    None,

    /// <summary>It is stored.</summary>
    Saved,

    /// <summary>The data could not be written: what was stored before stands.</summary>
    Failed,

    /// <summary>The note is too long: what was stored before stands.</summary>
    TooLong,
}
