using System.Globalization;
using System.IO.Compression;
using System.Text;
using ExcelDataReader;
using static System.FormattableString;

namespace CreatorImpact.Data.Import.Bytes;

/// <summary>Makes one text table of each sheet of a workbook: cells as text, dates as ISO text, numbers with a decimal point.</summary>
internal static class WorkbookSheets
{
    private const int EmptyRows = 1_000;

    // The library asks the runtime for Windows-1252 by number, which the runtime only knows after this.
    static WorkbookSheets() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>True for the signature of the old binary workbook.</summary>
    public static bool IsBinaryWorkbook(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);

    /// <summary>The filled sheets as parts; one part of kind workbook when no cell is filled; a refusal when it cannot be read.</summary>
    public static IReadOnlyList<SourcePart> Read(string name, string? entry, byte[] bytes, out RefusedReading? refusal, CancellationToken token)
    {
        refusal = null;
        try
        {
            if (!IsBinaryWorkbook(bytes) && IsTooLarge(bytes, token))
            {
                refusal = Refusal.Of("archive_too_large", Invariant($"{name}: more than {SourceLimits.InflatedBytes >> 20} MB when unpacked. Save the sheets as CSV and import those."));
                return [];
            }

            using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(bytes, writable: false));
            var parts = new List<SourcePart>();
            do
            {
                if (Sheet(reader, token) is { Length: > 0 } sheet) parts.Add(new SourcePart(name, entry, sheet, PartKind.Text, reader.Name));
            }
            while (reader.NextResult());

            return parts.Count > 0 ? parts : [new SourcePart(name, entry, bytes, PartKind.Workbook)];
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or OutOfMemoryException))
        {
            // The library meets broken workbooks with many kinds of exception; all of them mean that this file cannot be read.
            refusal = Refusal.Of("broken_workbook", $"{name}: the workbook cannot be opened ({exception.Message}). Expected a complete Excel file (.xlsx); download the export again, or save it as CSV.");
            return [];
        }
    }

    // The directory's lengths are claims; what comes out is counted.
    private static bool IsTooLarge(byte[] bytes, CancellationToken token)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        var buffer = new byte[81_920];
        var total = 0L;
        foreach (var entry in archive.Entries)
        {
            using var packed = entry.Open();
            int read;
            while ((read = packed.Read(buffer)) > 0)
            {
                token.ThrowIfCancellationRequested();
                if ((total += read) > SourceLimits.InflatedBytes) return true;
            }
        }

        return false;
    }

    private static byte[]? Sheet(IExcelDataReader reader, CancellationToken token)
    {
        var text = new StringBuilder();
        var (empty, filled) = (0, false);
        while (reader.Read())
        {
            token.ThrowIfCancellationRequested();
            var last = LastFilled(reader);
            if (last < 0 && ++empty >= EmptyRows) break;
            if (last >= 0) (empty, filled) = (0, true);
            for (var column = 0; column <= last; column++)
            {
                if (column > 0) text.Append(',');
                Append(text, Text(reader.GetValue(column)));
            }

            text.Append('\n');
            if (text.Length > SourceLimits.InflatedBytes / sizeof(char)) throw new InvalidDataException("a sheet is too large");
        }

        return filled ? Encoding.UTF8.GetBytes(text.ToString().TrimEnd('\n') + "\n") : null;
    }

    private static int LastFilled(IExcelDataReader reader)
    {
        var last = reader.FieldCount - 1;
        while (last >= 0 && reader.GetValue(last) is null or "") last--;
        return last;
    }

    private static void Append(StringBuilder text, string cell)
    {
        text.Append('"');
        foreach (var letter in cell)
            text.Append(letter switch { '"' => "\"\"", '\r' or '\n' or '\0' => " ", _ => letter.ToString() });
        text.Append('"');
    }

    private static string Text(object? value) => value switch
    {
        null => string.Empty,
        string text => text,
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.AddTicks(TimeSpan.TicksPerSecond / 2).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        TimeSpan time => Invariant($"{(long)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}"),
        double number when Math.Abs(number) < 1e15 => ((decimal)number).ToString(CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? string.Empty,
    };
}
