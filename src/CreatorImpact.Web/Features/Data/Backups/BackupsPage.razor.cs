using System.Globalization;
using CreatorImpact.Analysis.Wording;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Hosting;
using CreatorImpact.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace CreatorImpact.Web.Features.Data.Backups;

/// <summary>Writes backups, puts them back, and checks the data. Only on a host for one user: a backup holds everything.</summary>
public sealed partial class BackupsPage : IDisposable
{
    private const double Megabyte = 1_048_576;

    private readonly CancellationTokenSource _closing = new();
    private IReadOnlyList<BackupEntry> _entries = [];
    private (BackupEntry Entry, bool Restores)? _asked;
    private bool _busy;
    private string? _said;
    private string? _problem;

    [Inject]
    public required BackupFolder Backups { get; init; }

    [Inject]
    public required Database Database { get; init; }

    [Inject]
    public required DataFolder Folder { get; init; }

    [Inject]
    public required IOptions<WebOptions> Options { get; init; }

    [Inject]
    public required IStringLocalizer<DataText> Words { get; init; }

    private static NoticeText Said => NoticeText.For(CultureInfo.CurrentCulture);

    private bool IsLocal => Options.Value.Mode == HostMode.Local;

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    protected override void OnInitialized() => _entries = IsLocal ? Backups.List() : [];

    private static string Size(BackupEntry entry) => string.Create(CultureInfo.CurrentCulture, $"{entry.Length / Megabyte:N1} MB");

    private string Question((BackupEntry Entry, bool Restores) asked) => Words[asked.Restores ? "BackupRestoreAsk" : "BackupDeleteAsk", asked.Entry.Name];

    private void Ask(BackupEntry entry, bool restores) => (_asked, _said, _problem) = ((entry, restores), null, null);

    private Task WriteAsync() => WorkAsync("BackupWriting", async token =>
    {
        var info = await Backups.WriteAsync(token);
        _problem = Lacking(info.Faults);
        return Words["BackupWritten", Path.GetFileName(info.Path), info.Imports, info.Observations];
    });

    private Task CheckAsync() => WorkAsync("BackupChecking", async token =>
    {
        var found = await Database.CheckIntegrityAsync(token);
        if (found == "ok") return Words["BackupWhole"];
        _problem = Words["BackupBroken", found];
        return "";
    });

    private Task AnswerAsync()
    {
        if (_asked is not var (entry, restores)) return Task.CompletedTask;
        return restores
            ? WorkAsync("BackupRestoring", async token =>
            {
                if (await Backups.RestoreAsync(entry.Name, token) is not { } done) return Words["BackupGone", entry.Name];
                _problem = Lacking(done.Faults);
                return Words["BackupRestored", entry.Name, Path.GetFileName(done.Before.Path)];
            })
            : WorkAsync("BackupWriting", _ => Task.FromResult<string>(Words[Backups.Delete(entry.Name) ? "BackupDeleted" : "BackupGone", entry.Name]));
    }

    private string? Lacking(IReadOnlyList<DocumentFault> faults) =>
        faults.Count == 0 ? null : Words["BackupLacks", string.Join(' ', faults.Select(fault => Said.Failure(fault.Text)))].Value;

    // Away from the circuit's thread, which must stay free for the rest of the page.
    private async Task WorkAsync(string doing, Func<CancellationToken, Task<string>> work)
    {
        (_busy, _said, _problem) = (true, Words[doing], null);
        StateHasChanged();
        try
        {
            _said = await Task.Run(() => work(_closing.Token), _closing.Token);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or DatabaseException)
        {
            (_said, _problem) = (null, Words["BackupFailed", Said.Failure(exception.Message)]);
        }
        finally
        {
            (_busy, _asked) = (false, null);
            _entries = Backups.List();
        }
    }
}
