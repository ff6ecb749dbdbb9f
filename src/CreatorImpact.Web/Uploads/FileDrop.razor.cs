using CreatorImpact.Web.Hosting;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using CreatorImpact.Web.Stores;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Microsoft.JSInterop;

namespace CreatorImpact.Web.Uploads;

/// <summary>
/// Takes files by drop or by button and posts them over HTTP from the browser, so that a lost circuit loses no upload.
/// </summary>
public sealed partial class FileDrop : IAsyncDisposable
{
    private const string ModulePath = "./Uploads/FileDrop.razor.js";

    private static readonly (string Name, string Key, string? List)[] Fields =
        [("platform", "Platform", "drop-platforms"), ("account", "Account", null), ("timeZone", "TimeZone", ZoneOptions.ListId)];

    private static readonly string[] Platforms = ["TikTok", "YouTube", "Instagram", "Facebook", "X", "Twitch", "LinkedIn", "Snapchat"];

    private static readonly string[] ModuleTexts =
        ["Waiting", "Uploading", "Reading", "Cancelled", "Working", "NoConnection", "Cancel", "CancelFile", "ProgressOf", "RowsRead", "RowsRejected", "Again", "AgainFile", "ZoneAsked", "ProblemEmpty", "NameColumns"];

    private ElementReference _root;
    private AttachedModule<FileDrop>? _module;

    [Inject]
    public required IJSRuntime Script { get; init; }

    [Inject]
    public required IOptions<WebOptions> Options { get; init; }

    [Inject]
    public required AntiforgeryStateProvider Antiforgery { get; init; }

    [Inject]
    public required CurrentWorkspace Workspace { get; init; }

    [Inject]
    public required IStringLocalizer<UploadText> Words { get; init; }

    /// <summary>Raised after each file that was imported, refused or found unchanged.</summary>
    [Parameter]
    public EventCallback<UploadOutcome> OnUploaded { get; set; }

    /// <summary>True on the page that shows previews: files can then wait there for an answer.</summary>
    [Parameter]
    public bool CanAsk { get; set; }

    private int MaximumMegabytes => Options.Value.Limits.UploadMegabytes;

    private string? Token => Antiforgery.GetAntiforgeryToken()?.Value;

    /// <summary>Called by the module when the server has answered for a file.</summary>
    [JSInvokable]
    public Task ReportAsync(UploadOutcome outcome) => InvokeAsync(() => OnUploaded.InvokeAsync(outcome));

    public ValueTask DisposeAsync() => _module?.DisposeAsync() ?? ValueTask.CompletedTask;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || Workspace.IsDemo)
            return;

        _module = new AttachedModule<FileDrop>(this);
        await _module.AttachAsync(Script, ModulePath, _root, ModuleTexts.ToDictionary(key => key, key => Words[key].Value, StringComparer.Ordinal));
    }
}
