using System.Globalization;
using System.Text;

namespace CreatorImpact.Benchmarks.Scoring;

/// <summary>A small CSV file with a header, read by column name; quoted cells may hold commas and quotes, but no line breaks.</summary>
internal static class Table
{
    /// <summary>All rows; a column that is not there reads as empty.</summary>
    public static List<Func<string, string>> Read(string path)
    {
        if (!File.Exists(path)) throw new FileNotFoundException($"{path}: no such file; docs/benchmarks/README.md says what the folder holds.");
        var rows = new List<Func<string, string>>();
        List<string>? header = null;
        foreach (var line in File.ReadLines(path))
        {
            var cells = Cells(line);
            if (header is null) header = cells;
            else if (line.Length > 0) rows.Add(name => header.IndexOf(name) is var at && at >= 0 && at < cells.Count ? cells[at] : "");
        }

        return rows;
    }

    /// <summary>A finite number, or null.</summary>
    public static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;

    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"') cell.Append(line[i++]);
            else if (line[i] == '"') quoted = !quoted;
            else if (line[i] == ',' && !quoted) Close();
            else cell.Append(line[i]);
        }

        Close();
        return cells;

        void Close()
        {
            cells.Add(cell.ToString());
            cell.Clear();
        }
    }
}
