using System.Globalization;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using CreatorImpact.Web.Stores;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using NodaTime;

namespace CreatorImpact.Web.Features.Impact;

/// <summary>The page the product is known for. The address holds everything that was chosen, and the run that is watched.</summary>
public sealed partial class ImpactPage : IDisposable
{
    private static readonly TimeSpan WatchInterval = TimeSpan.FromMilliseconds(300);

    private readonly CancellationTokenSource _closing = new();
    private ImpactPageModel? _model;
    private bool _watching;
    private bool _starting;

    [Inject]
    public required ImpactPageLoader Loader { get; init; }

    [Inject]
    public required RunJobs Jobs { get; init; }

    [Inject]
    public required PageHandover Handover { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [Inject]
    public required IStringLocalizer<ImpactText> Localizer { get; init; }

    [SupplyParameterFromQuery(Name = "outage")]
    public string? OutageText { get; set; }

    [SupplyParameterFromQuery(Name = "series")]
    public string? SeriesText { get; set; }

    [SupplyParameterFromQuery(Name = "job")]
    public string? JobText { get; set; }

    private (long? OutageId, long? SeriesId, long? JobId) Asked => (QueryNumber.Read(OutageText), QueryNumber.Read(SeriesText), QueryNumber.Read(JobText));

    private FindingText Words { get; } = new(CultureInfo.CurrentUICulture);

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        var asked = Asked;
        var loaded = await Handover.LoadAsync(
            FormattableString.Invariant($"impact:{asked.OutageId}:{asked.SeriesId}:{asked.JobId}"),
            () => Loader.LoadAsync(asked.OutageId, asked.SeriesId, asked.JobId, _closing.Token));

        // Of two quick choices the later one counts, whichever is loaded first.
        if (asked == Asked)
            _model = loaded;
    }

    // Runs in the browser's circuit only: a page that is merely printed watches nothing.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_watching || _model?.Job?.IsActive is not true)
            return;

        _watching = true;
        try
        {
            await WatchAsync(_closing.Token);
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            // The page was left; the run goes on without being watched.
        }
        finally
        {
            _watching = false;
        }
    }

    private async Task WatchAsync(CancellationToken token)
    {
        using var timer = new PeriodicTimer(WatchInterval, Time);
        while (_model?.Job is { IsActive: true } watched && await timer.WaitForNextTickAsync(token))
        {
            var job = await Jobs.GetAsync(watched.Id, token);
            if (_model.Job?.Id != watched.Id)
                continue;

            if (job is null or { IsSilent: true })
            {
                // The new address loads the results; until then the page keeps what it shows.
                Navigation.NavigateTo(ImpactAddress.Of(Asked.OutageId, Asked.SeriesId), replace: true);
                return;
            }

            _model = _model with { Job = job };
            StateHasChanged();
        }
    }

    private void ChooseOutage(ChangeEventArgs change)
    {
        var outage = _model?.Outages.FirstOrDefault(one => one.Id == IdOf(change));
        var keep = _model?.Chosen is { } chosen && OutageMatch.Applies(chosen.Key.Platform, outage?.Platform, null) ? Asked.SeriesId : null;
        Navigation.NavigateTo(ImpactAddress.Of(outage?.Id, keep));
    }

    private void ChooseSeries(ChangeEventArgs change) => Navigation.NavigateTo(ImpactAddress.Of(_model?.Outage?.Id, IdOf(change)));

    private async Task EstimateAsync()
    {
        if (_starting || _model?.Outage is not { } outage || _model.Job?.IsActive is true)
            return;

        _starting = true;
        try
        {
            var (asked, chosen) = (Asked, _model.Chosen?.Id);
            var id = await Jobs.StartAsync(outage.Id, _closing.Token);
            var job = await Jobs.GetAsync(id, _closing.Token);
            if (asked != Asked || _model is null)
                return;

            _model = _model with { Job = job };
            Navigation.NavigateTo(ImpactAddress.Of(outage.Id, chosen, id), replace: true);
        }
        finally
        {
            _starting = false;
        }
    }

    private async Task CancelAsync()
    {
        if (_model?.Job is not { } job)
            return;

        await Jobs.CancelAsync(job.Id, _closing.Token);
        var now = await Jobs.GetAsync(job.Id, _closing.Token);
        if (_model?.Job?.Id == job.Id)
            _model = _model with { Job = now };
    }

    private static long? IdOf(ChangeEventArgs change) =>
        long.TryParse(change.Value as string, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0 ? id : null;

    private static string OutageName(StoredOutage outage)
    {
        var day = TimeWords.Day(outage.Start.InUtc().Date, CultureInfo.CurrentCulture);
        return PlatformWords.Of(outage.Platform) is { } platform ? $"{platform} · {day} · {outage.Title}" : $"{day} · {outage.Title}";
    }

    private string OutageTimes(ImpactPageModel model, StoredOutage outage)
    {
        var culture = CultureInfo.CurrentCulture;
        if (outage.EndExclusive is not { } end)
            return Localizer["WindowOpen", TimeWords.Minute(outage.Start, model.Zone, culture), model.Zone.Id];

        var (utc, length) = (TimeWords.Span(outage.Start, end, DateTimeZone.Utc, culture), TimeWords.Length(end - outage.Start, culture));
        return TimeWords.IsUtc(model.Zone)
            ? Localizer["WindowUtc", utc, length]
            : Localizer["WindowWords", TimeWords.Span(outage.Start, end, model.Zone, culture), model.Zone.Id, utc, length];
    }
}
