using Microsoft.AspNetCore.Components;

namespace CreatorImpact.Web.Shell;

/// <summary>Says which single keys do what, and switches them off (WCAG 2.1.4).</summary>
public partial class KeyboardHelp
{
    [Inject]
    public required IEnumerable<NavigationEntry> Entries { get; init; }

    private IEnumerable<(string[] Keys, string Label)> Lines()
    {
        yield return (["/"], Text["KeySearch"]);
        foreach (var entry in Entries.Where(entry => entry.Key is not null).OrderBy(entry => entry.Order))
            yield return (["g", entry.Key!.Value.ToString()], Text["KeyGo", Text[entry.LabelKey].Value]);
        yield return (["t"], Text["SwitchTheme"]);
        yield return (["?"], Text["KeyHelp"]);
        yield return (["Esc"], Text["KeyEscape"]);
    }
}
