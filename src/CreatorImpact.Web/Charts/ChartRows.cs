using System.Globalization;

namespace CreatorImpact.Web.Charts;

/// <summary>
/// A chart as rows: what table and CSV hold, and the texts of its tooltip. Every period of the model has a row, none is thinned away.
/// </summary>
internal sealed class ChartRows
{
    private readonly ChartModel _model;
    private readonly ChartNumber _number;
    private readonly List<ChartSpan> _outages;

    public ChartRows(ChartModel model)
    {
        _model = model;
        _number = ChartNumber.For(model);
        _outages = [.. model.Spans.Where(span => span.Kind == ChartSpanKind.Outage)];
    }

    /// <summary>Number of rows.</summary>
    public int Count => _model.Times.Count;

    /// <summary>Names of the value columns: lines, then both ends of the bands, then the checkpoints if there are any.</summary>
    public IReadOnlyList<string> Columns =>
        [.. _model.Lines.Select(line => line.Name), .. _model.Bands.SelectMany(band => new[] { band.LowName, band.HighName })];

    /// <summary>Values of a row in the order of <see cref="Columns"/>; null where there is none.</summary>
    public IEnumerable<double?> Values(int index) =>
        _model.Lines.Select(line => line.Values[index]).Concat(_model.Bands.SelectMany(band => new[] { band.Ranges[index]?.Low, band.Ranges[index]?.High }));

    /// <summary>The same for readers.</summary>
    public IReadOnlyList<string?> Texts(int index, CultureInfo culture) => [.. Values(index).Select(value => _number.Text(value, culture))];

    /// <summary>The same for programs.</summary>
    public IEnumerable<string?> Plain(int index) => Values(index).Select(_number.Plain);

    /// <summary>Start of a row as shown.</summary>
    public string Time(int index) => ChartTime.Text(_model.Times[index], _model);

    /// <summary>Key of the word that says where a row lies: a period belongs to the outage as soon as the outage touches it.</summary>
    public string PartKey(int index)
    {
        var (start, end) = (_model.Times[index], _model.EndOf(index));
        if (_outages.Exists(outage => outage.Start < end && start < outage.EndExclusive))
            return "PartDuring";

        return _outages.Exists(outage => outage.EndExclusive <= start) ? "PartAfter" : "PartBefore";
    }

    /// <summary>The checkpoint of a row, whose value is that of the line there; null for none. One after the last period belongs to it.</summary>
    public ChartMarker? Checkpoint(int index)
    {
        var (start, end, last) = (_model.Times[index], _model.EndOf(index), index == _model.Times.Count - 1);
        return _model.Markers.FirstOrDefault(marker => start <= marker.At && (marker.At < end || (last && marker.At == end)));
    }

    /// <summary>Value and range of a checkpoint in one line, for readers.</summary>
    public string Text(ChartMarker marker, CultureInfo culture) =>
        $"{marker.Name}: {_number.Text(marker.Value, culture)} ({Range(marker.Range, culture)})";

    /// <summary>The same for programs.</summary>
    public (string Value, string Low, string High) Plain(ChartMarker marker) =>
        (_number.Plain(marker.Value)!, _number.Plain(marker.Range.Low)!, _number.Plain(marker.Range.High)!);

    /// <summary>Both ends of a range in one text: with "to" when one is negative, so that signs stay readable.</summary>
    public string Range(ChartRange range, CultureInfo culture)
    {
        var (low, high) = (_number.Text(range.Low, culture), _number.Text(range.High, culture));
        return range.Low < 0 || range.High < 0 ? $"{low} to {high}" : $"{low}–{high}";
    }

    /// <summary>What the tooltip says of a row, a line each: the time, then what is there.</summary>
    public IReadOnlyList<string> Tooltip(int index, string noValue, CultureInfo culture)
    {
        List<string> lines = [Time(index)];
        foreach (var line in _model.Lines)
        {
            if (line.Values[index] is { } || line.Role == ChartRole.Actual)
                lines.Add($"{line.Name}: {_number.Text(line.Values[index], culture) ?? noValue}");
        }

        foreach (var band in _model.Bands)
        {
            if (band.Ranges[index] is { } range)
                lines.Add($"{band.Name}: {Range(range, culture)}");
        }

        if (Checkpoint(index) is { } marker)
            lines.Add(Text(marker, culture));
        return lines;
    }
}
