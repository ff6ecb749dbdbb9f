using System.Text.Json;

namespace CreatorImpact.Browser.Tests.Harness;

/// <summary>Walks a page with the Tab key alone, as somebody without a mouse does.</summary>
internal static class FocusWalk
{
    // No page has more stops; a trap would never end.
    private const int MostStops = 400;

    // What has the focus, whether one sees so, and whether it lies in the window and not behind the bars.
    private const string Describe =
        """
        () => {
          const element = document.activeElement;
          if (!element || element === document.body) return null;
          const style = getComputedStyle(element);
          const box = element.getBoundingClientRect();
          // Inside a date field the browser marks the part that has the focus itself.
          const ring = !element.matches(':focus') || style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
          const seen = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
          const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
          const free = [0.02, 0.25, 0.5, 0.75, 0.98].some(share => {
            const y = box.top + box.height * share;
            const top = y > 0 && y < innerHeight ? document.elementFromPoint(x, y) : null;
            return top !== null && (element.closest('.topbar, .rail') !== null || top.closest('.topbar, .rail') === null);
          });
          return { name: (element.getAttribute('aria-label') || element.textContent || element.name || element.tagName).trim().slice(0, 60) + ' <' + element.tagName.toLowerCase() + '.' + element.className + '>', ring, seen: seen && free };
        }
        """;

    /// <summary>Fails when a stop cannot be seen, shows no ring, or the walk never ends.</summary>
    /// <returns>Names of the stops in order.</returns>
    public static async Task<IReadOnlyList<string>> WalkAsync(Visit visit)
    {
        var names = new List<string>();
        var faults = new List<string>();
        await visit.Page.EvaluateAsync("() => { document.activeElement?.blur(); scrollTo(0, 0); }");
        for (var stop = 0; stop < MostStops; stop++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            if (await visit.Page.EvaluateAsync<JsonElement?>(Describe) is not { ValueKind: JsonValueKind.Object } at)
                break;

            var name = at.GetProperty("name").GetString()!;
            names.Add(name);
            if (!at.GetProperty("ring").GetBoolean())
                faults.Add($"no ring: {name}");
            if (!at.GetProperty("seen").GetBoolean())
                faults.Add($"not seen: {name}");
        }

        Assert.NotEmpty(names);
        Assert.True(names.Count < MostStops, "The focus never leaves the page: " + string.Join(", ", names.TakeLast(5)));
        Assert.Empty(faults.Distinct(StringComparer.Ordinal));
        return names;
    }
}
