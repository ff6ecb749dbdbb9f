using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Analysis.Reports;

/// <summary>Prints documents with a headless Chromium found on the machine, one at a time. The browser is cut off from every network.</summary>
/// <param name="browser">Its path; null where there is none.</param>
/// <param name="report">Told of a temporary folder that could not be deleted; without anybody it is traced.</param>
public sealed class PdfPrinter(string? browser, Action<string>? report = null) : IDisposable
{
    /// <summary>Code of the reason that there is no browser.</summary>
    public const string NoBrowser = "no_browser";

    private const int RemovalAttempts = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(180);
    private static readonly TimeSpan RemovalPause = TimeSpan.FromMilliseconds(200);

    private static readonly string[] Switches =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--disable-extensions", "--host-resolver-rules=MAP * ~NOTFOUND", "--no-pdf-header-footer",
    ];

    private readonly SemaphoreSlim _one = new(1);

    /// <summary>True when there is a browser to print with.</summary>
    public bool IsAvailable => browser is not null;

    /// <summary>A document as PDF: tagged, its fonts inside, its dates those of the data.</summary>
    /// <returns>The file, or the reason why there is none: <c>no_browser</c>, <c>print_failed</c>.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<(byte[]? Pdf, Reason? Refusal)> PrintAsync(ReportDocument document, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (browser is null)
            return (null, new Reason(NoBrowser, "No Chromium was found on this machine, so there is no PDF. Install one or set its path (CreatorImpact:ChromiumPath), or print the page with your browser."));

        await _one.WaitAsync(token).ConfigureAwait(false);
        try
        {
            return await PrintAloneAsync(browser, document, token).ConfigureAwait(false);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<(byte[]? Pdf, Reason? Refusal)> PrintAloneAsync(string program, ReportDocument document, CancellationToken token)
    {
        var folder = Directory.CreateTempSubdirectory("creatorimpact-print-");
        try
        {
            var (page, file) = (Path.Combine(folder.FullName, "document.html"), Path.Combine(folder.FullName, "document.pdf"));
            await File.WriteAllTextAsync(page, ReportHtml.Write(document), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), token).ConfigureAwait(false);
            var (hasEnded, said) = await RunAsync(program, [.. Switches, $"--user-data-dir={Path.Combine(folder.FullName, "profile")}", $"--print-to-pdf={file}", new Uri(page).AbsoluteUri], token).ConfigureAwait(false);
            return hasEnded && File.Exists(file)
                ? (PdfDates.Set(await File.ReadAllBytesAsync(file, token).ConfigureAwait(false), document.Origin.AsOf), null)
                : (null, new Reason("print_failed", $"The browser printed nothing: {said}. Try again, or print the page with your browser."));
        }
        finally
        {
            await RemoveAsync(folder.FullName).ConfigureAwait(false);
        }
    }

    // A browser that is just ending may still write its profile. What stays after all holds somebody's document.
    private async Task RemoveAsync(string folder)
    {
        for (var attempt = 1; Path.Exists(folder); attempt++)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                if (attempt == RemovalAttempts)
                {
                    Say($"{folder} holds a printed document and could not be deleted: {exception.Message.TrimEnd('.')}. Delete it.");
                    return;
                }

                await Task.Delay(RemovalPause).ConfigureAwait(false);
            }
        }
    }

    private void Say(string message)
    {
        if (report is null) Trace.TraceWarning(message);
        else report(message);
    }

    private static async Task<(bool HasEnded, string Said)> RunAsync(string program, string[] arguments, CancellationToken token)
    {
        using var process = new Process { StartInfo = new ProcessStartInfo(program) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false } };
        foreach (var argument in arguments) process.StartInfo.ArgumentList.Add(argument);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(token);
        patience.CancelAfter(Patience);
        try
        {
            process.Start();
        }
        catch (Win32Exception exception)
        {
            return (false, exception.Message);
        }

        try
        {
            var (errors, output) = (process.StandardError.ReadToEndAsync(patience.Token), process.StandardOutput.ReadToEndAsync(patience.Token));
            await process.WaitForExitAsync(patience.Token).ConfigureAwait(false);
            await output.ConfigureAwait(false);
            var lines = (await errors.ConfigureAwait(false)).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            return (process.ExitCode == 0, lines.Length == 0 ? FormattableString.Invariant($"it ended with {process.ExitCode}") : lines[^1]);
        }
        catch (OperationCanceledException) when (!token.IsCancellationRequested)
        {
            return (false, FormattableString.Invariant($"it took longer than {Patience.TotalSeconds:0} seconds"));
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }
}
