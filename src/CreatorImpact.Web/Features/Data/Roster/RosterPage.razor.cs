using System.Globalization;
using CreatorImpact.Data.Import.Roster;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using CreatorImpact.Web.Stores;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Features.Data.Roster;

/// <summary>Who the accounts belong to. The address says which account is in the form.</summary>
public sealed partial class RosterPage : IDisposable
{
    private const int Step = 100;

    private readonly CancellationTokenSource _closing = new();
    private RosterModel? _model;
    private RosterDraft? _draft;
    private string? _filled;
    private SaidText? _said;
    private int _most = Step;
    private bool _importOpen;

    [Inject]
    public required RosterLoader Loader { get; init; }

    [Inject]
    public required PageHandover Handover { get; init; }

    [Inject]
    public required Drafts Drafts { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required IStringLocalizer<RosterText> Words { get; init; }

    [Inject]
    public required IStringLocalizer<DataText> Data { get; init; }

    /// <summary>Account in the form; null for a new entry.</summary>
    [SupplyParameterFromQuery(Name = "account")]
    public string? Account { get; set; }

    /// <summary>Its platform as stored; null for an entry that holds everywhere.</summary>
    [SupplyParameterFromQuery(Name = "platform")]
    public string? Platform { get; set; }

    private IReadOnlyList<Crumb> Trail => [new Crumb(Data["Title"], "data")];

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (_model is null)
        {
            _model = await Handover.LoadAsync("roster", () => Loader.LoadAsync(_closing.Token));
            // Decided once: what an upload says must not fold away because it succeeded.
            _importOpen = _model.Lines.Count == 0 && Account is null;
        }

        var wanted = $"{Platform}\n{Account}";
        if (_draft is not null && _filled == wanted)
            return;

        _filled = wanted;
        _draft = Draft(_model);
    }

    private RosterDraft Draft(RosterModel model)
    {
        var platform = string.IsNullOrEmpty(Platform) ? null : Platform;
        var line = Account is null ? null : model.Lines.FirstOrDefault(one => one.Stored.Entry.Platform == platform && AccountKey.Of(one.Stored.Entry.Account) == AccountKey.Of(Account));
        return line is null ? RosterDraft.For(Account, platform) : RosterDraft.Of(line.Stored);
    }

    private async Task SaveAsync(RosterEntry entry)
    {
        var before = await Loader.FindAsync(entry.Platform, entry.Account, _closing.Token);
        await Loader.SaveAsync(entry, _closing.Token);
        if (_draft is not null)
            await Drafts.ForgetAsync(_draft.Name, _closing.Token);
        Say(Words["Saved", entry.Account], () => RevertAsync(entry, before));
        _draft = new RosterDraft();
        await ReloadAsync();
        if (Account is not null)
            Navigation.NavigateTo(RosterAddress.Page);
    }

    private async Task RemoveAsync(StoredRosterEntry stored)
    {
        await Loader.RemoveAsync(stored, _closing.Token);
        Say(Words["Removed", stored.Entry.Account], () => RevertAsync(stored.Entry, stored));
        await ReloadAsync();
    }

    private async Task UncoverAsync(StoredRosterEntry stored)
    {
        await Loader.RevertAsync(stored.Entry, null, _closing.Token);
        Say(Words["Uncovered", stored.Entry.Account], () => RevertAsync(stored.Entry, stored));
        await ReloadAsync();
    }

    private async Task RestoreAsync(StoredRosterEntry stored)
    {
        await Loader.RevertAsync(stored.Entry, null, _closing.Token);
        Say(Words["Restored", stored.Entry.Account]);
        await ReloadAsync();
    }

    private async Task RevertAsync(RosterEntry entry, StoredRosterEntry? before)
    {
        await Loader.RevertAsync(entry, before, _closing.Token);
        Say(Words["Reverted", entry.Account]);
        await ReloadAsync();
    }

    private async Task ReloadAsync() => _model = await Loader.LoadAsync(_closing.Token);

    private void Say(string message, Func<Task>? undo = null) => _said = SaidText.Of(this, message, undo);

    private static IEnumerable<string> SegmentsOf(RosterEntry entry) =>
    [
        .. entry.Segments.Select(one => one.Set == RosterLists.DefaultSet ? one.Segment : $"{one.Set}: {one.Segment}"),
        .. new[] { entry.BusinessType, entry.Region }.OfType<string>(),
    ];

    private static string Share(AudienceShare share) => string.Create(CultureInfo.CurrentCulture, $"{share.Region}\u00A0{share.Share * 100:0.##}\u00A0%");

    private string Holds(RosterLine line)
    {
        var (series, posts) = (line.Accounts.Sum(account => account.Series), line.Accounts.Sum(account => account.Posts));
        if (series + posts == 0)
            return Words["HoldsNothing"];

        var parts = new List<string>();
        if (series > 0) parts.Add(Words[series == 1 ? "HoldsOneSeries" : "HoldsSeries", Number(series)]);
        if (posts > 0) parts.Add(Words[posts == 1 ? "HoldsOnePost" : "HoldsPosts", Number(posts)]);
        return string.Join(", ", parts);
    }

    private string Creators(int count) => Words[count == 1 ? "OneCreator" : "SomeCreators", Number(count)];

    private static string Number(int value) => value.ToString("N0", CultureInfo.CurrentCulture);
}
