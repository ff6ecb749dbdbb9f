using System.Globalization;
using CreatorImpact.Analysis.Help;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Help;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CreatorImpact.Web.Features.Help;

/// <summary>Official sources and known fakes of an outage. Removing one can be undone.</summary>
public sealed partial class SourcesPanel
{
    private SourceDraft _draft = new();
    private string? _said;
    private bool _failed;
    private Func<Task>? _undo;
    private ElementReference _saidBox;
    private bool _toSaid;

    [Inject]
    public required OutageHelpLoader Loader { get; init; }

    [Parameter, EditorRequired]
    public required OutageHelpBoard Board { get; set; }

    /// <summary>Something was stored.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    private StoredOutage Stored => Board.Outage.Stored;

    private string? OwnAddress => string.IsNullOrWhiteSpace(Stored.Url) ? null : Stored.Url.Trim();

    private string Evidence
    {
        get
        {
            var evidence = SourceEvidence.Of(Stored, Board.Sources);
            return evidence.Stated == 0 ? Text["EvidenceNone"] : Text["Evidence", Number(evidence.Counted.Count), Number(evidence.Stated)];
        }
    }

    // The button that was pressed is gone with its row or its form; the answer is where to go on from.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_toSaid)
            return;

        _toSaid = false;
        try
        {
            await _saidBox.FocusAsync();
        }
        catch (JSDisconnectedException)
        {
            // Nobody looks any more; there is nothing to focus.
        }
    }

    private static string Number(int count) => count.ToString(CultureInfo.CurrentCulture);

    private string Badge(SourceNote source) => source switch
    {
        { Kind: SourceKind.Fake } => Text["Fake"],
        { IsEvidence: true } => Text["Counts"],
        _ => Text["CountsNotChecked"],
    };

    private Task AddAsync(SourceNote source) => DoAsync(async () =>
    {
        var id = await Loader.SaveAsync(source, CancellationToken.None);
        _draft = new SourceDraft();
        Say(Text["SourceAdded", source.Address], () => HideAsync(source with { Id = id!.Value }));
    });

    private Task VerifyAsync(SourceNote source) => DoAsync(async () =>
    {
        var there = await Loader.SaveAsync(source with { Verified = !source.Verified }, CancellationToken.None) is not null;
        Say(Text[!there ? "SourceGone" : source.Verified ? "SourceUnverified" : "SourceVerified", source.Address]);
    });

    private Task RemoveAsync(SourceNote source) => DoAsync(() => HideAsync(source));

    private Task UndoAsync() => _undo is { } undo ? DoAsync(undo) : Task.CompletedTask;

    private async Task HideAsync(SourceNote source)
    {
        if (await Loader.RemoveAsync(source.Id, CancellationToken.None))
            Say(Text["SourceRemoved", source.Address], () => ShowAsync(source));
        else
            Say(Text["SourceGone", source.Address]);
    }

    private async Task ShowAsync(SourceNote source)
    {
        await Loader.RestoreAsync(source.Id, CancellationToken.None);
        Say(Text["SourceRestored", source.Address]);
    }

    // What is done is done to its end even when the page is left, hence no token. What was typed stays when it could not be stored.
    private async Task DoAsync(Func<Task> change)
    {
        try
        {
            await change();
            Board.Sources = await Loader.SourcesAsync(Stored.Id, CancellationToken.None);
        }
        catch (DatabaseException)
        {
            (_said, _undo, _failed, _toSaid) = (Text["SourceNotSaved"], null, true, true);
        }

        await OnChanged.InvokeAsync();
    }

    private void Say(string message, Func<Task>? undo = null) => (_said, _undo, _failed, _toSaid) = (message, undo, false, true);
}
