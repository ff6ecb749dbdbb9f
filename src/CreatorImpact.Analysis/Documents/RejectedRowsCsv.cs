using System.Globalization;
using CreatorImpact.Analysis.Wording;
using CreatorImpact.Data.Import;

namespace CreatorImpact.Analysis.Documents;

/// <summary>The rows an import did not take as a CSV file: where each stands, what was found and expected, what to do, and the row itself.</summary>
public static class RejectedRowsCsv
{
    /// <summary>The whole file.</summary>
    /// <param name="fileName">File the rows come from.</param>
    /// <param name="rows">In the order of the file.</param>
    /// <param name="words">Language of what was found, expected and is to be done.</param>
    public static byte[] Write(string fileName, IReadOnlyList<RejectedRow> rows, NoticeText words)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(words);
        var csv = new CsvText();
        csv.About($"Rows of {fileName} that were not taken. A leading apostrophe keeps spreadsheets from computing a text.");
        csv.Row(["part", "line", "column", "found", "expected", "fix", "row"]);
        foreach (var row in rows.Select(words.Of))
            csv.Row([row.Entry, row.LineNumber == 0 ? null : row.LineNumber.ToString(CultureInfo.InvariantCulture), row.Column, row.Found, row.Expected, row.Fix, row.Text]);
        return csv.ToBytes();
    }
}
