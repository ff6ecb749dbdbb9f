using CreatorImpact.Analysis.Runs;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Analysis.Method;

/// <summary>
/// Plants losses of known size in clean windows of a user's own series and has them estimated as a real outage would be, by the same run. The same
/// windows are asked about once more with nothing planted. No database: nothing is kept.
/// </summary>
/// <param name="zones">The time zone database.</param>
/// <param name="threads">Most windows worked on at once; null for every processor. The digits do not depend on it.</param>
public sealed class PlantedTruth(IDateTimeZoneProvider zones, int? threads = null)
{
    private const string Name = "planted loss";

    /// <summary>Plants and estimates.</summary>
    /// <param name="data">The series and what is known of outages.</param>
    /// <param name="question">What is planted.</param>
    /// <param name="progress">Told as windows are estimated, each of them twice.</param>
    /// <param name="token">Stops the work.</param>
    /// <returns>A refusal when too little of the series is clean, when it cannot be laid out, or when no window can be estimated.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public PlantedTruthResult Check(PlantedTruthData data, PlantedTruthQuestion question, IProgress<RunProgress>? progress, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(question);
        var (grid, refusal) = SeriesAssembly.Build(data.Series, zones);
        if (grid is null) return PlantedTruthResult.Refused(refusal!);

        var outages = data.Outages.Where(outage => OutageMatch.Applies(data.Series.Key.Platform, outage.Platform, null)).ToList();
        var touched = TouchedTime.Of(data.Series, grid, outages, new RunRequest(data.Options, OpenOutages: data.OpenOutages));
        var starts = PlantedTruthWindows.Choose(grid, touched, question, data.Options);
        if (starts.Count < PlantedTruthWindows.FewestWindows) return PlantedTruthResult.Refused(LittleHistory(data.Series.Key, question, starts.Count));

        (int Start, double Share)[] asked = [.. starts.Select(start => (start, question.Share)), .. starts.Select(start => (start, 0.0))];
        var trials = OrderedWork.Map(
            asked, threads ?? Environment.ProcessorCount, one => Ask(data, outages, grid.Grid, one.Start, question.Periods, one.Share, token), progress is null ? null : done => progress.Report(new RunProgress(done, asked.Length)), token);
        var result = new PlantedTruthResult([.. trials.Take(starts.Count)], [.. trials.Skip(starts.Count)]);
        return result.Answered > 0 ? result : PlantedTruthResult.Refused(trials[0].Result.Reasons[0]);
    }

    /// <summary>A series with a share of every value of some periods taken away, and how much that is together.</summary>
    /// <param name="series">The series.</param>
    /// <param name="first">Its first period that loses something.</param>
    /// <param name="endExclusive">The period after the last.</param>
    /// <param name="share">0 to 1.</param>
    public static (SeriesInput Series, double Taken) Plant(SeriesInput series, long first, long endExclusive, double share)
    {
        ArgumentNullException.ThrowIfNull(series);
        var values = series.Values.ToArray();
        var taken = 0.0;
        for (var i = 0; i < values.Length; i++)
        {
            if (series.Periods[i] < first || series.Periods[i] >= endExclusive) continue;
            var lost = share * values[i];
            values[i] -= lost;
            taken += lost;
        }

        return (series with { Values = values }, taken);
    }

    private PlantedTruthTrial Ask(PlantedTruthData data, IReadOnlyList<OutageInput> outages, TimeGrid grid, int start, int periods, double share, CancellationToken token)
    {
        var step = StoredPeriod.Step(grid.Granularity);
        var first = data.Series.Periods[0] + (start * step);
        var (series, taken) = Plant(data.Series, first, first + (periods * step), share);
        var window = new OutageWindow(grid.StartOf(start), grid.StartOf(start + periods));
        // The estimator is told when, not how much: as of an outage nobody has measured.
        var outage = new OutageInput(data.Series.Key.Platform, new Outage(Name, [new OutagePhase(window, 0, 1)]));
        var request = new RunRequest(data.Options, Target: outage, OpenOutages: data.OpenOutages, RecoverySensitivity: false);
        var items = new ImpactRun(zones, threads: 1).Execute([series], [.. outages, outage], request, null, token).Items;
        return new PlantedTruthTrial(window, taken, items[0].Result);
    }

    private static Reason LittleHistory(SeriesKey key, PlantedTruthQuestion question, int found)
    {
        var unit = string.Concat(key.Granularity == Granularity.Hour ? "hour" : "day", question.Periods == 1 ? "" : "s");
        return new Reason("little_clean_history", FormattableString.Invariant(
            $"{key.Metric} of {key.Account} has room for {found} clean windows of {question.Periods} {unit}, at least {PlantedTruthWindows.FewestWindows} are needed: without gap or outage in or after them, and with four weeks of clean data around. Import more history, or choose another series."));
    }
}
