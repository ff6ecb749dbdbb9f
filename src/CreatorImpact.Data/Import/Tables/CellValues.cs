using CreatorImpact.Data.Import.Cells;
using CreatorImpact.Data.Import.Metrics;

namespace CreatorImpact.Data.Import.Tables;

/// <summary>Turns value cells into the metric's unit.</summary>
internal sealed class CellValues(NumberFormat format)
{
    /// <summary>Cells with a suffix such as K.</summary>
    public int Rounded { get; private set; }

    /// <summary>Example of a number in this file, for messages.</summary>
    public string Example => format.Example;

    /// <summary>Reads a cell; a cell without value gives null.</summary>
    /// <returns>False when the cell is neither a number nor a way to write "not known".</returns>
    public bool TryRead(string text, MetricColumnName name, out decimal? value, out string? currency)
    {
        value = null;
        currency = null;
        if (CellText.IsNull(text)) return true;
        if (text.Contains(':', StringComparison.Ordinal)) return TryDuration(text, name, out value);
        if (!format.TryParse(text, out var written, out var rounded, out currency)) return false;

        if (rounded) Rounded++;
        value = name.Metric == "followers_lost" ? Math.Abs(written) : name.Scale(written);
        return true;
    }

    private static bool TryDuration(string text, MetricColumnName name, out decimal? value)
    {
        value = null;
        if (!DurationText.TryParse(text, out var seconds)) return false;

        value = name.Metric switch
        {
            "avg_view_duration_seconds" => seconds,
            "watch_time_minutes" => seconds / 60m,
            _ => null,
        };
        return value is not null;
    }
}
