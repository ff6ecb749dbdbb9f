using CreatorImpact.Data.Import.Bytes;
using CreatorImpact.Data.Import.Tables;
using CreatorImpact.Data.Store;

namespace CreatorImpact.Data.Import.Outages;

/// <summary>Reads the outages of one provider's layout, alone or in an archive.</summary>
internal abstract class OutageSourceReader : IFormatReader
{
    public abstract string Title { get; }

    public ImportKind Kind => ImportKind.Outages;

    public abstract string Signature { get; }

    public virtual IEnumerable<string> Headers => [];

    /// <summary>Format code.</summary>
    protected abstract string Format { get; }

    /// <summary>What the provider's formats share; null when the format stands alone.</summary>
    protected virtual string? Family => null;

    /// <summary>How sure a fitting part makes it.</summary>
    protected virtual int Score => 90;

    public int Recognise(SourceContent content) => content.Parts.Any(Fits) ? Score : 0;

    public FileReading Read(SourceContent content, ReadOptions options, CancellationToken token)
    {
        var (issues, outages, read) = (new ImportIssues(), new List<OutageRecord>(), 0);
        foreach (var part in content.Parts.Where(Fits))
        {
            token.ThrowIfCancellationRequested();
            var sheet = new OutageSheet(part, options, Format, Family, issues, outages);
            if (ReadPart(sheet, token) is { } refusal) return refusal with { Warnings = issues.Warnings, RejectedRows = issues.Rows };
            read += sheet.Read;
        }

        return new OutageReading(Format, read, outages, issues.Warnings, issues.Rows);
    }

    /// <summary>True when the part is of this layout.</summary>
    protected abstract bool Fits(SourcePart part);

    /// <summary>Reads a fitting part; a refusal when the user must be asked.</summary>
    protected abstract RefusedReading? ReadPart(OutageSheet sheet, CancellationToken token);
}
