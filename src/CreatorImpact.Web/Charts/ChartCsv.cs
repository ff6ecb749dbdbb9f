using CreatorImpact.Analysis.Documents;

namespace CreatorImpact.Web.Charts;

/// <summary>
/// The rows of a chart as a CSV file (RFC 4180) with what they are about in lines that begin with <c>#</c>. Numbers have the digits of the
/// table and a decimal point; texts that a spreadsheet would take for a formula get an apostrophe.
/// </summary>
internal static class ChartCsv
{
    /// <summary>The whole file in UTF-8 with a byte order mark, which spreadsheets look for.</summary>
    /// <param name="model">What to write.</param>
    /// <param name="heads">Headings of the first columns: UTC, local time, part of the chart.</param>
    /// <param name="about">Lines before the table.</param>
    /// <param name="partOf">Word of a part by its key.</param>
    public static byte[] Write(ChartModel model, ChartCsvHeads heads, IReadOnlyList<string> about, Func<string, string> partOf)
    {
        var rows = new ChartRows(model);
        var csv = new CsvText();
        foreach (var line in about)
            csv.About(line);
        string[] checkpoint = model.Markers.Count > 0 ? [heads.Checkpoint, heads.CheckpointValue, heads.CheckpointLow, heads.CheckpointHigh] : [];
        csv.Row([heads.Utc, heads.Local, heads.Part, .. rows.Columns, .. checkpoint]);
        for (var index = 0; index < rows.Count; index++)
            csv.Row([ChartTime.Utc(model.Times[index]), rows.Time(index), partOf(rows.PartKey(index)), .. rows.Plain(index), .. Checkpoint(rows, index, model)]);
        return csv.ToBytes();
    }

    private static IEnumerable<string?> Checkpoint(ChartRows rows, int index, ChartModel model)
    {
        if (model.Markers.Count == 0)
            return [];
        if (rows.Checkpoint(index) is not { } marker)
            return [null, null, null, null];

        var (value, low, high) = rows.Plain(marker);
        return [marker.Name, value, low, high];
    }
}

/// <summary>Headings of the columns that are no lines or bands.</summary>
internal sealed record ChartCsvHeads(string Utc, string Local, string Part, string Checkpoint, string CheckpointValue, string CheckpointLow, string CheckpointHigh);
