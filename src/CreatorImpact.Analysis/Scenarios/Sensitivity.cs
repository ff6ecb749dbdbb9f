using CreatorImpact.Analysis.Runs;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Analysis.Scenarios;

/// <summary>Makes the table of assumptions (docs/method.md: window, windows of other sources, severity, second baseline, recovery): each row changes one and keeps the rest, seed included.</summary>
/// <param name="run">Estimates under a changed outage.</param>
public sealed class Sensitivity(ScenarioRun run)
{
    /// <summary>How far either end of the window is moved.</summary>
    public static readonly Duration WindowStep = Duration.FromMinutes(30);

    private static readonly int[] RecoveryDays = [1, 3, 7, 14];

    /// <summary>The table of one series of the account.</summary>
    /// <param name="data">What was loaded.</param>
    /// <param name="question">Which series, under which run, and how it turns into money.</param>
    /// <param name="token">Stops the work.</param>
    /// <returns>A table without rows when the untouched estimate is refused or there is no such series; a refused case carries its reason.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public SensitivityTable Of(ScenarioData data, SensitivityQuestion question, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(question);
        if (!data.Own.Any(question.IsAbout))
            return new SensitivityTable(null, [], NoSeries(data, question), []);

        var cases = new SensitivityCases(run, data, question, token);
        var untouched = cases.Untouched;
        IReadOnlyList<Reason> notes = [.. new[] { data.Note, SensitivityNotes.OfStored(question.StoredNet, untouched) }.OfType<Reason>()];
        if (untouched.Estimate is not { } estimate) return new SensitivityTable(untouched, [], untouched.Refusal, notes);

        var rows = new List<SensitivityRow>();
        foreach (var (code, start, end) in new[] { ("window_start", WindowStep, Duration.Zero), ("window_end", Duration.Zero, WindowStep) })
        {
            // The length decides the recovery window by default; a row changes one thing only.
            var earlier = cases.Changed("earlier", new ScenarioChange(-start, -end, recoveryDays: estimate.RecoveryDays));
            var later = cases.Changed("later", new ScenarioChange(start, end, recoveryDays: estimate.RecoveryDays));
            rows.Add(new SensitivityRow(code, earlier, later, SensitivityNotes.OfWindow(question.Granularity, untouched, earlier, later)));
        }

        rows.AddRange(StatedWindows.Of(data.Target).Select((outage, index) => new SensitivityRow(
            FormattableString.Invariant($"{StatedWindows.Code}{index + 1}"), cases.Under("only", outage, estimate.RecoveryDays), null, StatedWindows.Note(outage))));

        if (question.Granularity == Granularity.Day && SeverityEnds(data.Target) is var (low, high))
            rows.Add(new SensitivityRow("severity", cases.Under("low", low), cases.Under("high", high), SensitivityNotes.Severity));

        rows.Add(new SensitivityRow("second_baseline", cases.Of("only", [.. untouched.Items.Select(SecondBaseline.Of)]), null, SensitivityNotes.SecondBaseline));
        foreach (var days in RecoveryDays)
        {
            var only = days == estimate.RecoveryDays ? cases.Of("only", untouched.Items) : cases.Changed("only", new ScenarioChange(recoveryDays: days));
            rows.Add(new SensitivityRow(FormattableString.Invariant($"recovery_{days}"), only, null, null));
        }

        return new SensitivityTable(untouched, [.. rows.OrderByDescending(row => row.Largest ?? -1).ThenByDescending(row => row.LargestGross ?? -1)], null, notes);
    }

    /// <summary>Every phase at the low and at the high end of its own range; null when all are known exactly.</summary>
    private static (OutageInput Low, OutageInput High)? SeverityEnds(OutageInput outage)
    {
        var stated = outage.Outage;
        if (stated.Phases.Concat(stated.Alternatives.SelectMany(list => list)).All(phase => phase.SeverityLow == phase.SeverityHigh)) return null;
        return (At(phase => phase.SeverityLow), At(phase => phase.SeverityHigh));

        OutageInput At(Func<OutagePhase, double> end)
        {
            List<OutagePhase> Phases(IEnumerable<OutagePhase> phases) => [.. phases.Select(phase => new OutagePhase(phase.Window, end(phase), end(phase)))];
            return outage with { Outage = new Outage(stated.Name, Phases(stated.Phases), stated.Function, stated.Alternatives.Select(Phases), stated.Regions) };
        }
    }

    private static Reason NoSeries(ScenarioData data, SensitivityQuestion question) => new(
        "no_series",
        $"{data.Own[0].Key.Account} has no {(question.Granularity == Granularity.Hour ? "hourly" : "daily")} series of {question.Metric}; it has {string.Join(", ", data.Own.Select(input => $"{input.Key.Metric} by the {(input.Key.Granularity == Granularity.Hour ? "hour" : "day")}"))}.");
}
