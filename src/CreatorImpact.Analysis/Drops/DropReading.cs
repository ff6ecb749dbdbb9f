using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Diagnostics;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;
using NodaTime;
using NodaTime.Text;

namespace CreatorImpact.Analysis.Drops;

/// <summary>Reads whether an account dropped: from its estimate where there is one of this window, else from its values.</summary>
internal static class DropReading
{
    /// <summary>From an estimate; null when it speaks of another window or has no figures.</summary>
    public static AccountDrop? From(EstimateEntry entry, StoredSeries series, OutageWindow window, IDateTimeZoneProvider zones)
    {
        if (entry is not { Actual: { } actual, ButFor: { } butFor } || IsCounterGap(entry)
            || entry.WindowStart != InstantPattern.ExtendedIso.Format(window.Start) || entry.WindowEnd != InstantPattern.ExtendedIso.Format(window.EndExclusive))
            return null;

        var zone = (series.ZoneId is { } id ? zones.GetZoneOrNull(id) : null) ?? DateTimeZone.Utc;
        var grid = series.Key.Granularity == Granularity.Hour
            ? TimeGrid.Hourly(StoredPeriod.ToInstant(series.FirstPeriod), 0, zone)
            : TimeGrid.Daily(StoredPeriod.ToDay(series.FirstPeriod), 0, zone);
        return new AccountDrop(series.Key.Account, series.Key.Platform, series.Key.Granularity, DropBasis.ButFor, actual, butFor.Median, butFor.Lo90, UsualLevel.ExposedShare(grid, window));
    }

    /// <summary>True when the counter stood still and not the audience: that is no drop.</summary>
    public static bool IsCounterGap(EstimateEntry entry) => entry.Verdict == Words.PossibleDisplayGap;

    /// <summary>From the values of a series.</summary>
    public static (AccountDrop? Drop, Reason? Refusal) From(LoadedSeries loaded, OutageWindow window, IReadOnlyList<OutageWindow> others, IDateTimeZoneProvider zones)
    {
        var (series, refusal) = SeriesAssembly.Build(new SeriesInput(loaded.Key, loaded.Key.Account, loaded.ZoneId, loaded.Currency, loaded.Periods, loaded.Values, loaded.Id), zones);
        return series is null ? (null, refusal) : UsualLevel.Of(series, window, others);
    }
}
