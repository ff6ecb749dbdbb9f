using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Outages;

namespace CreatorImpact.Analysis.Runs;

/// <summary>Fingerprints of single inputs, to tell whether one of them changed after a run.</summary>
public static class InputContent
{
    // A title decides no figure: renaming an outage leaves its estimates as they are.
    private const string AnyName = "outage";

    /// <summary>SHA-256 in lower-case hex of everything visible of a series: what it is, zone, currency, periods and values.</summary>
    public static string Of(SeriesInput series) => DataHash.Compute([series], [], []);

    /// <summary>The same of a series as loaded.</summary>
    public static string Of(LoadedSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        return Of(new SeriesInput(series.Key, series.Key.Account, series.ZoneId, series.Currency, series.Periods, series.Values, series.Id));
    }

    /// <summary>SHA-256 in lower-case hex of what of an outage decides figures: platform, phases, function and regions, or that it has no end.</summary>
    public static string Of(StoredOutage outage) => OutageInput.From(outage) is { } known
        ? DataHash.Compute([], [known with { Outage = new Outage(AnyName, known.Outage.Phases, known.Outage.Function, known.Outage.Alternatives, known.Outage.Regions) }], [])
        : DataHash.Compute([], [], [OpenOutage.From(outage)! with { Name = AnyName }]);
}
