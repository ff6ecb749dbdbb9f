using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;

namespace CreatorImpact.Browser.Tests.Harness;

/// <summary>One tab, with everything its console complained about. Pages are found by what people see: roles and text.</summary>
public sealed class Visit : IAsyncDisposable
{
    // Words beyond the edge of the screen or of a box that hides them, unless the box scrolls, shortens them visibly, or is meant for readers only.
    private const string CutWords =
        """
        () => {
          const cut = [];
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let node = texts.nextNode(); node; node = texts.nextNode()) {
            if (!node.data.trim() || !node.parentElement.checkVisibility() || node.parentElement.closest('.visually-hidden, .skip-link, svg, option, datalist, script, style')) continue;
            const range = document.createRange();
            range.selectNodeContents(node);
            const box = range.getBoundingClientRect();
            let edge = { left: 0, right: innerWidth };
            let excused = false;
            for (let parent = node.parentElement; parent; parent = parent.parentElement) {
              const style = getComputedStyle(parent);
              if (style.overflowX === 'auto' || style.overflowX === 'scroll' || style.textOverflow === 'ellipsis' || style.clipPath !== 'none') { excused = true; break; }
              if (style.overflowX === 'hidden' || style.overflowX === 'clip') {
                const bounds = parent.getBoundingClientRect();
                edge = { left: Math.max(edge.left, bounds.left), right: Math.min(edge.right, bounds.right) };
              }
            }
            if (!excused && (box.left < edge.left - 1 || box.right > edge.right + 1)) cut.push(node.data.trim().slice(0, 60));
          }
          return cut;
        }
        """;

    private readonly List<string> _complaints = [];

    public Visit(IPage page)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                _complaints.Add($"{message.Type}: {message.Text}");
        };
        page.PageError += (_, error) => _complaints.Add($"uncaught: {error}");
        page.RequestFailed += (_, request) => _complaints.Add($"failed: {request.Url} {request.Failure}");
    }

    public IPage Page { get; }

    /// <summary>Loads a page and waits until its circuit answers.</summary>
    public async Task OpenAsync(string path)
    {
        await Page.GotoAsync(path);
        await CircuitAsync();
    }

    /// <summary>Waits until the page is live: before that, clicks on buttons do nothing.</summary>
    public async Task CircuitAsync()
    {
        await Page.WaitForFunctionAsync("() => document.documentElement.dataset.live === 'true'");
        await Page.EvaluateAsync("() => document.fonts.ready.then(() => true)");
    }

    /// <summary>Waits until the address holds a text. The page is asked again and again: who waits for it to move can miss that it just did.</summary>
    /// <param name="part">The text, as the address writes it.</param>
    /// <param name="patience">Milliseconds at most.</param>
    public Task AddressAsync(string part, float patience = 30_000) =>
        Assertions.Expect(Page).ToHaveURLAsync(new Regex(Regex.Escape(part), RegexOptions.None, TimeSpan.FromSeconds(1)), new() { Timeout = patience });

    /// <summary>Waits until every chart of the page is drawn.</summary>
    public Task SettledAsync() => Page.WaitForFunctionAsync("() => [...document.querySelectorAll('[data-canvas]')].every(canvas => canvas.closest('[data-drawn=true]'))");

    /// <summary>Follows an entry of the main navigation, as a person would.</summary>
    public async Task NavigateAsync(string label, string heading)
    {
        var navigation = Page.GetByRole(AriaRole.Navigation, new() { Name = "Main" });
        var link = navigation.GetByRole(AriaRole.Link, new() { Name = label });
        // On a narrow screen the bar holds the first pages; the others stand behind its last place.
        if (await link.CountAsync() == 0)
            await navigation.GetByRole(AriaRole.Button, new() { Name = "More" }).ClickAsync();
        await link.ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(heading);
    }

    /// <summary>Fails when the console complained, a request failed or the page's circuit has ended.</summary>
    public async Task AssertHealthyAsync()
    {
        Assert.Empty(_complaints);
        await Assertions.Expect(Page.Locator("#blazor-error-ui")).ToBeHiddenAsync();
        await Assertions.Expect(Page.Locator("#components-reconnect-modal")).ToBeHiddenAsync();
    }

    /// <summary>Fails on what axe calls serious or critical.</summary>
    public async Task AssertAccessibleAsync()
    {
        var result = await Page.RunAxe();
        Assert.Empty(result.Violations
            .Where(violation => violation.Impact is "serious" or "critical")
            .Select(violation => $"{violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Select(node => node.Html))}"));
    }

    /// <summary>Fails when the page is wider than the screen, or a word stands outside it where nobody can scroll to.</summary>
    public async Task AssertNothingCutOffAsync()
    {
        var overflow = await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.Equal(0, overflow);
        Assert.Empty(await Page.EvaluateAsync<string[]>(CutWords));
    }

    /// <summary>Takes a picture of the whole page for people to look at.</summary>
    public Task PictureAsync(string name) => Page.ScreenshotAsync(new PageScreenshotOptions
    {
        Path = Path.Combine(BrowserFixture.OutputFolder, name + ".png"),
        FullPage = true,
    });

    /// <summary>Takes a picture of the top of the page, <paramref name="height"/> pixels high.</summary>
    public Task FirstScreenAsync(string name, int height) => Page.ScreenshotAsync(new PageScreenshotOptions
    {
        Path = Path.Combine(BrowserFixture.OutputFolder, name + ".png"),
        FullPage = true,
        Clip = new Clip { X = 0, Y = 0, Width = Page.ViewportSize!.Width, Height = height },
    });

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
