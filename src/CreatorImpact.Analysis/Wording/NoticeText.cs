using System.Collections.Concurrent;
using System.Globalization;
using CreatorImpact.Data.Import;
using CreatorImpact.Data.Store.Money;

namespace CreatorImpact.Analysis.Wording;

/// <summary>
/// Says in the reader's language what is kept in English about imports, entries, jobs and backups, as <see cref="ReasonText"/> does with
/// reasons. Names, numbers and cells inside a sentence stay as they stood in the file.
/// </summary>
public sealed class NoticeText
{
    private const string Folder = "imports";

    // Kinds of texts that have no code of their own.
    private const string FoundKind = "found";
    private const string EntryKind = "entry";
    private const string OutcomeKind = "outcome";
    private const string FailureKind = "failure";
    private const string JobKind = "job";

    private static readonly ConcurrentDictionary<string, NoticeText> Loaded = new(StringComparer.Ordinal);

    private readonly SentenceCatalog _sentences;

    /// <summary>Sentences from a file.</summary>
    /// <exception cref="InvalidDataException">A sentence of the file has no words.</exception>
    public NoticeText(ReasonFile file) => _sentences = new SentenceCatalog(file, static text => text);

    /// <summary>Languages that are there, by their codes.</summary>
    public static IReadOnlyList<string> Languages { get; } = CatalogFiles.Languages(Folder);

    /// <summary>For readers of a culture; loaded once a culture. English, and what is not translated, is said as it is kept.</summary>
    /// <exception cref="InvalidDataException">The file of the language cannot be read.</exception>
    public static NoticeText For(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return Loaded.GetOrAdd(culture.Name, static (_, wanted) => new NoticeText(FileOf(wanted)), culture);
    }

    /// <summary>The sentences of a language.</summary>
    /// <exception cref="InvalidDataException">Its file cannot be read.</exception>
    public static ReasonFile FileOf(CultureInfo culture) => SentenceCatalog.FileOf(Folder, culture);

    /// <summary>What the user should know of a file.</summary>
    public string Of(ImportWarning warning)
    {
        ArgumentNullException.ThrowIfNull(warning);
        return Said(warning.Code, warning.Text);
    }

    /// <summary>Why a file was not read.</summary>
    /// <param name="code">Code of the refusal; null when it has none.</param>
    /// <param name="reason">As it is kept.</param>
    public string Refusal(string? code, string reason) => code is null ? reason : Said(code, reason);

    /// <summary>A row that was not taken.</summary>
    public RejectedRow Of(RejectedRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row with { Found = Said(FoundKind, row.Found), Expected = Said(EntryKind, row.Expected), Fix = Said(EntryKind, row.Fix) };
    }

    /// <summary>What is wrong with a field about money.</summary>
    public MoneyFault Of(MoneyFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return fault with { Found = Said(FoundKind, fault.Found), Expected = Said(EntryKind, fault.Expected), Fix = Said(EntryKind, fault.Fix) };
    }

    /// <summary>Why an import brought nothing.</summary>
    public string Of(ImportOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return Said(outcome.Reading is RefusedReading refused && refused.Reason == outcome.Message ? refused.Code : OutcomeKind, outcome.Message);
    }

    /// <summary>What the database, a backup or a job says about its failure.</summary>
    public string Failure(string text) => Said(FailureKind, text);

    /// <summary>What a job is at.</summary>
    public string Job(string note) => Said(JobKind, note);

    private string Said(string code, string text) => _sentences.Find(code, text) ?? text;
}
