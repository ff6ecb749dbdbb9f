using System.IO.Compression;
using System.Text;

namespace CreatorImpact.Data.Tests.Import.Formats;

/// <summary>Makes small workbooks from the XML of their rows.</summary>
internal static class MadeWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>A workbook of sheets; style 1 is a date, style 2 a date with time, style 3 a time.</summary>
    public static byte[] Of(bool is1904, params (string Name, string Rows)[] sheets)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            var list = string.Concat(sheets.Select((sheet, at) => FormattableString.Invariant($"<sheet name=\"{sheet.Name}\" sheetId=\"{at + 1}\" r:id=\"r{at + 1}\"/>")));
            var links = string.Concat(sheets.Select((_, at) => FormattableString.Invariant($"<Relationship Id=\"r{at + 1}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{at + 1}.xml\"/>")));
            Add(archive, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
            Add(archive, "_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"w\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Add(archive, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><workbookPr{(is1904 ? " date1904=\"1\"" : string.Empty)}/><sheets>{list}</sheets></workbook>");
            Add(archive, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{links}<Relationship Id=\"s\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/></Relationships>");
            Add(archive, "xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/><xf numFmtId=\"22\" applyNumberFormat=\"1\"/><xf numFmtId=\"21\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
            for (var at = 0; at < sheets.Length; at++)
                Add(archive, FormattableString.Invariant($"xl/worksheets/sheet{at + 1}.xml"), $"<worksheet xmlns=\"{Main}\"><sheetData>{sheets[at].Rows}</sheetData></worksheet>");
        }

        return stream.ToArray();
    }

    /// <summary>A cell of text.</summary>
    public static string Text(string text) => $"<c t=\"inlineStr\"><is><t>{text}</t></is></c>";

    /// <summary>A cell of a number in a style.</summary>
    public static string Number(string number, int style = 0) => FormattableString.Invariant($"<c s=\"{style}\"><v>{number}</v></c>");

    /// <summary>A row.</summary>
    public static string Row(params string[] cells) => $"<row>{string.Concat(cells)}</row>";

    private static void Add(ZipArchive archive, string name, string content)
    {
        using var entry = archive.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(content));
    }
}
