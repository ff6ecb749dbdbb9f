using NodaTime;

namespace CreatorImpact.Data.Store.Money;

/// <summary>What a document shows.</summary>
public enum EvidenceKind
{
    /// <summary>A picture of a screen.</summary>
    Screenshot,

    /// <summary>What the platform said: a status page, a mail, a post.</summary>
    Notice,

    /// <summary>A request to the platform's support, and its answer.</summary>
    Ticket,

    /// <summary>A statement of revenue or of an account.</summary>
    Statement,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>An entry of the list of documents. The file itself is kept by its hash; several entries may name one file.</summary>
/// <param name="Id">0 for a new one.</param>
/// <param name="Scope">The outage and account it is about.</param>
/// <param name="Name">Name of the file as its sender called it; never a path, never used as one.</param>
/// <param name="Sha256">Hash of its bytes, 64 lower-case hexadecimal digits.</param>
/// <param name="Bytes">Length.</param>
/// <param name="Kind">What it shows.</param>
public sealed record EvidenceDocument(long Id, MoneyScope Scope, string Name, string Sha256, long Bytes, EvidenceKind Kind)
{
    private const int HashCharacters = 64;

    /// <summary>When what it shows happened; null = not said.</summary>
    public Instant? HappenedAt { get; init; }

    /// <summary>Anything else; empty when nothing.</summary>
    public string Note { get; init; } = string.Empty;

    /// <summary>When it was added; set by the store.</summary>
    public Instant AddedAt { get; init; }

    /// <summary>True for 64 lower-case hexadecimal digits.</summary>
    public static bool IsHash(string? text) => text is { Length: HashCharacters } && text.All(char.IsAsciiHexDigitLower);

    /// <summary>Everything that is wrong, at most one fault a field; empty when nothing is.</summary>
    public IReadOnlyList<MoneyFault> Faults() => EntryText.Present(
        [
            EntryText.LabelFault("name", Name),
            IsHash(Sha256) ? null : new MoneyFault("sha256", $"'{Sha256}'", "64 lower-case hexadecimal digits", "Send the file again."),
            Bytes > 0 ? null : new MoneyFault("file", "an empty file", "a file with content", "Choose another file."),
            Enum.IsDefined(Kind) ? null : new MoneyFault("kind", "another", "screenshot, notice, ticket, statement or other", "Choose one of the five."),
            EntryText.InstantFault("happenedAt", HappenedAt),
            EntryText.NoteFault(Note),
        ]);
}
