using System.Globalization;
using CreatorImpact.Analysis.Drops;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using CreatorImpact.Web.Stores;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Features.Drops;

/// <summary>"You or the platform": how many accounts dropped at the same time.</summary>
public sealed partial class DropsCard : SlotCard<DropsCard.Answer>
{
    private const int PageOf = 25;

    private DropsWords _words = null!;
    private int _shown = PageOf;

    [Inject]
    public required OutageDropsLoader Loader { get; init; }

    [Inject]
    public required CurrentWorkspace Workspace { get; init; }

    [Inject]
    public required IStringLocalizer<DropsText> Localizer { get; init; }

    // One line for all of it, so that what takes the place of "looking" is read out.
    private string Said => this switch
    {
        { Found.Drops: { } drops } => _words.Headline(drops),
        { Found.Refusal: { } refusal } => _words.Reason(refusal),
        { IsFailed: true } => Localizer["CardFailed"],
        _ => Localizer["CardLoading"],
    };

    private string State => Found?.Drops is not null ? "ready" : Found?.Refusal is not null ? "refused" : IsFailed ? "failed" : "loading";

    protected override void OnParametersSet()
    {
        base.OnParametersSet();
        _words = new DropsWords(Localizer, CultureInfo.CurrentCulture);
        if (Found is null)
            _shown = PageOf;
    }

    protected override async Task<Answer?> FindAsync(CancellationToken token)
    {
        var (drops, refusal) = await Loader.LoadAsync(Workspace.Id, Outage, Creator, Platform, token);
        return new Answer(drops, refusal);
    }

    private string Impact(string account, string? platform) => string.Concat(
        FormattableString.Invariant($"impact?outage={Outage}&creator={Uri.EscapeDataString(account)}"),
        string.IsNullOrEmpty(platform) ? "" : $"&platform={Uri.EscapeDataString(platform)}");

    /// <summary>Who dropped, or why that cannot be told.</summary>
    public sealed record Answer(OutageDrops? Drops, Reason? Refusal);
}
