using System.Globalization;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Analysis.Findings.Checks;
using CreatorImpact.Data.Store.Findings;
using CreatorImpact.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Features.Impact.Checks;

/// <summary>What else could explain a finding: six questions, each answered and stored by itself. What the program knows is looked up when the section is opened.</summary>
public sealed partial class ChecksPanel : IDisposable
{
    private readonly CancellationTokenSource _closing = new();

    [Inject]
    public required IStringLocalizer<ChecksText> Said { get; init; }

    [Inject]
    public required IStringLocalizer<ImpactText> Impact { get; init; }

    [Parameter, EditorRequired]
    public required ImpactPageModel Model { get; set; }

    [Parameter, EditorRequired]
    public required ChecksBoard Board { get; set; }

    /// <summary>Something was stored.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    private FindingChecklist List => Board.Checklist;

    private CheckWords Words => new(Model, Said, Impact, new FindingText(CultureInfo.CurrentCulture));

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    private IReadOnlyList<string> Facts(CheckCard card) =>
        Board.Facts is { } facts
            ? facts.About(card.Stored.Explanation) is { Count: > 0 } about ? Words.Lines(about) : [Said["FactsNone"]]
            : [Said[Board.FactsFailed ? "FactsFailed" : "FactsLooking"]];

    private async Task LookAsync()
    {
        try
        {
            await Board.LookAsync(Model, _closing.Token);
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            // The page was left.
        }
    }

    private async Task ChooseAsync(CheckCard card, CheckState state)
    {
        card.State = state;
        await SaveAsync(() => Board.SaveAsync(card, CancellationToken.None));
    }

    private async Task NoteAsync(CheckCard card, string note)
    {
        card.Note = note;
        await SaveAsync(() => Board.SaveAsync(card, CancellationToken.None));
    }

    private Task RetryAsync(CheckCard card) => SaveAsync(() => Board.RetryAsync(card, CancellationToken.None));

    // An answer is stored even when the page is left at once, hence no token. The page is drawn with it first: only then does the browser
    // take back a choice that could not be stored.
    private async Task SaveAsync(Func<Task> save)
    {
        await Task.Yield();
        await save();
        await OnChanged.InvokeAsync();
    }
}
