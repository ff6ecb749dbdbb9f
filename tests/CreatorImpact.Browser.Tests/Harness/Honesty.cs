namespace CreatorImpact.Browser.Tests.Harness;

/// <summary>
/// What a page owes its reader: no estimate without its range, its unit and its grade. In the markup an estimate is the smallest element with all
/// three in it, <c>data-estimate</c> says of what and <c>data-unit</c> in what ("1" for a plain number that its label names). <c>data-range</c> stands on
/// the words with the range (or on two cells, <c>low</c> and <c>high</c>), <c>data-grade</c> on those with the grade. Figures that are no estimate stand in
/// <c>data-known</c>: observed, given by the reader, a limit, a reference to hold estimates against, an example.
/// </summary>
internal static class Honesty
{
    private const string Look =
        """
        () => {
          const said = element => element.textContent.replace(/\s+/g, ' ').trim();
          const brief = element => `${element.tagName.toLowerCase()} "${said(element).slice(0, 120)}"`;
          const range = /\d\)?\s*(–|to)\s*[-−+]?\d/;
          const wrong = [];

          // What a reader sees around a figure: names of columns, the heading above.
          const around = element => [element, element.closest('table')?.querySelector('caption'), element.closest('table')?.querySelector('thead'), element.closest('section')?.querySelector('h2, h3')]
            .filter(part => part).map(said).join(' ');

          for (const estimate of document.querySelectorAll('[data-estimate]')) {
            const told = [estimate, ...estimate.querySelectorAll('*')];
            const ranges = told.filter(part => part.hasAttribute('data-range'));
            const pair = ['low', 'high'].every(end => ranges.some(part => part.dataset.range === end && /\d/.test(said(part))));
            const whole = ranges.filter(part => part.dataset.range === '');
            if (!(pair || whole.length > 0) || !whole.every(part => range.test(said(part)))) wrong.push(`no range: ${brief(estimate)}`);
            if (!told.some(part => part.hasAttribute('data-grade') && said(part))) wrong.push(`no grade: ${brief(estimate)}`);
            const unit = estimate.dataset.unit;
            if (!unit || (unit !== '1' && !around(estimate).toLowerCase().includes(unit.toLowerCase()))) wrong.push(`no unit (${unit}): ${brief(estimate)}`);
          }

          // Whatever looks like a figure with its unit, or like a range, must be one of the above or known to be none.
          const figure = /(?:\b(?:EUR|USD|GBP|CHF|JPY|CAD|AUD|BRL)|[€$£])[\s\u00a0]*[-−+]?\d|\b\d[\d,.]*[\s\u00a0](?:views|qualified views|likes|comments|shares|impressions|minutes of watch time|net followers|revenue|ad revenue)\b/i;
          const lines = 'p, li, dd, td, th, dt, h1, h2, h3, h4, figcaption, caption, summary, label, output';
          for (const line of document.querySelectorAll(`main :is(${lines})`)) {
            // What is marked inside of a line answers for itself; "per 1,000 views" is a unit.
            const bare = line.cloneNode(true);
            bare.querySelectorAll('[data-estimate], [data-known]').forEach(part => part.remove());
            const own = said(bare).replace(/(?<![\d,])1,000 views/g, '');
            if (line.querySelector(lines) || line.closest('[data-known]') || line.closest('svg, template')) continue;
            if (line.closest('[data-estimate]')) continue;
            if (/90[\s\u00a0]%:[\s\u00a0]*[-−\d]/.test(own)) wrong.push(`range outside of an estimate: ${brief(line)}`);
            else if (figure.test(own)) wrong.push(`figure of unknown kind: ${brief(line)}`);
          }

          return wrong;
        }
        """;

    // Cards of other features load when the page is there, tables of assumptions later still.
    private const string Loaded =
        """
        () => !document.querySelector('[data-state=loading]') && ![...document.querySelectorAll('main p.soft[role=status]')].some(line => line.textContent.trim())
        """;

    private const int Patience = 60_000;

    /// <summary>Waits until everything of the page is there.</summary>
    public static async Task CompleteAsync(this Visit visit)
    {
        await visit.SettledAsync();
        await visit.Page.WaitForFunctionAsync(Loaded, null, new() { Timeout = Patience });
    }

    /// <summary>Everything that the page leaves unsaid; empty when it is honest.</summary>
    public static Task<string[]> ComplaintsAsync(this Visit visit) => visit.Page.EvaluateAsync<string[]>(Look);

    /// <summary>Number of estimates on the page.</summary>
    public static Task<int> EstimatesAsync(this Visit visit) => visit.Page.Locator("[data-estimate]").CountAsync();
}
