using System.Globalization;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Web.Shell;
using CreatorImpact.Web.Stores;
using Microsoft.AspNetCore.Components;

namespace CreatorImpact.Web.Features.Start;

/// <summary>Leads to the first result; once there is one, shows it.</summary>
public sealed partial class StartPage : IDisposable
{
    private static readonly string[] Addresses = ["data", "outages", "impact"];

    private readonly CancellationTokenSource _closing = new();
    private StartPageModel? _model;

    [Inject]
    public required StartPageLoader Loader { get; init; }

    [Inject]
    public required PageHandover Handover { get; init; }

    private FindingText Words { get; } = new(CultureInfo.CurrentUICulture);

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    protected override async Task OnInitializedAsync() => _model = await Handover.LoadAsync("start", () => Loader.LoadAsync(_closing.Token));

    private string NameOf(StartFinding finding) => $"{finding.Finding.Entry.Outage} · {SeriesWords.Of(finding.Series, ImpactWords, Words)}";
}
