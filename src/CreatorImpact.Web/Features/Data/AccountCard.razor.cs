using System.Globalization;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using NodaTime;

namespace CreatorImpact.Web.Features.Data;

/// <summary>One account: its series, how fresh they are, and the zone in which its days begin.</summary>
public sealed partial class AccountCard
{
    private string _typed = "";
    private string? _problem;

    [Inject]
    public required DataPageLoader Loader { get; init; }

    [Inject]
    public required IStringLocalizer<DataText> Words { get; init; }

    [Parameter, EditorRequired]
    public required AccountLine Account { get; set; }

    /// <summary>When the page was loaded.</summary>
    [Parameter, EditorRequired]
    public required Instant Now { get; set; }

    /// <summary>Raised after the zone was set.</summary>
    [Parameter]
    public EventCallback OnZone { get; set; }

    private FindingText Names { get; } = new(CultureInfo.CurrentUICulture);

    private string Freshness
    {
        get
        {
            var (day, age) = (TimeWords.Day(Account.NewestDay, CultureInfo.CurrentCulture), Period.DaysBetween(Account.NewestDay, Now.InUtc().Date));
            return age switch { <= 0 => Words["NewestDay", day], 1 => Words["NewestYesterday", day], _ => Words["NewestAgo", day, age.ToString("N0", CultureInfo.CurrentCulture)] };
        }
    }

    private string Field => FormattableString.Invariant($"zone-{Account.Series[0].Id}");

    protected override void OnInitialized() => _typed = Account.ZoneId ?? "";

    private async Task SaveAsync()
    {
        _problem = await Loader.SetZoneAsync(Account, _typed, CancellationToken.None) ? null : Words["ZoneUnknown", _typed].Value;
        if (_problem is null)
            await OnZone.InvokeAsync();
    }
}
