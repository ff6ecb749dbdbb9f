using CreatorImpact.Data.Store;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Stores;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Features.Data;

/// <summary>Files in, what became of them, and how fresh each account is. The address says which import is looked at.</summary>
public sealed partial class DataPage : IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private DataPageModel? _model;
    private ImportLine? _flipped;
    private string? _said;

    [Inject]
    public required DataPageLoader Loader { get; init; }

    [Inject]
    public required PageHandover Handover { get; init; }

    [Inject]
    public required IStringLocalizer<DataText> Words { get; init; }

    /// <summary>Import whose details are open.</summary>
    [SupplyParameterFromQuery(Name = "import")]
    public string? ImportText { get; set; }

    private long? Import => QueryNumber.Read(ImportText);

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    protected override async Task OnParametersSetAsync() =>
        _model = await Handover.LoadAsync(FormattableString.Invariant($"data:{Import}"), () => Loader.LoadAsync(Import, _closing.Token));

    private async Task ReloadAsync() => _model = await Loader.LoadAsync(Import, _closing.Token);

    private async Task FlipAsync(ImportLine line)
    {
        var done = await Loader.FlipAsync(line, _closing.Token);
        _said = (done, line.Import.State) switch
        {
            (false, _) => Words["FlipRefused", line.Import.File.FileName],
            (_, ImportState.Applied) => Words["UndoneSaid", line.Import.File.FileName],
            _ => Words["RedoneSaid", line.Import.File.FileName],
        };
        await ReloadAsync();
        _flipped = done ? _model?.Imports.FirstOrDefault(one => one.Import.Id == line.Import.Id && (one.CanUndo || one.CanRedo)) : null;
    }
}
