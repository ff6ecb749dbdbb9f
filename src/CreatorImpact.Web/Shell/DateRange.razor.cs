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
    private bool _typed;

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
            (_preset, _typed) = (preset, false);
        if (Equals(_given, Shown) || _typed)
            return;

        (_given, _wrong) = (Shown, false);
        (_from, _to) = Shown is { } span ? (LocalDatePattern.Iso.Format(span.From), LocalDatePattern.Iso.Format(span.To)) : (null, null);
    }

    private void Type(ref string? field, ChangeEventArgs change)
    {
        field = change.Value as string;
        _typed = true;
    }

    private async Task SubmitAsync()
    {
        var span = DaySpan.Read(_from, _to);
        _wrong = span is null;
        if (span is not null)
        {
            _typed = false;
            await OnTyped.InvokeAsync(span);
        }
    }
}

/// <summary>A stretch of days with a name.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Href">Where choosing it leads.</param>
/// <param name="IsChosen">True for the one shown.</param>
public sealed record DateRangePreset(string Label, string Href, bool IsChosen);
