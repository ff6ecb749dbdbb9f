using Microsoft.AspNetCore.Components;
using NodaTime.Text;

namespace CreatorImpact.Web.Shell;

/// <summary>Chooses a stretch of days: presets as links, so that each has an address, and two days to type.</summary>
public partial class DateRange
{
    private string? _from;
    private string? _to;
    private bool _wrong;
    private DaySpan? _given;
    private string? _preset;

    // What is being typed is not written over by days that come late, only by another choice.
    private bool _fromTyped;
    private bool _toTyped;

    /// <summary>What the range is for.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<DateRangePreset> Presets { get; set; }

    /// <summary>The days shown now; null leaves the fields empty.</summary>
    [Parameter]
    public DaySpan? Shown { get; set; }

    /// <summary>Two days were typed, in order.</summary>
    [Parameter]
    public EventCallback<DaySpan> OnTyped { get; set; }

    protected override void OnParametersSet()
    {
        var preset = Presets.FirstOrDefault(one => one.IsChosen)?.Label;
        if (!string.Equals(preset, _preset, StringComparison.Ordinal))
            (_preset, _fromTyped, _toTyped) = (preset, false, false);
        if (Equals(_given, Shown))
            return;

        (_given, _wrong) = (Shown, false);
        if (!_fromTyped)
            _from = Shown is { } first ? LocalDatePattern.Iso.Format(first.From) : null;
        if (!_toTyped)
            _to = Shown is { } last ? LocalDatePattern.Iso.Format(last.To) : null;
    }

    private async Task SubmitAsync()
    {
        var span = DaySpan.Read(_from, _to);
        _wrong = span is null;
        if (span is not null)
        {
            (_fromTyped, _toTyped) = (false, false);
            await OnTyped.InvokeAsync(span);
        }
    }
}

/// <summary>A stretch of days with a name.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Href">Where choosing it leads.</param>
/// <param name="IsChosen">True for the one shown.</param>
public sealed record DateRangePreset(string Label, string Href, bool IsChosen);
