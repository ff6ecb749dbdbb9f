using System.Globalization;
using CreatorImpact.Web.Stores;
using Microsoft.AspNetCore.Components;

namespace CreatorImpact.Web.Features.Reports;

/// <summary>Documents people hand to others: which there are, and the one chosen as it will be read. Every choice stands in the address.</summary>
public sealed partial class ReportsPage : AddressPage<ReportsModel>
{
    private static readonly Dictionary<ReportGap, string> Ways = new()
    {
        [ReportGap.NoOutage] = "outages",
        [ReportGap.NoAccount] = "data",
        [ReportGap.NoClient] = "campaigns",
        [ReportGap.UnknownOutage] = "outages",
        [ReportGap.UnknownAccount] = "data",
        [ReportGap.UnknownClient] = "campaigns",
    };

    private ReportsModel? _model;
    private string? _shown;

    [Inject]
    public required ReportsLoader Loader { get; init; }

    [SupplyParameterFromQuery(Name = "kind")]
    public string? KindText { get; set; }

    [SupplyParameterFromQuery(Name = "outage")]
    public string? OutageText { get; set; }

    [SupplyParameterFromQuery(Name = "account")]
    public string? AccountText { get; set; }

    [SupplyParameterFromQuery(Name = "creator")]
    public string? CreatorText { get; set; }

    [SupplyParameterFromQuery(Name = "platform")]
    public string? PlatformText { get; set; }

    [SupplyParameterFromQuery(Name = "client")]
    public string? ClientText { get; set; }

    [SupplyParameterFromQuery(Name = "set")]
    public string? SetText { get; set; }

    [SupplyParameterFromQuery(Name = "run")]
    public string? RunText { get; set; }

    [SupplyParameterFromQuery(Name = "language")]
    public string? LanguageText { get; set; }

    [SupplyParameterFromQuery(Name = "look")]
    public string? LookText { get; set; }

    [SupplyParameterFromQuery(Name = "redact")]
    public string? RedactText { get; set; }

    [SupplyParameterFromQuery(Name = "illustrative")]
    public string? IllustrativeText { get; set; }

    /// <summary>What became of a look that was just sent, as <see cref="LookAnswer"/>; shown and nothing else.</summary>
    [SupplyParameterFromQuery(Name = LookEndpoint.Said)]
    public string? SaidText { get; set; }

    protected override string Wanted => $"{Asked.Of(ReportsAddress.Page)} {CultureInfo.CurrentUICulture.Name} {SaidText}";

    private bool IsLoading => _shown != Loaded;

    private LookAnswer? Answer => Enum.GetValues<LookAnswer>().Where(one => string.Equals(one.ToString(), SaidText, StringComparison.OrdinalIgnoreCase)).Select(one => (LookAnswer?)one).FirstOrDefault();

    private ReportsAddress Asked => new()
    {
        Kind = Named(KindText),
        Outage = Named(OutageText),
        Account = Named(AccountText),
        Creator = Named(CreatorText),
        Platform = Named(PlatformText),
        Client = Named(ClientText),
        Set = Named(SetText),
        Run = Named(RunText),
        Language = Named(LanguageText),
        Look = Named(LookText),
        Redact = Named(RedactText),
        Illustrative = Named(IllustrativeText),
    };

    protected override Task<ReportsModel> FindAsync(CancellationToken token) => Loader.LoadAsync(Asked, CultureInfo.CurrentUICulture, token);

    protected override void Show(ReportsModel found) => (_model, _shown) = (found, Loaded);

    private static string? Named(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
