using System.Globalization;
using NodaTime;

namespace CreatorImpact.Cli.Backtest;

/// <summary>Reads the table of windows and writes the table of results (plain CSV without quotes: ids and stamps hold neither comma nor quote).</summary>
internal static class PlaceboTable
{
    private const string Header = "id,window_start,window_end,actual,pred,lo80,hi80,lo95,hi95,seconds,cpu_seconds,error";

    public static async Task<IReadOnlyList<PlaceboWindow>> ReadAsync(string path, CancellationToken token)
    {
        var lines = await File.ReadAllLinesAsync(path, token);
        var header = lines.Length == 0 ? [] : lines[0].Split(',');
        var (id, start, end) = (Array.IndexOf(header, "id"), Array.IndexOf(header, "window_start"), Array.IndexOf(header, "window_end"));
        if (id < 0 || start < 0 || end < 0)
            throw CliRefusal.Refused($"{path}: line 1 is '{(lines.Length == 0 ? "" : lines[0])}', expected columns id, window_start, window_end.");

        var windows = new List<PlaceboWindow>();
        for (var number = 2; number <= lines.Length; number++)
        {
            var cells = lines[number - 1].Split(',');
            if (lines[number - 1].Length == 0) continue;
            if (cells.Length != header.Length)
                throw CliRefusal.Refused(FormattableString.Invariant($"{path} line {number}: found {cells.Length} cells, expected {header.Length} as in the header."));
            windows.Add(new PlaceboWindow(
                cells[id],
                cells[start],
                cells[end],
                CliArguments.Time($"{path}, window_start", cells[start], DateTimeZone.Utc)!.Value,
                CliArguments.Time($"{path}, window_end", cells[end], DateTimeZone.Utc)!.Value));
        }

        return windows;
    }

    public static async Task WriteAsync(string path, IReadOnlyList<PlaceboResult> rows, CancellationToken token)
    {
        await using var writer = new StreamWriter(path) { NewLine = "\n" };
        await writer.WriteLineAsync(Header.AsMemory(), token);
        foreach (var row in rows)
        {
            var cells = new[]
            {
                row.Window.SeriesId, row.Window.Start, row.Window.End, Number(row.Actual),
                Number(row.Estimate?.Median), Number(row.Estimate?.Lo80), Number(row.Estimate?.Hi80), Number(row.Estimate?.Lo95), Number(row.Estimate?.Hi95),
                Number(row.Seconds), Number(row.CpuSeconds), (row.Error ?? "").Replace(',', ';'),
            };
            await writer.WriteLineAsync(string.Join(',', cells).AsMemory(), token);
        }
    }

    private static string Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";
}
