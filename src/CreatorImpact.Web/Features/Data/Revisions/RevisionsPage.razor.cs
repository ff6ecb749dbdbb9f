using System.Globalization;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Series;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using CreatorImpact.Web.Stores;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using NodaTime;

namespace CreatorImpact.Web.Features.Data.Revisions;

/// <summary>What newer exports said differently: of one account, or by one import. The address says which.</summary>
public sealed partial class RevisionsPage : IDisposable
{
    private const long TicksPerMicrosecond = 10;

    private readonly CancellationTokenSource _closing = new();
    private readonly FindingText _names = new(CultureInfo.CurrentUICulture);
    private RevisionsModel? _model;
    private bool _loaded;

    [Inject]
    public required RevisionsLoader Loader { get; init; }

    [Inject]
    public required PageHandover Handover { get; init; }

    [Inject]
    public required IStringLocalizer<DataText> Words { get; init; }

    /// <summary>Account looked at.</summary>
    [SupplyParameterFromQuery(Name = "account")]
    public string? Account { get; set; }

    /// <summary>Its platform as stored; null when none was stated.</summary>
    [SupplyParameterFromQuery(Name = "platform")]
    public string? Platform { get; set; }

    /// <summary>Import looked at instead.</summary>
    [SupplyParameterFromQuery(Name = "import")]
    public string? ImportText { get; set; }

    private IReadOnlyList<Crumb> Trail => [new Crumb(Words["Title"], "data")];

    private string Heading => _model is { } model ? Words["RevisionsOf", model.Of] : Words["RevisionsTitle"];

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        var import = QueryNumber.Read(ImportText);
        if (import is not null || !string.IsNullOrEmpty(Account))
            _model = (await Handover.LoadAsync(FormattableString.Invariant($"revisions:{import}:{Account}:{Platform}"), async () => new Found(import is { } id
                ? await Loader.OfImportAsync(id, _closing.Token)
                : await Loader.OfAccountAsync(Account!, Platform, _closing.Token)))).Model;
        _loaded = true;
    }

    private string Title(RevisedSeries series)
    {
        var key = series.Stored.Key;
        var measured = $"{_names.Metric(key.Metric)} {Words[key.Granularity == Granularity.Hour ? "CoverageByHour" : "CoverageByDay"]}";
        return PlatformWords.Of(key.Platform) is { } platform ? $"{key.Account} · {platform} · {measured}" : $"{key.Account} · {measured}";
    }

    private static string PeriodOf(RevisedSeries series, Revision revision) => series.Stored.Key.Granularity == Granularity.Day
        ? TimeWords.Day(TimeWords.DayOf(Granularity.Day, revision.Period), CultureInfo.CurrentCulture)
        : $"{TimeWords.Minute(Instant.FromUnixTimeTicks(revision.Period * TicksPerMicrosecond), DateTimeZone.Utc, CultureInfo.CurrentCulture)} UTC";

    private string FileOf(RevisionsModel model, Revision revision) => model.Files.TryGetValue(revision.ImportId, out var import)
        ? Words["RevisionFile", import.File.FileName, TimeWords.Minute(import.File.ExportedAt, DateTimeZone.Utc, CultureInfo.CurrentCulture)]
        : string.Empty;

    private static string Figure(double value) => value.ToString("#,0.##", CultureInfo.CurrentCulture);

    private static string ChangeOf(Revision revision)
    {
        var change = revision.After - revision.Before;
        var sign = change > 0 ? "+" : "−";
        var size = Figure(Math.Abs(change));
        return revision.Before is 0 ? $"{sign}{size}" : string.Create(CultureInfo.CurrentCulture, $"{sign}{size} ({sign}{Math.Abs(change / revision.Before):P1})");
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.CurrentCulture);

    private sealed record Found(RevisionsModel? Model);
}
