using CreatorImpact.Data.Import.Bytes;
using CreatorImpact.Data.Store;

namespace CreatorImpact.Data.Import;

/// <summary>Reads one family of files. A new format is a new class and a line in <see cref="FormatReaders"/>.</summary>
internal interface IFormatReader
{
    /// <summary>What it reads, as a user calls it.</summary>
    string Title { get; }

    /// <summary>What it reads: of an archive of several kinds one is read at a time.</summary>
    ImportKind Kind => ImportKind.Engagement;

    /// <summary>How it knows its content, in words for the documentation; never a file's name alone.</summary>
    string Signature { get; }

    /// <summary>True when it only walks tables, so that a large text needs not be held.</summary>
    bool WalksTables => false;

    /// <summary>Headers it knows beside the common ones, as <see cref="Delimited.HeaderName.Key"/>: they tell a header line from a title.</summary>
    IEnumerable<string> Headers => [];

    /// <summary>How sure this reader is that the content is its own: 0 = not mine, 100 = certain. The surest reader gets the file.</summary>
    int Recognise(SourceContent content);

    /// <summary>Reads content it recognised.</summary>
    FileReading Read(SourceContent content, ReadOptions options, CancellationToken token);
}
