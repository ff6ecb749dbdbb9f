using CreatorImpact.Data.Store.Help;

namespace CreatorImpact.Web.Features.Help;

/// <summary>A source while it is typed.</summary>
public sealed class SourceDraft
{
    /// <summary>What it is.</summary>
    public SourceKind Kind { get; set; }

    /// <summary>Web address or name of the account.</summary>
    public string Address { get; set; } = "";

    /// <summary>Anything else.</summary>
    public string Note { get; set; } = "";

    /// <summary>True when it was checked; counts for official ones only.</summary>
    public bool Verified { get; set; }

    /// <summary>As it is stored.</summary>
    /// <param name="outage">Outage it is about.</param>
    public SourceNote Of(long outage) => new(0, outage, Kind, Address.Trim()) { Note = Note.Trim(), Verified = Kind == SourceKind.Official && Verified };
}
