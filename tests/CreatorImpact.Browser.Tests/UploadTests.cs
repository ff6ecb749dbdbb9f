using System.Text;
using CreatorImpact.Browser.Tests.Harness;
using CreatorImpact.Web.Tests;
using CreatorImpact.Web.Uploads;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorImpact.Browser.Tests;

[Collection(BrowserTests.Name)]
public sealed class UploadTests(BrowserFixture browser) : IAsyncLifetime
{
    private readonly SlowOnDemand _handler = new();
    private RunningProduct _product = null!;

    public async ValueTask InitializeAsync() =>
        _product = await RunningProduct.StartAsync(builder => builder.Services.AddSingleton<IUploadHandler>(_handler));

    public ValueTask DisposeAsync() => _product.DisposeAsync();

    [Fact]
    public async Task FileDrop_TwoFilesChosen_TellsWhatBecameOfEach()
    {
        await using var visit = await OpenAsync();

        await ChooseAsync(visit, "views.csv", "nonsense.bin");

        var list = visit.Page.GetByRole(AriaRole.List, new() { Name = "Files of this visit" });
        await Assertions.Expect(list.GetByRole(AriaRole.Listitem).Nth(0)).ToContainTextAsync("Tidy CSV · rows read: 48 · rows refused: 2");
        await Assertions.Expect(list.GetByRole(AriaRole.Listitem).Nth(1)).ToContainTextAsync("This kind of file is not known.");
        await visit.PictureAsync("data-uploads-laptop");
        await visit.AssertAccessibleAsync();
        await visit.AssertHealthyAsync();
    }

    [Fact]
    public async Task FileDrop_FilesDropped_AreSent()
    {
        await using var visit = await OpenAsync();

        await visit.Page.EvaluateAsync(
            """
            () => {
              const transfer = new DataTransfer();
              transfer.items.add(new File(['date,views'], 'dropped.csv'));
              document.querySelector('[data-zone]').dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
            }
            """);

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "dropped.csv" })).ToContainTextAsync("rows read: 48");
    }

    [Fact]
    public async Task FileDrop_Cancelled_SaysSoAndStopsTheWork()
    {
        await using var visit = await OpenAsync();
        await ChooseAsync(visit, "slow.csv");
        await _handler.Entered.Task;

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Cancel slow.csv" }).ClickAsync();

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "slow.csv" })).ToHaveTextAsync("slow.csv: Cancelled. Nothing was stored.");
        await _handler.Cancelled.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task FileDrop_HostileName_IsText()
    {
        await using var visit = await OpenAsync();

        await ChooseAsync(visit, "<img src=x onerror=alert(1)>.csv");

        await Assertions.Expect(visit.Page.GetByText("<img src=x onerror=alert(1)>.csv", new() { Exact = true })).ToBeVisibleAsync();
        await visit.AssertHealthyAsync();
    }

    private async Task<Visit> OpenAsync()
    {
        var visit = await browser.VisitAsync(Screen.Laptop, _product);
        await visit.OpenAsync("/data");
        await visit.Page.WaitForSelectorAsync("form[data-ready=true]");
        return visit;
    }

    private static Task ChooseAsync(Visit visit, params string[] names) => visit.Page.Locator("input[type=file]").SetInputFilesAsync(
        names.Select(name => new FilePayload { Name = name, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes("date,views") }));

    private sealed class SlowOnDemand : IUploadHandler
    {
        public TaskCompletionSource Entered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Cancelled { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async Task<UploadOutcome> HandleAsync(StagedUpload upload, bool waits, CancellationToken token)
        {
            if (upload.DisplayName == "slow.csv")
                await WaitForCancelAsync(token);
            return upload.DisplayName.EndsWith(".csv", StringComparison.Ordinal)
                ? new UploadOutcome(UploadState.Applied, "Tidy CSV", 48, 2, "New data are stored.", 1)
                : new UploadOutcome(UploadState.Refused, null, 0, 0, "This kind of file is not known.", null);
        }

        private async Task WaitForCancelAsync(CancellationToken token)
        {
            Entered.SetResult();
            try
            {
                await Task.Delay(Timeout.Infinite, token);
            }
            finally
            {
                Cancelled.SetResult();
            }
        }
    }
}
