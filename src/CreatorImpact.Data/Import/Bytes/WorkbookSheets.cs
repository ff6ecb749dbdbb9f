using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using CreatorImpact.Data.Import.Delimited;
using CreatorImpact.Data.Import.Metrics;
using ExcelDataReader;
using static System.FormattableString;

namespace CreatorImpact.Data.Import.Bytes;

/// <summary>Makes one text table of each sheet of a workbook: cells as text, dates as ISO text, numbers with a decimal point.</summary>
internal static partial class WorkbookSheets
{
    // Below this a workbook may repeat its texts as often as it likes.
    private const long HarmlessCharacters = 1 << 22;

    private const int HeaderRows = 20;

    // 1950 to 2100 as spreadsheets count days.
    private const double FirstSerial = 18_264;

    private const double LastSerial = 73_415;

    private static ReadOnlySpan<byte> ErrorCell => " t=\"e\""u8;

    private const int DaysFrom1900To1904 = 1_462;

    // The library asks the runtime for Windows-1252 by number, which the runtime only knows after this.
    static WorkbookSheets() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>True for the signature of the old binary workbook.</summary>
    public static bool IsBinaryWorkbook(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);

    /// <summary>The filled sheets as parts; one part of kind workbook when no cell is filled; a refusal when it cannot be read.</summary>
    public static IReadOnlyList<SourcePart> Read(string name, string? entry, byte[] bytes, ImportLimits limits, out RefusedReading? refusal, CancellationToken token)
    {
        refusal = null;
        try
        {
            var errors = 0;
            if (!IsBinaryWorkbook(bytes) && IsTooLarge(bytes, limits, ref errors, token))
            {
                refusal = Refusal.Of("archive_too_large", Invariant($"{name}: grows to more than {limits.UnpackedMegabytes} MB or {limits.UnpackRatio} times its size when unpacked. Save the sheets as CSV and import those."));
                return [];
            }

            var is1904 = !IsBinaryWorkbook(bytes) && StartsIn1904(bytes);
            var allowed = Math.Max(HarmlessCharacters, bytes.LongLength * limits.UnpackRatio);
            using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(bytes, writable: false));
            var parts = new List<SourcePart>();
            do
            {
                if (Sheet(reader, is1904, allowed, limits, out var endedEarly, token) is { Length: > 0 } sheet) parts.Add(new SourcePart(name, entry, sheet, PartKind.Text, reader.Name) { EndedEarly = endedEarly });
            }
            while (reader.NextResult());

            if (parts.Count > 0) parts[0].FormulaErrors = errors;
            return parts.Count > 0 ? parts : [new SourcePart(name, entry, bytes, PartKind.Workbook)];
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or OutOfMemoryException))
        {
            // The library meets broken workbooks with many kinds of exception; all of them mean that this file cannot be read.
            refusal = Refusal.Of("broken_workbook", $"{name}: the workbook cannot be opened ({exception.Message}). Expected a complete Excel file (.xlsx); download the export again, or save it as CSV.");
            return [];
        }
    }

    // The directory's lengths are claims; what comes out is counted, and with it the cells of which a formula could not compute the value:
    // the library gives them as empty.
    private static bool IsTooLarge(byte[] bytes, ImportLimits limits, ref int errors, CancellationToken token)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        var buffer = new byte[81_920];
        var left = limits.UnpackedFrom(bytes.LongLength);
        foreach (var entry in archive.Entries)
        {
            using var packed = entry.Open();
            var isSheet = entry.FullName.Contains("worksheets/", StringComparison.OrdinalIgnoreCase);
            var ownLeft = limits.UnpackedFrom(entry.CompressedLength);
            int read, kept = 0;
            while ((read = packed.Read(buffer, kept, buffer.Length - kept)) > 0)
            {
                token.ThrowIfCancellationRequested();
                if ((left -= read) < 0 || (ownLeft -= read) < 0) return true;
                if (!isSheet) continue;

                errors += buffer.AsSpan(0, kept + read).Count(ErrorCell);
                // What is cut by the end of the buffer is looked at again with what follows.
                var end = kept + read;
                kept = Math.Min(ErrorCell.Length - 1, end);
                buffer.AsSpan(end - kept, kept).CopyTo(buffer);
            }
        }

        return false;
    }

    private static bool StartsIn1904(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        if (archive.GetEntry("xl/workbook.xml") is not { } entry) return false;
        using var text = new StreamReader(entry.Open());
        var head = new char[4_096];
        var workbook = new string(head, 0, text.ReadBlock(head));
        return workbook.Contains("date1904=\"1\"", StringComparison.Ordinal) || workbook.Contains("date1904=\"true\"", StringComparison.Ordinal);
    }

    private static byte[]? Sheet(IExcelDataReader reader, bool is1904, long allowed, ImportLimits limits, out bool endedEarly, CancellationToken token)
    {
        endedEarly = false;
        var dateColumns = new HashSet<int>();
        var rows = 0;
        var text = new StringBuilder();
        var (empty, filled) = (0, false);
        while (reader.Read())
        {
            token.ThrowIfCancellationRequested();
            var last = LastFilled(reader);
            if (last < 0 && ++empty >= limits.EmptySheetRows)
            {
                endedEarly = true;
                break;
            }

            if (rows >= limits.SheetRows) throw new InvalidDataException(Invariant($"a sheet holds more than {limits.SheetRows} rows"));
            if (last >= 0) (empty, filled) = (0, true);
            for (var column = 0; column <= last; column++)
            {
                if (column > 0) text.Append(',');
                var value = reader.GetValue(column);
                if (rows < HeaderRows && value is string { Length: < 40 } name && NamesDates(name)) dateColumns.Add(column);
                Append(text, value is double serial and >= FirstSerial and <= LastSerial && dateColumns.Contains(column) ? Text(DayOf(serial, is1904)) : Text(value));
            }

            text.Append('\n');
            rows++;
            if (text.Length > allowed) throw new InvalidDataException("its cells hold more text than such a file can need");
        }

        return filled ? Encoding.UTF8.GetBytes(text.ToString().TrimEnd('\n') + "\n") : null;
    }

    // Days whose cells lost their date format are plain numbers.
    private static DateTime DayOf(double serial, bool is1904) => DateTime.FromOADate(serial + (is1904 ? DaysFrom1900To1904 : 0));

    private static bool NamesDates(string name) => HeaderName.Parse(name).Key is var key && (ColumnNames.Date.Contains(key) || ColumnNames.Hour.Contains(key) || Roster.RosterColumns.Planned.Contains(key));

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
        string text => CarriageReturn().Replace(text, " "),
        DateTime { Year: < 1900 } time => time.AddTicks(TimeSpan.TicksPerSecond / 2).ToString("HH:mm:ss", CultureInfo.InvariantCulture),
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.AddTicks(TimeSpan.TicksPerSecond / 2).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        TimeSpan time => Invariant($"{(long)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}"),
        double number when Math.Abs(number) < 1e15 => ((decimal)number).ToString(CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? string.Empty,
    };

    // How workbooks write a line end inside a text.
    [GeneratedRegex("_x000[dD]_\\n?", RegexOptions.CultureInvariant)]
    private static partial Regex CarriageReturn();
}
