using System.Globalization;
using CreatorImpact.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Features.Start;

/// <summary>Did it cost me anything, how sure is that, and am I ready for the next one?</summary>
public partial class CreatorStart
{
    private const int MostLines = 6;

    private const int MostNames = 3;

    private LossWords _words = null!;
    private StartFinding _newest = null!;
    private IReadOnlyList<AccountFreshness> _accounts = [];

    [Inject]
    public required IStringLocalizer<StartText> Words { get; init; }

    [Inject]
    public required IStringLocalizer<ImpactText> Figures { get; init; }

    /// <summary>Holds a finding at least.</summary>
    [Parameter, EditorRequired]
    public required StartPageModel Model { get; set; }

    protected override void OnParametersSet()
    {
        _words = new LossWords(Words, Figures, CultureInfo.CurrentCulture);
        _newest = Model.Findings[0];
        _accounts = AccountFreshness.Of(Model.Series);
    }

    private string Names(IReadOnlyList<string> missing)
    {
        var first = string.Join(", ", missing.Take(MostNames));
        return missing.Count > MostNames ? Words["ReadyMissingMore", first, missing.Count - MostNames] : first;
    }
}
