namespace CreatorImpact.Benchmarks.Browsing;

/// <summary>One tab of a browser, and what is measured in it.</summary>
/// <param name="page">The tab.</param>
/// <param name="time">Stopwatch.</param>
internal sealed class BrowserTab(IPage page, TimeProvider time)
{
    private const float PatienceMilliseconds = 120_000;

    private const string IsLive = "() => document.documentElement.dataset.live === 'true'";

    private const string IsDrawn = "() => [...document.querySelectorAll('[data-canvas]')].every(canvas => canvas.closest('[data-drawn=true]'))";

    private const string CountNodes =
        """
        () => {
          const nodes = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
          let count = 1;
          while (nodes.nextNode()) count++;
          return count;
        }
        """;

    // The page first, then every box of it that scrolls by itself: long tables draw their rows as they are scrolled to.
    private const string ScrollThrough =
        """
        async () => {
          let longest = 0;
          const take = entries => { for (const entry of entries) longest = Math.max(longest, entry.duration); };
          const observer = new PerformanceObserver(list => take(list.getEntries()));
          observer.observe({ type: 'longtask' });
          const drawn = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
          const walk = async box => {
            box.scrollIntoView?.({ behavior: 'instant', block: 'nearest' });
            for (let top = 0; ; top += Math.max(40, box.clientHeight / 3)) {
              box.scrollTo({ top, behavior: 'instant' });
              await drawn();
              if (top >= box.scrollHeight - box.clientHeight) break;
            }
          };
          await walk(document.scrollingElement);
          for (const box of [...document.querySelectorAll('.table-scroll')].filter(one => one.scrollHeight > one.clientHeight + 1)) await walk(box);
          // What took long is told a little later.
          await new Promise(done => setTimeout(done, 500));
          take(observer.takeRecords());
          observer.disconnect();
          return longest;
        }
        """;

    private const string MoveSlider =
        """
        ({ id, value }) => new Promise((done, fail) => {
          const slider = document.getElementById(id);
          const card = document.querySelector('section.result');
          const figures = () => [...card.querySelectorAll('[data-part=after]')].map(figure => figure.textContent).join('|');
          const before = figures();
          const late = setTimeout(() => fail(new Error(id + ' was set to ' + value + ' and no figure changed in 30 seconds.')), 30000);
          const began = performance.now();
          const observer = new MutationObserver(() => {
            if (card.dataset.busy !== 'false' || figures() === before) return;
            clearTimeout(late);
            observer.disconnect();
            done(performance.now() - began);
          });
          observer.observe(card, { subtree: true, childList: true, characterData: true, attributes: true });
          slider.value = value;
          slider.dispatchEvent(new Event('input', { bubbles: true }));
        })
        """;

    /// <summary>Opens a tab.</summary>
    /// <param name="browser">Whose.</param>
    /// <param name="root">Root of the site.</param>
    /// <param name="time">Stopwatch.</param>
    public static async Task<BrowserTab> OpenAsync(IBrowser browser, Uri root, TimeProvider time)
    {
        var page = await browser.NewPageAsync(new BrowserNewPageOptions { BaseURL = root.ToString(), ViewportSize = new ViewportSize { Width = 1366, Height = 768 }, Locale = "en-GB" });
        page.SetDefaultTimeout(PatienceMilliseconds);
        return new BrowserTab(page, time);
    }

    /// <summary>Goes to a page, and stays until it is live and drawn.</summary>
    /// <returns>Seconds until what one comes for could be seen.</returns>
    public async Task<double> VisitAsync(BrowsedPage browsed)
    {
        var began = time.GetTimestamp();
        await page.GotoAsync(browsed.Path, new PageGotoOptions { WaitUntil = WaitUntilState.Commit });
        await page.WaitForSelectorAsync(browsed.Content);
        var seconds = time.GetElapsedTime(began).TotalSeconds;
        await page.WaitForFunctionAsync(IsLive);
        await page.WaitForFunctionAsync(IsDrawn);
        return seconds;
    }

    /// <summary>Nodes of the document.</summary>
    public Task<int> NodesAsync() => page.EvaluateAsync<int>(CountNodes);

    /// <summary>Scrolls the page from top to bottom.</summary>
    /// <returns>Milliseconds of the longest task meanwhile; 0 for none of 50 ms or more.</returns>
    public Task<double> ScrollAsync() => page.EvaluateAsync<double>(ScrollThrough);

    /// <summary>Moves a slider of the page what-if.</summary>
    /// <returns>Seconds until the figures had changed.</returns>
    public async Task<double> MoveAsync(SliderMove move) => await page.EvaluateAsync<double>(MoveSlider, new { id = "whatif-" + move.Slider, value = move.Value }) / 1000;
}
