using CreatorImpact.Analysis.Reports;

namespace CreatorImpact.Analysis.Tests.Reports;

/// <summary>A program that is being written cannot be started, not even by what other tests start meanwhile: these run by themselves.</summary>
[CollectionDefinition(nameof(PdfPrinterTests), DisableParallelization = true)]
public sealed class PdfPrinterAlone;

[Collection(nameof(PdfPrinterTests))]
public sealed class PdfPrinterTests : IDisposable
{
    // Puts a file in the place of the folder it is to print into: nobody can delete that as a folder.
    private const string Spoiler = """
        #!/bin/sh
        for word in "$@"; do
          case $word in --print-to-pdf=*) folder=$(dirname "${word#--print-to-pdf=}") ;; esac
        done
        rm -rf "$folder" && : > "$folder"
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ci-printer-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task PrintAsync_FolderThatCannotBeDeleted_IsReported()
    {
        if (OperatingSystem.IsWindows()) return;
        var browser = Path.Combine(_folder.FullName, "browser");
        await File.WriteAllTextAsync(browser, Spoiler.ReplaceLineEndings("\n") + "\n", TestContext.Current.CancellationToken);
        File.SetUnixFileMode(browser, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var said = new List<string>();
        using var printer = new PdfPrinter(browser, said.Add);

        var (pdf, refusal) = await printer.PrintAsync(SampleReport.Of(), TestContext.Current.CancellationToken);

        Assert.Equal((null, "print_failed"), (pdf, refusal?.Code));
        var message = Assert.Single(said);
        var left = message.Split(" holds ")[0];
        Assert.Contains("creatorimpact-print-", left, StringComparison.Ordinal);
        Assert.True(File.Exists(left));
        File.Delete(left);
    }

    [Fact]
    public async Task PrintAsync_FolderThatIsDeleted_SaysNothing()
    {
        var said = new List<string>();
        using var printer = new PdfPrinter(Path.Combine(_folder.FullName, "nowhere"), said.Add);

        var (_, refusal) = await printer.PrintAsync(SampleReport.Of(), TestContext.Current.CancellationToken);

        Assert.Equal("print_failed", refusal!.Code);
        Assert.Empty(said);
    }
}
