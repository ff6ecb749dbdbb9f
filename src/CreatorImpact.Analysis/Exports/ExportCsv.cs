using System.Globalization;
using System.IO.Compression;
using System.Text;
using CreatorImpact.Data.Import.Exports;

namespace CreatorImpact.Analysis.Exports;

/// <summary>A zip of one CSV file a table (RFC 4180, comma, CRLF, UTF-8 with a byte order mark). No cell is taken for a formula.</summary>
internal static class ExportCsv
{
    private const int RowsBetweenLooks = 4_096;

    public static void Write(WorkspaceExport export, Stream target, CancellationToken token)
    {
        using var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (table, rows) in ExportRows.Of(export))
        {
            using var writer = new StreamWriter(ExportFile.OpenEntry(zip, table.Name + ".csv", export.AsOf), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
            WriteRow(writer, table.Columns);
            var written = 0;
            foreach (var row in rows)
            {
                if (++written % RowsBetweenLooks == 0) token.ThrowIfCancellationRequested();
                WriteRow(writer, row);
            }
        }
    }

    private static void WriteRow(TextWriter writer, IReadOnlyList<object?> cells)
    {
        for (var index = 0; index < cells.Count; index++)
        {
            if (index > 0) writer.Write(',');
            WriteCell(writer, TextOf(cells[index]));
        }

        writer.Write("\r\n");
    }

    private static string TextOf(object? cell) => cell switch
    {
        null => string.Empty,
        string text => ExportCell.Write(text, isSheet: false),
        ExportList list => ExportCell.Write(list.Json, isSheet: false),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture)!,
    };

    private static void WriteCell(TextWriter writer, string cell)
    {
        if (cell.AsSpan().IndexOfAny(",\"") < 0)
        {
            writer.Write(cell);
            return;
        }

        writer.Write('"');
        writer.Write(cell.Replace("\"", "\"\"", StringComparison.Ordinal));
        writer.Write('"');
    }
}
