using System.Text;
using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Analysis.Reports;

/// <summary>Writes documents to files. Same document, same bytes.</summary>
/// <param name="printer">Who prints PDF.</param>
public sealed class ReportPress(PdfPrinter printer)
{
    /// <summary>In a zip in the place of a PDF that could not be printed: why.</summary>
    public const string NoPdfName = "no-pdf.txt";

    private static readonly UTF8Encoding Plain = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>True when there is a browser to print PDF with.</summary>
    public bool PrintsPdf => printer.IsAvailable;

    /// <summary>A document as a file.</summary>
    /// <returns>The file, or the reason why there is no PDF: <c>no_browser</c>, <c>print_failed</c>.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<(ReportFile? File, Reason? Refusal)> WriteAsync(ReportDocument document, ReportFormat format, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(document);
        var (bytes, refusal) = format switch
        {
            ReportFormat.Pdf => await printer.PrintAsync(document, token).ConfigureAwait(false),
            ReportFormat.Zip => await ZipAsync(document, token).ConfigureAwait(false),
            _ => (Written(document, format), null),
        };
        return bytes is null ? (null, refusal) : (new ReportFile(ReportFile.NameOf(document, format), ReportFormatCode.MediaTypeOf(format), bytes), null);
    }

    private static byte[] Written(ReportDocument document, ReportFormat format) => format switch
    {
        ReportFormat.Html => Plain.GetBytes(ReportHtml.Write(document)),
        ReportFormat.Csv => ReportCsv.Write(document),
        ReportFormat.Xlsx => ReportXlsx.Write(document),
        ReportFormat.Json => Plain.GetBytes(ReportJson.Write(document)),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "There is no writer of that format."),
    };

    // Without a browser the other formats are worth having; a print that failed would make the same document differ.
    private async Task<(byte[]? Bytes, Reason? Refusal)> ZipAsync(ReportDocument document, CancellationToken token)
    {
        List<(string Name, byte[] Bytes)> files =
            [.. new[] { ReportFormat.Html, ReportFormat.Csv, ReportFormat.Xlsx, ReportFormat.Json }.Select(format => (ReportFile.NameOf(document, format), Written(document, format)))];
        var (pdf, refusal) = await printer.PrintAsync(document, token).ConfigureAwait(false);
        if (pdf is null && refusal!.Code != PdfPrinter.NoBrowser) return (null, refusal);
        files.Add(pdf is null ? (NoPdfName, Plain.GetBytes(new ReportWords(document.Culture).Reason(refusal!) + "\n")) : (ReportFile.NameOf(document, ReportFormat.Pdf), pdf));
        return (FixedZip.Write(files, document.Origin.AsOf), null);
    }
}
