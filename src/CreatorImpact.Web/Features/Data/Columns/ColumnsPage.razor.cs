using CreatorImpact.Analysis.Findings;
using CreatorImpact.Analysis.Wording;
using CreatorImpact.Data.Import;
using CreatorImpact.Data.Import.Mapping;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using CreatorImpact.Web.Stores;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Features.Data.Columns;

/// <summary>Says what the columns of a table mean: rows shown, result shown before anything is stored, remembered for the next file of that header.</summary>
public sealed partial class ColumnsPage : IDisposable
{
    private static readonly string[] Roles = [.. Enum.GetValues<ColumnRole>().Where(role => role != ColumnRole.Value).Select(role => role.ToString())];

    private readonly CancellationTokenSource _closing = new();
    private CancellationTokenSource? _asking;
    private ColumnsModel? _model;
    private TablePreview? _table;
    private ColumnsForm? _form;
    private ColumnsTrial? _trial;
    private string? _problem;
    private bool _loaded;
    private bool _trying;
    private bool _importing;
    private int _index;

    [Inject]
    public required ColumnsLoader Loader { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required CurrentWorkspace Workspace { get; init; }

    [Inject]
    public required IStringLocalizer<DataText> Words { get; init; }

    /// <summary>Import whose file is read.</summary>
    [SupplyParameterFromQuery(Name = "import")]
    public string? ImportText { get; set; }

    private IReadOnlyList<Crumb> Trail => [new Crumb(Words["Title"], "data")];

    private bool ZoneWrong => _form is not null && !Loader.KnowsZone(_form.Zone);

    private bool CanImport => _trial?.Taken is not null && !_trying && !_importing && _problem is null;

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
        _asking?.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        _model = QueryNumber.Read(ImportText) is { } id ? await Loader.LoadAsync(id, _closing.Token) : null;
        _loaded = true;
        if (_model is { Tables.Count: > 0 } model)
        {
            // The table that needs help comes first: one without a remembered meaning, else the first.
            _index = 0;
            await OpenAsync(model);
        }
    }

    private Task OpenAsync(ColumnsModel model)
    {
        _table = model.Tables[_index];
        _form = new ColumnsForm(_table, model.Remembered.GetValueOrDefault(_table.Signature));
        return TryAsync();
    }

    private Task ChooseTableAsync(ChangeEventArgs change)
    {
        _index = int.TryParse(change.Value?.ToString(), System.Globalization.CultureInfo.InvariantCulture, out var index) && index >= 0 && index < _model!.Tables.Count ? index : 0;
        return OpenAsync(_model!);
    }

    private Task ChooseRoleAsync(int column, ChangeEventArgs change)
    {
        _form![column] = change.Value?.ToString() ?? nameof(ColumnRole.Ignore);
        return TryAsync();
    }

    private Task SayAsync(Action<string> say, ChangeEventArgs change)
    {
        say(change.Value?.ToString() ?? string.Empty);
        return TryAsync();
    }

    // The newest question counts; what was asked before it is given up.
    private async Task TryAsync()
    {
        if (_asking is not null) await _asking.CancelAsync();
        _asking?.Dispose();
        _asking = CancellationTokenSource.CreateLinkedTokenSource(_closing.Token);
        var token = _asking.Token;
        _trial = null;
        var mapping = _form!.ToMapping();
        _problem = mapping.Fault is { } fault ? Words[$"Fault{fault}"].Value : ZoneWrong ? Words["ColumnsZoneWrong"].Value : _form.NeedsOrder ? Words["ColumnsOrderNeeded"].Value : null;
        if (_problem is not null) return;

        _trying = true;
        try
        {
            _trial = await Loader.TryAsync(_model!, _table!, mapping, token);
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            return;
        }

        _trying = false;
    }

    private async Task ImportAsync()
    {
        if (!CanImport) return;

        _importing = true;
        var outcome = await Loader.ImportAsync(_model!, _table!, _form!.ToMapping(), _closing.Token);
        _importing = false;
        if (outcome.State == ImportOutcomeState.Applied) Navigation.NavigateTo(FormattableString.Invariant($"data?import={outcome.ImportId}"));
        else _problem = NoticeText.For(System.Globalization.CultureInfo.CurrentCulture).Of(outcome);
    }

    private string Metric(string metric)
    {
        var words = metric == "watch_time_hours" ? Words["RoleWatchHours"].Value : new FindingText(System.Globalization.CultureInfo.CurrentCulture).Metric(metric);
        return words.Length > 0 ? char.ToUpper(words[0], System.Globalization.CultureInfo.CurrentCulture) + words[1..] : metric;
    }

    private string Found(TablePreview table) => table.Separator is { } separator
        ? Words["ColumnsFound", table.Encoding, separator == '\t' ? Words["ColumnsTab"].Value : separator.ToString()]
        : Words["ColumnsFoundSheet"];
}
