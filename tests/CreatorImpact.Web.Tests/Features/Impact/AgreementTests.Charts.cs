using System.Globalization;
using System.Text;
using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Data.Store;
using CreatorImpact.Testing;
using CreatorImpact.Web.Charts;
using CreatorImpact.Web.Features.Impact;
using CreatorImpact.Web.Resources;
using Microsoft.Extensions.Localization;
using NodaTime;

namespace CreatorImpact.Web.Tests.Features.Impact;

/// <summary>The same for what charts, their tables, tooltips and CSV files hold.</summary>
public sealed partial class AgreementTests
{
    private static readonly ChartCsvHeads Heads = new("utc", "local", "part", "checkpoint", "value", "low", "high");

    private static readonly StoredRun Run = new(1, new NewRun("0123456789abcdef", 1, "0.1.0", "{}"), Instant.FromUtc(2026, 11, 1, 0, 0), null);

    private static void ChartsRepeatTheEntry(ImpactFinding finding, FindingView view, IStringLocalizer<ImpactText> text, FindingText words, Disagreements wrong)
    {
        var chart = finding.Chart!;
        var model = new ImpactPageModel
        {
            View = ImpactView.Finding,
            Outage = new StoredOutage { Title = "outage", Start = Instant.FromUnixTimeMilliseconds(chart.WindowStart), EndExclusive = Instant.FromUnixTimeMilliseconds(chart.WindowEnd) },
        };
        var charts = new ChartWords(model, new StoredFinding(1, finding, Run), chart, text, words);
        var provenance = charts.Provenance([]);
        Values(chart, charts.Values(ChartSlice.Of(chart, null, ViewRange.Around, ViewComparison.None), ViewComparison.None, provenance), words.Culture, wrong);
        Cumulated(finding, charts.Cumulated(view.Cumulation, provenance)!, words.Culture, wrong);
    }

    private static void Values(ImpactChartData chart, ChartModel model, CultureInfo culture, Disagreements wrong)
    {
        var (rows, file) = (new ChartRows(model), File(model));
        wrong.Unless(rows.Count == chart.PeriodStarts.Length && file.Count == rows.Count, "rows of the chart", rows.Count, file.Count);
        for (var index = 0; index < rows.Count; index++)
        {
            double?[] stored = [chart.Actual[index], chart.ButFor[index], chart.Lo90[index], chart.Hi90[index], chart.Lo50[index], chart.Hi50[index]];
            SameNumbers(stored, rows.Texts(index, culture), file[index][3..9], culture, wrong);
        }
    }

    private static void Cumulated(ImpactFinding finding, ChartModel model, CultureInfo culture, Disagreements wrong)
    {
        var (rows, file, entry) = (new ChartRows(model), File(model), finding.Entry);
        var payload = ChartPayload.Create(model, new ChartWording("", "", "", ""), CultureInfo.InvariantCulture);
        var marked = Enumerable.Range(0, rows.Count).Where(index => rows.Checkpoint(index) is not null).ToList();
        wrong.Unless(marked.Count == finding.Chart!.Checkpoints!.Count, "checkpoints in the table", marked.Count, finding.Chart.Checkpoints.Count);
        foreach (var index in marked)
        {
            var (marker, cells) = (rows.Checkpoint(index)!, file[index]);
            wrong.Unless(cells[3] == cells[5], "loss so far and checkpoint in the file", string.Join(',', cells));
            wrong.Unless(marker.Value == 0 || cells[5] != "0" || Math.Abs(marker.Value) < 0.005 * Math.Max(1, model.Lines[0].Values.Max(value => Math.Abs(value ?? 0))), "a figure shown as nothing", cells[5], marker.Value);
            SameNumbers([marker.Value, marker.Range.Low, marker.Range.High], [null, null, null], cells[5..8], culture, wrong);
            var drawn = payload.Markers.Single(one => one.Name == marker.Name);
            // The hour that a clock is set back to is drawn on the same spot twice.
            var places = Enumerable.Range(0, payload.Times.Count).Where(place => payload.Times[place] == drawn.At);
            wrong.Unless(
                places.Any(at => payload.Lines[0].Values[at] == drawn.Value && payload.Texts[at][^1].StartsWith(marker.Name, StringComparison.Ordinal)), "drawn line and checkpoint", marker);
        }

        Checkpoint(rows.Checkpoint(marked[0])!, entry.DayNet ?? entry.Gross!, wrong);
        if (marked.Count > 1) Checkpoint(rows.Checkpoint(marked[^1])!, entry.Net!, wrong);
        wrong.Unless(marked[^1] == rows.Count - 1, "chart ends with the last checkpoint", marked[^1], rows.Count);
    }

    private static void Checkpoint(ChartMarker marker, IntervalJson figure, Disagreements wrong) =>
        wrong.Unless((marker.Value, marker.Range.Low, marker.Range.High) == (figure.Point, figure.Lo90, figure.Hi90), "checkpoint and entry", marker, figure);

    /// <summary>Cells of table and file against the stored values: the same digits, and no more than half a unit of the last one off.</summary>
    private static void SameNumbers(double?[] stored, IReadOnlyList<string?> texts, string[] cells, CultureInfo culture, Disagreements wrong)
    {
        for (var column = 0; column < stored.Length; column++)
        {
            if (stored[column] is not { } value)
            {
                wrong.Unless(string.IsNullOrEmpty(texts[column]) && cells[column].Length == 0, "gap", texts[column], cells[column]);
                continue;
            }

            var cell = double.Parse(cells[column], NumberStyles.Float, CultureInfo.InvariantCulture);
            wrong.Unless(texts[column] is not { } text || double.Parse(text, NumberStyles.Number, culture) == cell, "table and file", texts[column], cells[column]);
            wrong.Unless(Math.Abs(cell - value) <= 0.00501 + (1e-14 * Math.Abs(value)), "file and entry", cells[column], value);
        }
    }

    private static List<string[]> File(ChartModel model) =>
        [.. Encoding.UTF8.GetString(ChartCsv.Write(model, Heads, [], key => key)).TrimEnd().Split("\r\n").Skip(1).Select(line => line.Split(','))];
}
