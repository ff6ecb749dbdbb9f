using CreatorImpact.Analysis.Runs;
using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Analysis.Scenarios;

/// <summary>Cases of one table, each held against the untouched one.</summary>
internal sealed class SensitivityCases
{
    private readonly ScenarioRun _run;
    private readonly ScenarioData _data;
    private readonly SensitivityQuestion _question;
    private readonly List<string> _metrics;
    private readonly CancellationToken _token;

    /// <summary>Makes the untouched case.</summary>
    public SensitivityCases(ScenarioRun run, ScenarioData data, SensitivityQuestion question, CancellationToken token)
    {
        (_run, _data, _question, _token) = (run, data, question, token);
        _metrics = [question.Metric, .. question.Money is null ? [] : question.MoneyMetrics];
        var untouched = Made("base", Run(data.Target, question.Options));
        Untouched = untouched.Against(untouched);
    }

    /// <summary>Nothing is changed.</summary>
    public SensitivityCase Untouched { get; }

    /// <summary>The outage or its recovery window is changed.</summary>
    public SensitivityCase Changed(string code, ScenarioChange change) =>
        Of(code, _run.Execute(_data, change, _metrics, _question.Seed, _question.Options, _token));

    /// <summary>Another outage stands in for the target.</summary>
    public SensitivityCase Under(string code, OutageInput outage) => Of(code, Run(outage, _question.Options));

    /// <summary>The same with a recovery window of so many days, whatever the length of that outage.</summary>
    public SensitivityCase Under(string code, OutageInput outage, int recoveryDays) => Of(code, Run(outage, _question.Options with { RecoveryDays = recoveryDays }));

    /// <summary>The items are known already.</summary>
    public SensitivityCase Of(string code, IReadOnlyList<RunItem> items) => Made(code, items).Against(Untouched);

    private IReadOnlyList<RunItem> Run(OutageInput outage, EstimatorOptions options) =>
        _run.Execute(_data, outage, _metrics, _question.Seed, options, withRecoveryTable: false, _token);

    private SensitivityCase Made(string code, IReadOnlyList<RunItem> items)
    {
        _token.ThrowIfCancellationRequested();
        return new SensitivityCase(code, items, items.First(item => _question.IsAbout(item.Series)), _question.Money?.Invoke(items));
    }
}
