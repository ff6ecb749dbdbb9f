namespace CreatorImpact.Data.Import.Mapping;

/// <summary>A table as found in a file, for somebody who has to say what its columns mean.</summary>
/// <param name="Signature">Tells tables of the same header.</param>
/// <param name="Name">Entry or sheet; null when the file is the table.</param>
/// <param name="Encoding">Encoding it was read in.</param>
/// <param name="Separator">Sign between its cells; null for a sheet.</param>
/// <param name="Columns">Its columns, in the file's order.</param>
/// <param name="Rows">Its first rows, cell by cell.</param>
/// <param name="Guess">What its columns seem to mean.</param>
/// <param name="AsksDateOrder">True when its dates may be read with the day or with the month first.</param>
public sealed record TablePreview(
    string Signature,
    string? Name,
    string Encoding,
    char? Separator,
    IReadOnlyList<PreviewColumn> Columns,
    IReadOnlyList<IReadOnlyList<string>> Rows,
    TableMapping Guess,
    bool AsksDateOrder);

/// <summary>A column of a preview.</summary>
/// <param name="Header">Header as it is compared.</param>
/// <param name="Occurrence">0 for the first column of that header.</param>
/// <param name="Title">Header as written; "Column 3" where the table has none.</param>
/// <param name="IsNumeric">True when nearly all its cells are numbers.</param>
public sealed record PreviewColumn(string Header, int Occurrence, string Title, bool IsNumeric);
