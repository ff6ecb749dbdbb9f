using System.Globalization;
using CreatorImpact.Analysis.Platforms;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Stores;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using NodaTime;

namespace CreatorImpact.Web.Features.Platforms;

/// <summary>All platforms, one of them in depth, and outages by net loss. Every choice stands in the address.</summary>
public sealed partial class PlatformsPage : AddressPage<PlatformsPage.Found>
{
    private PlatformOverview? _overview;
    private string? _problem;

    [Inject]
    public required PlatformLoader Loader { get; init; }

    [Inject]
    public required CurrentWorkspace Workspace { get; init; }

    [Inject]
    public required IDateTimeZoneProvider Zones { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required IStringLocalizer<PlatformsText> Localizer { get; init; }

    [SupplyParameterFromQuery(Name = "platform")]
    public string? PlatformText { get; set; }

    [SupplyParameterFromQuery(Name = "illustrative")]
    public string? IllustrativeText { get; set; }

    [SupplyParameterFromQuery(Name = "planned")]
    public string? PlannedText { get; set; }

    [SupplyParameterFromQuery(Name = "from")]
    public string? FromText { get; set; }

    [SupplyParameterFromQuery(Name = "to")]
    public string? ToText { get; set; }

    [SupplyParameterFromQuery(Name = "zone")]
    public string? ZoneText { get; set; }

    [SupplyParameterFromQuery(Name = "metric")]
    public string? MetricText { get; set; }

    [SupplyParameterFromQuery(Name = "a")]
    public string? FirstText { get; set; }

    [SupplyParameterFromQuery(Name = "b")]
    public string? SecondText { get; set; }

    private PlatformsAddress Address => new()
    {
        Platform = PlatformText,
        Illustrative = IllustrativeText,
        Planned = PlannedText,
        From = FromText,
        To = ToText,
        Zone = ZoneText,
        Metric = MetricText,
        First = FirstText,
        Second = SecondText,
    };

    private PlatformsWords Words => new(Localizer, CultureInfo.CurrentCulture);

    // The platform is chosen from what is there already.
    protected override string Wanted => (Address with { Platform = null }).ToString();

    protected override async Task<Found> FindAsync(CancellationToken token)
    {
        var address = Address;
        var (choice, problem) = address.Read(Zones);
        return new Found(choice is null ? null : await Loader.LoadAsync(Workspace.Id, choice, address.Compared, token), problem);
    }

    protected override void Show(Found found) => (_overview, _problem) = (found.Overview, found.Problem);

    /// <summary>The platform shown in depth: the one asked for, else the first with outages; null when nothing could be shown of any.</summary>
    private PlatformReport? Chosen(PlatformOverview overview) =>
        overview.Platforms.FirstOrDefault(report => PlatformText is not null && (report.Platform ?? "") == PlatformText.Trim())
        ?? overview.Platforms.FirstOrDefault(report => !report.IsEmpty || report.Feedback.Count > 0);

    private void GoTo(PlatformsAddress address) => Navigation.NavigateTo(address.ToString());

    /// <summary>What an address brought.</summary>
    /// <param name="Overview">Null when the address asks for what there cannot be.</param>
    /// <param name="Problem">Why.</param>
    public sealed record Found(PlatformOverview? Overview, string? Problem);
}
