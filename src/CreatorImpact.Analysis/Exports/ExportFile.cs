using System.IO.Compression;
using System.Text;
using CreatorImpact.Analysis.Reports;
using NodaTime;
using NodaTime.Text;

namespace CreatorImpact.Analysis.Exports;

/// <summary>Writes the export of a workspace. Same data and same version of the program, same bytes.</summary>
public static class ExportFile
{
    internal static UTF8Encoding Utf8 { get; } = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes one form of it; rows are made as they are written, so that only texts and the stream are held.</summary>
    /// <param name="export">The data.</param>
    /// <param name="format">The form.</param>
    /// <param name="target">An empty stream that can seek.</param>
    /// <param name="token">Stops it; what was written is no file.</param>
    public static void Write(WorkspaceExport export, ExportFormat format, Stream target, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(export);
        ArgumentNullException.ThrowIfNull(target);
        switch (format)
        {
            case ExportFormat.Csv:
                ExportCsv.Write(export, target, token);
                break;
            case ExportFormat.Xlsx:
                ExportXlsx.Write(export, target, token);
                break;
            default:
                ExportJson.Write(export, target, token);
                break;
        }
    }

    /// <summary>Name of the file: what it is, the day of the data, and the ending of its form.</summary>
    public static string NameOf(WorkspaceExport export, ExportFormat format)
    {
        ArgumentNullException.ThrowIfNull(export);
        var ending = format switch { ExportFormat.Csv => "zip", ExportFormat.Xlsx => "xlsx", _ => "json" };
        return $"creatorimpact-{(export.IsDemo ? "DEMO-" : "")}data-{LocalDatePattern.Iso.Format(export.AsOf.InUtc().Date)}.{ending}";
    }

    /// <summary>Media type of a form.</summary>
    public static string MediaTypeOf(ExportFormat format) => format switch
    {
        ExportFormat.Csv => "application/zip",
        ExportFormat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => "application/json",
    };

    /// <summary>Opens an entry that bears the time of the data.</summary>
    internal static Stream OpenEntry(ZipArchive zip, string name, Instant asOf)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = ZipTime.Of(asOf);
        return entry.Open();
    }
}
