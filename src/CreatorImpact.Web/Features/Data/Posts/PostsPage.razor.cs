using System.Globalization;
using CreatorImpact.Analysis.Posts;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using CreatorImpact.Web.Stores;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Features.Data.Posts;

/// <summary>Posts, schedules, and which planned posts did not come. The address says which outage is looked at.</summary>
public sealed partial class PostsPage : IDisposable
{
    private const int Step = 50;

    // The ages at which views are compared everywhere: a week, a month, a quarter.
    private static readonly int[] Ages = [7, 30, 90];

    private readonly CancellationTokenSource _closing = new();
    private PostsModel? _model;
    private PlannedDraft? _draft;
    private SaidText? _said;
    private int _most = Step;
    private int _posts;
    private bool _importOpen;

    [Inject]
    public required PostsLoader Loader { get; init; }

    [Inject]
    public required PageHandover Handover { get; init; }

    [Inject]
    public required Drafts Drafts { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required IStringLocalizer<PostsText> Words { get; init; }

    [Inject]
    public required IStringLocalizer<DataText> Data { get; init; }

    /// <summary>Outage whose planned posts are shown; null shows all.</summary>
    [SupplyParameterFromQuery(Name = "outage")]
    public string? OutageText { get; set; }

    private long? Outage => QueryNumber.Read(OutageText);

    private IReadOnlyList<Crumb> Trail => [new Crumb(Data["Title"], "data")];

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        Show(await Handover.LoadAsync("posts", () => Loader.LoadAsync(_closing.Token)));
        // Decided once: what an upload says must not fold away because it succeeded.
        _importOpen = _model is { Accounts.Count: 0, Planned.Count: 0 };
        _draft = NewDraft();
    }

    private void Choose(ChangeEventArgs change) =>
        Navigation.NavigateTo(PostsAddress.Of(QueryNumber.Read(change.Value as string)), new NavigationOptions { ReplaceHistoryEntry = true });

    private async Task SavedAsync(StoredPlannedPost stored)
    {
        await Drafts.ForgetAsync(PlannedDraft.Name, _closing.Token);
        Say(Words["Saved", stored.Post.Title], () => TakeOffAsync(stored));
        _draft = NewDraft();
        await ReloadAsync();
    }

    private async Task RemoveAsync(StoredPlannedPost stored)
    {
        await Loader.RemoveAsync(stored, _closing.Token);
        Say(Words["Removed", stored.Post.Title], () => RestoreAsync(stored));
        await ReloadAsync();
    }

    private async Task TakeOffAsync(StoredPlannedPost stored)
    {
        await Loader.RemoveAsync(stored, _closing.Token);
        Say(Words["Removed", stored.Post.Title]);
        await ReloadAsync();
    }

    private async Task RestoreAsync(StoredPlannedPost stored)
    {
        await Loader.RestoreAsync(stored, _closing.Token);
        Say(Words["Restored", stored.Post.Title]);
        await ReloadAsync();
    }

    private async Task ReloadAsync() => Show(await Loader.LoadAsync(_closing.Token));

    private void Show(PostsModel model) => (_model, _posts) = (model, model.Accounts.Sum(account => account.Posts.Count));

    private PlannedDraft NewDraft() => new() { Zone = _draft?.Zone ?? _model?.ZoneId ?? "" };

    private void Say(string message, Func<Task>? undo = null) => _said = SaidText.Of(this, message, undo);

    private string Tally(PlannedTally tally, StoredOutage? outage)
    {
        if (tally.Planned == 0)
            return Words["TallyNone"];

        var counts = Words[outage is null ? "TallyAll" : "TallyOutage", PostWords.Number(tally.Planned), PostWords.Number(tally.Published), PostWords.Number(tally.Displaced), PostWords.Number(tally.Missed.Count), PostWords.Number(tally.Open)].Value;
        const int Named = 12;
        if (tally.Missed.Count == 0)
            return counts;

        var titles = tally.Missed.Take(Named).Select(line => line.Stored.Post.Title.Length == 0 ? $"{Words["Untitled"].Value} ({PostWords.Time(line.Time, _model!.Zone)})" : line.Stored.Post.Title);
        return $"{counts} {Words["TallyMissed", string.Join("; ", titles) + (tally.Missed.Count > Named ? " …" : "")]}";
    }

    private string Reach(AccountPosts account, PostsModel model) => account.Known is { } known
        ? Words["Reach", TimeWords.Day(known.Start.InZone(model.Zone).Date, CultureInfo.CurrentCulture), TimeWords.Day(known.End.InZone(model.Zone).Date, CultureInfo.CurrentCulture)]
        : Words[account.IsSelection ? "ReachSelection" : "ReachUnknown"];

    private string Title(StoredContentItem item) => item.Title ?? item.Link ?? Words["Untitled"];
}
