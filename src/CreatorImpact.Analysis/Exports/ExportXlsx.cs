using System.Globalization;
using System.IO.Compression;
using System.Xml;
using CreatorImpact.Data.Import.Exports;

namespace CreatorImpact.Analysis.Exports;

/// <summary>
/// A workbook of one sheet a table, written part by part as its rows come, because an export may have millions. Texts are strings, never formulas. A number
/// that a spreadsheet would shorten is written as text, so that every digit comes back; a text that no cell holds stands in parts on a sheet of its own.
/// </summary>
internal static class ExportXlsx
{
    private const int MostRows = 1_048_576;

    private const int RowsBetweenLooks = 4_096;

    // Larger numbers lose digits where 15 are kept.
    private const double LargestExact = 1e15;

    private static readonly XmlWriterSettings Settings = new() { Encoding = ExportFile.Utf8, CloseOutput = true };

    public static void Write(WorkspaceExport export, Stream target, CancellationToken token)
    {
        using var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        var (texts, sheets) = (new SharedTexts(), new List<string>());
        void WriteTable(CarriedTable table, IEnumerable<object?[]> rows)
        {
            using var cursor = rows.GetEnumerator();
            var more = cursor.MoveNext();
            for (var part = 1; part == 1 || more; part++)
            {
                sheets.Add(part == 1 ? table.Name : FormattableString.Invariant($"{table.Name} {part}"));
                more = WriteSheet(OpenPart(zip, FormattableString.Invariant($"xl/worksheets/sheet{sheets.Count}.xml"), export), table, cursor, more, texts, token);
            }
        }

        foreach (var (table, rows) in ExportRows.Of(export)) WriteTable(table, rows);
        if (texts.HasLong) WriteTable(CarriedTable.LongTexts, texts.LongRows);
        texts.Write(OpenPart(zip, "xl/sharedStrings.xml", export));
        WorkbookParts.Write(sheets, name => OpenPart(zip, name, export));
    }

    private static XmlWriter OpenPart(ZipArchive zip, string name, WorkspaceExport export) => XmlWriter.Create(ExportFile.OpenEntry(zip, name, export.AsOf), Settings);

    // True when rows are left for another sheet.
    private static bool WriteSheet(XmlWriter xml, CarriedTable table, IEnumerator<object?[]> rows, bool more, SharedTexts texts, CancellationToken token)
    {
        using (xml)
        {
            xml.WriteStartElement("worksheet", WorkbookParts.Main);
            xml.WriteStartElement("sheetData", WorkbookParts.Main);
            WriteRow(xml, table.Columns, texts);
            for (var row = 2; more && row <= MostRows; row++)
            {
                if (row % RowsBetweenLooks == 0) token.ThrowIfCancellationRequested();
                WriteRow(xml, rows.Current, texts);
                more = rows.MoveNext();
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return more;
    }

    private static void WriteRow(XmlWriter xml, IReadOnlyList<object?> cells, SharedTexts texts)
    {
        xml.WriteStartElement("row", WorkbookParts.Main);
        foreach (var cell in cells)
        {
            xml.WriteStartElement("c", WorkbookParts.Main);
            if (cell is long or double && IsExact(cell))
            {
                xml.WriteElementString("v", WorkbookParts.Main, Convert.ToString(cell, CultureInfo.InvariantCulture));
            }
            else if (TextOf(cell) is { Length: > 0 } text)
            {
                xml.WriteAttributeString("t", "s");
                xml.WriteElementString("v", WorkbookParts.Main, texts.IndexOf(text).ToString(CultureInfo.InvariantCulture));
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static bool IsExact(object cell) => cell is long || (cell is double number && Math.Abs(number) < LargestExact && (double)(decimal)number == number);

    private static string? TextOf(object? cell) => cell switch
    {
        null => null,
        string text => text,
        ExportList list => list.Json,
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture),
    };
}
