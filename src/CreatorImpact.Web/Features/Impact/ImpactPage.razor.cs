using System.Globalization;
using CreatorImpact.Analysis.Findings;
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
    public long? OutageId { get; set; }

    [SupplyParameterFromQuery(Name = "series")]
    public long? SeriesId { get; set; }

    [SupplyParameterFromQuery(Name = "job")]
    public long? JobId { get; set; }

    private FindingText Words { get; } = new(CultureInfo.CurrentUICulture);

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    protected override async Task OnParametersSetAsync() => _model = await Handover.LoadAsync(
        FormattableString.Invariant($"impact:{OutageId}:{SeriesId}:{JobId}"), () => Loader.LoadAsync(OutageId, SeriesId, JobId, _closing.Token));

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
                Navigation.NavigateTo(ImpactAddress.Of(OutageId, SeriesId), replace: true);
                return;
            }

            _model = _model with { Job = job };
            StateHasChanged();
        }
    }

    private void ChooseOutage(ChangeEventArgs change) => Navigation.NavigateTo(ImpactAddress.Of(IdOf(change), SeriesId));

    private void ChooseSeries(ChangeEventArgs change) => Navigation.NavigateTo(ImpactAddress.Of(_model?.Outage?.Id, IdOf(change)));

    private async Task EstimateAsync()
    {
        if (_model?.Outage is not { } outage || _model.Job?.IsActive is true)
            return;

        var job = await Jobs.StartAsync(outage.Id, _closing.Token);
        Navigation.NavigateTo(ImpactAddress.Of(outage.Id, _model.Chosen?.Id, job), replace: JobId is not null);
    }

    private async Task CancelAsync()
    {
        if (_model?.Job is not { } job)
            return;

        await Jobs.CancelAsync(job.Id, _closing.Token);
        _model = _model with { Job = await Jobs.GetAsync(job.Id, _closing.Token) };
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
