using System.Globalization;
using CreatorImpact.Analysis.Wording;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Hosting;
using CreatorImpact.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Features.Settings;

/// <summary>Deletes everything once the person has typed the words that say so.</summary>
public sealed partial class EraseEverything
{
    private string _typed = "";
    private bool _keepBackups;
    private bool _busy;
    private string? _problem;

    [Inject]
    public required DataErasure Erasure { get; init; }

    [Inject]
    public required DataFolder Folder { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required IStringLocalizer<SettingsText> Words { get; init; }

    private bool IsConfirmed => string.Equals(_typed.Trim(), Words["EraseWord"], StringComparison.OrdinalIgnoreCase);

    private async Task EraseAsync()
    {
        if (!IsConfirmed || _busy)
            return;

        (_busy, _problem) = (true, null);
        StateHasChanged();
        try
        {
            var keep = _keepBackups;
            var work = await Task.Run(() => Erasure.EraseAsync(keep, CancellationToken.None));
            if (work.Any)
            {
                _problem = Words["EraseBusy", work.Jobs, work.Imports];
                return;
            }

            // A new page: what this one and its frame had loaded is gone.
            Navigation.NavigateTo($"settings?erased={(keep ? "kept" : "all")}", forceLoad: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or DatabaseException)
        {
            _problem = Words["EraseFailed", NoticeText.For(CultureInfo.CurrentCulture).Failure(exception.Message)];
        }
        finally
        {
            _busy = false;
        }
    }
}
