using System.Globalization;
using CreatorImpact.Analysis.Drops;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using CreatorImpact.Web.Stores;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using NodaTime;

namespace CreatorImpact.Web.Features.Drops;

/// <summary>Looks for windows of outages in the data when asked to, and offers to fill the form with one. Nothing is stored here.</summary>
public sealed partial class SuggestionsPanel : IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private DropsWords _words = null!;
    private IReadOnlyList<PlatformSuggestions>? _found;
    private bool _searching;
    private bool _failed;

    [Inject]
    public required SuggestionsLoader Loader { get; init; }

    [Inject]
    public required CurrentWorkspace Workspace { get; init; }

    [Inject]
    public required IDateTimeZoneProvider Zones { get; init; }

    [Inject]
    public required IStringLocalizer<DropsText> Localizer { get; init; }

    private string State => _searching ? "searching" : _failed ? "failed" : _found is null ? "idle" : _found.Count == 0 ? "empty" : "ready";

    private string? Said => State switch
    {
        "searching" => Localizer["SuggestSearching"].Value,
        "failed" => Localizer["SuggestFailed"].Value,
        "empty" => Localizer["SuggestEmpty"].Value,
        "ready" => Localizer["SuggestFound", _words.Count(_found!.Sum(one => one.Result.Suggestions.Count))].Value,
        _ => null,
    };

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    protected override void OnParametersSet() => _words = new DropsWords(Localizer, CultureInfo.CurrentCulture);

    private string Name(string? platform) => PlatformWords.Of(platform) ?? Localizer["PlatformUnstated"].Value;

    private DateTimeZone Zone(string id) => Zones.GetZoneOrNull(id) ?? DateTimeZone.Utc;

    private async Task SearchAsync()
    {
        if (_searching)
            return;

        (_searching, _failed) = (true, false);
        try
        {
            _found = await Loader.LoadAsync(Workspace.Id, null, _closing.Token);
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            // The page was left.
        }
        catch (DatabaseException)
        {
            (_found, _failed) = (null, true);
        }
        finally
        {
            _searching = false;
        }
    }
}
