using CreatorImpact.Data.Store;
using CreatorImpact.Web.Hosting;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using CreatorImpact.Web.Stores;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Microsoft.JSInterop;

namespace CreatorImpact.Web.Features.Money;

/// <summary>Takes a document by button and posts it from the browser.</summary>
public sealed partial class DocumentForm : IAsyncDisposable
{
    private const string ModulePath = "./Features/Money/DocumentForm.razor.js";

    private static readonly string[] ModuleTexts = ["FileMissing", "FileSending", "FileNoConnection", "ProblemFault"];

    private ElementReference _root;
    private AttachedModule<DocumentForm>? _module;

    [Inject]
    public required IJSRuntime Script { get; init; }

    [Inject]
    public required IOptions<WebOptions> Options { get; init; }

    [Inject]
    public required AntiforgeryStateProvider Antiforgery { get; init; }

    [Inject]
    public required CurrentWorkspace Workspace { get; init; }

    [Inject]
    public required IStringLocalizer<MoneyText> Words { get; init; }

    [Parameter, EditorRequired]
    public required MoneyModel Model { get; set; }

    /// <summary>Raised with the name of a file that is kept now.</summary>
    [Parameter]
    public EventCallback<string> OnKept { get; set; }

    private StoredAccount? Account => Model.Scopes.AccountOf(Model.Scope);

    private string DraftName => FormattableString.Invariant($"money:document:{Model.Scope.AccountId}:{Model.Scope.OutageId}");

    private int MaximumMegabytes => Options.Value.Limits.UploadMegabytes;

    private string? Token => Antiforgery.GetAntiforgeryToken()?.Value;

    /// <summary>Called by the module when the server keeps a file.</summary>
    [JSInvokable]
    public Task ReportAsync(string name) => InvokeAsync(() => OnKept.InvokeAsync(name));

    public ValueTask DisposeAsync() => _module?.DisposeAsync() ?? ValueTask.CompletedTask;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || Workspace.IsDemo)
            return;

        _module = new AttachedModule<DocumentForm>(this);
        await _module.AttachAsync(Script, ModulePath, _root, ModuleTexts.ToDictionary(key => key, key => Words[key].Value, StringComparer.Ordinal));
    }
}
