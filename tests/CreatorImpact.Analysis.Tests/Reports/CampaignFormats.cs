using System.IO.Compression;
using System.Text;
using CreatorImpact.Analysis.Reports;

namespace CreatorImpact.Analysis.Tests.Reports;

/// <summary>A document in every format it is handed on in, as text that can be searched.</summary>
internal static class CampaignFormats
{
    /// <summary>HTML, CSV, JSON, and the parts of the workbook.</summary>
    public static IReadOnlyDictionary<string, string> Of(ReportDocument document) => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["html"] = ReportHtml.Write(document),
        ["csv"] = Encoding.UTF8.GetString(ReportCsv.Write(document)),
        ["json"] = ReportJson.Write(document),
        ["xlsx"] = Unzipped(ReportXlsx.Write(document)),
    };

    /// <summary>Every word of it, as readers see it.</summary>
    public static string Words(ReportDocument document) => System.Net.WebUtility.HtmlDecode(Of(document)["html"]);

    /// <summary>One of its tables.</summary>
    public static ReportTable Table(ReportDocument document, string code) => document.Sections.SelectMany(section => section.Blocks).OfType<ReportTable>().Single(table => table.Code == code);

    /// <summary>A cell by the code of its column.</summary>
    public static ReportCell Cell(ReportTable table, int row, string column) => table.Rows[row][table.Columns.Select(one => one.Code).ToList().IndexOf(column)];

    private static string Unzipped(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
        var text = new StringBuilder();
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            text.Append(entry.FullName).Append('\n').Append(reader.ReadToEnd()).Append('\n');
        }

        return text.ToString();
    }
}
