using CreatorImpact.Data.Import.Bytes;
using CreatorImpact.Data.Import.Items;
using CreatorImpact.Data.Import.Mapping;
using CreatorImpact.Data.Store;
using static System.FormattableString;

namespace CreatorImpact.Data.Import;

/// <summary>
/// Reads any supported file. What a file is follows from its content, never from its extension; names only add what the content leaves
/// out. Trouble with the file is a <see cref="RefusedReading"/> or a <see cref="RejectedRow"/>, not an exception.
/// </summary>
public sealed class ImportFileReader : IFileReader
{
    private const int MostPartsNamed = 100;

    // From here on a reader has seen headers of its own kind.
    private const int SureScore = 60;

    private readonly IReadOnlyList<IFormatReader> _readers;

    private readonly ImportLimits _limits;

    internal ImportFileReader(IReadOnlyList<IFormatReader> readers, ImportLimits limits) => (_readers, _limits) = (readers, limits);

    /// <summary>With every reader of the product. Stateless; safe to share between threads.</summary>
    public static ImportFileReader Default { get; } = new(FormatReaders.All, ImportLimits.Default);

    /// <summary>The same within other limits.</summary>
    public static ImportFileReader Within(ImportLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        return new ImportFileReader(FormatReaders.All, limits);
    }

    /// <summary>Reads a file. CPU work without waiting: call it away from a user interface's thread.</summary>
    /// <exception cref="IOException">The stream cannot be opened or ends early.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public FileReading Read(SourceFile file, ReadOptions options, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(options);

        if (SourceContent.OpenLarge(file, _limits, token) is { } large && ReadLarge(large, options, token) is { } walked) return walked;

        if (SourceContent.Open(file, _limits, out var refusal, token) is not { } content) return refusal!;

        if (MappedTableReader.Read(content, options, token) is { } mapped) return WithNotes(EncodingRefusal(content) ?? mapped, content);

        var best = Surest(content, token);
        var reading = best is null ? UnknownFormat.Refuse(content) : best.Read(content, options, token);
        if (best is not null) reading = reading with { Warnings = [.. reading.Warnings, .. NotRead(content, best, token)] };
        return WithNotes(EncodingRefusal(content) ?? reading, content) with { Encoding = content.Parts is [{ Entry: null, Kind: not (PartKind.Workbook or PartKind.Binary) } only] ? only.Text.UnreadEncoding ?? only.Text.EncodingName : null };
    }

    private IFormatReader? Surest(SourceContent content, CancellationToken token)
    {
        IFormatReader? best = null;
        var bestScore = 0;
        foreach (var reader in _readers)
        {
            token.ThrowIfCancellationRequested();
            var score = reader.Recognise(content);
            if (score > bestScore) (best, bestScore) = (reader, score);
        }

        return best;
    }

    // Null when the reader it is for needs the text as a whole.
    private FileReading? ReadLarge(SourceContent content, ReadOptions options, CancellationToken token)
    {
        if (MappedTableReader.Read(content, options, token) is { } mapped) return WithNotes(mapped, content);

        var best = Surest(content, token);
        return best is { WalksTables: true } ? WithNotes(best.Read(content, options, token), content) with { Encoding = "UTF-8" } : null;
    }

    // An archive or a workbook may hold several kinds; one is read at a time, and the others are named.
    private List<ImportWarning> NotRead(SourceContent content, IFormatReader best, CancellationToken token)
    {
        var warnings = new List<ImportWarning>();
        if (content.Parts.Count < 2) return warnings;

        foreach (var part in content.Parts.Take(MostPartsNamed))
        {
            token.ThrowIfCancellationRequested();
            var alone = content.Alone(part);
            if (best.Recognise(alone) > 0) continue;
            var other = _readers.Where(reader => reader.Kind != best.Kind).Select(reader => (Reader: reader, Score: reader.Recognise(alone))).MaxBy(one => one.Score);
            if (other.Score >= SureScore || (other.Score > 0 && best.Kind != ImportKind.Engagement))
                warnings.Add(new ImportWarning("part_not_read", $"{part.Where}: not read, because the file was read as {best.Title}. It looks like {other.Reader.Title}; import it by itself."));
        }

        return warnings;
    }

    // Read in another encoding its names would be wrong without a sign.
    private static RefusedReading? EncodingRefusal(SourceContent content)
    {
        foreach (var part in content.Parts)
            if (part.Kind is PartKind.Text or PartKind.Json && part.Text.UnreadEncoding is { } encoding)
                return Refusal.Of("encoding_not_read", $"{part.Name}: the text seems to be written in {encoding}, which cannot be read here. Save it as UTF-8 and import it again.");

        return null;
    }

    // What the layers below the formats have to say, and what the name adds.
    private FileReading WithNotes(FileReading reading, SourceContent content)
    {
        reading = ListedRange.Mark(reading, content);
        var broken = content.Parts.Where(part => part.FormulaErrors > 0).Select(part => new ImportWarning(
            "formula_errors", Invariant($"{part.Name}: {part.FormulaErrors} cells hold the error of a formula, such as #REF! or #DIV/0!. They are read as not known, never as zero; correct the formulas and export again.")));
        var cut = content.Parts.Where(part => part.EndedEarly).Select(part => new ImportWarning(
            "sheet_ended_early", Invariant($"{part.Where}: reading ended after {_limits.EmptySheetRows} empty rows. Rows below them, if there are any, were not read; delete the empty rows.")));
        var unclosed = content.Parts.Where(part => part.Kind == PartKind.Text && part.Sheet is null && part.Table is not null && part.Quotes % 2 == 1).Select(part => new ImportWarning(
            "unclosed_quote", $"{part.Name}: the number of quotation marks is odd, so one is never closed. Rows after it may have been read as part of one cell: compare the number of rows, and double or close the quotation mark."));
        reading = reading with { Warnings = [.. reading.Warnings, .. broken, .. cut, .. unclosed] };
        var guessed = content.Parts.Where(part => part.Kind is PartKind.Text or PartKind.Json && part.Text.IsGuess).ToArray();
        if (guessed.Length == 0) return reading;

        var warnings = guessed.Select(part => new ImportWarning(
            "encoding_guessed", $"{part.Name}: the text is not UTF-8 and has no byte order mark; it was read as {part.Text.EncodingName}. Check names with accents."));
        return reading with { Warnings = [.. reading.Warnings, .. warnings] };
    }
}
