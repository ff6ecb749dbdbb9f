namespace CreatorImpact.Analysis.Method;

/// <summary>One estimate on a made-up series of round numbers, with every step from the data to the verdict.</summary>
/// <param name="FirstDay">Day of the first value, a Monday.</param>
/// <param name="Values">Views of each day.</param>
/// <param name="OutageDay">Position of the day of the outage, from 0.</param>
/// <param name="Severity">Share of the function that failed, all day long.</param>
/// <param name="Mean">m, mean of the clean days.</param>
/// <param name="Window">The day of the outage.</param>
/// <param name="After">The day after it: the recovery window.</param>
/// <param name="Result">The figures of the estimate.</param>
public sealed record WorkedExample(
    string FirstDay, IReadOnlyList<double> Values, int OutageDay, double Severity, double Mean, WorkedPart Window, WorkedPart After, WorkedResult Result);

/// <summary>The total of one part, from the candidates to its quantiles.</summary>
/// <param name="Actual">Observed total.</param>
/// <param name="Candidates">Totals and weights.</param>
/// <param name="Temperature">τ of the weights.</param>
/// <param name="Independent">n, placebos that do not overlap.</param>
/// <param name="Mixture">Σ w T.</param>
/// <param name="MiddleError">Middle of the placebo errors before centring.</param>
/// <param name="Shift">What every error and the total are moved by on g.</param>
/// <param name="Placebos">Placebo windows in order of time.</param>
/// <param name="ScaleAll">s_all.</param>
/// <param name="ScaleLike">s_like.</param>
/// <param name="Spread">d, spread of the candidates at the outage.</param>
/// <param name="Disagreement">D.</param>
/// <param name="RawSigma">σ from these three.</param>
/// <param name="Widening">Factor for few placebos.</param>
/// <param name="OwnTail">The series' own tail, |e| / σ, over the pooled one.</param>
/// <param name="OwnFactor">What it makes of σ.</param>
/// <param name="Sigma">σ of the total.</param>
/// <param name="Median">The but-for total: its median.</param>
/// <param name="Move">What every draw is multiplied by so that their mean is right; 1 where they are left as they are.</param>
/// <param name="Point">Mean of the draws.</param>
/// <param name="Lo90">5 % quantile of the draws.</param>
/// <param name="Hi90">95 % quantile of the draws.</param>
public sealed record WorkedPart(
    double Actual, IReadOnlyList<WorkedCandidate> Candidates, double Temperature, double Independent, double Mixture, double MiddleError, double Shift,
    IReadOnlyList<WorkedPlacebo> Placebos, double ScaleAll, double ScaleLike, double Spread, double Disagreement, double RawSigma, double Widening,
    double OwnTail, double OwnFactor, double Sigma, double Median, double Move, double Point, double Lo90, double Hi90);

/// <summary>One candidate.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Total">Its total T.</param>
/// <param name="Loss">Its mean absolute placebo error on the weighing scale; null when it does not take part.</param>
/// <param name="Weight">w.</param>
public sealed record WorkedCandidate(string Name, double Total, double? Loss, double Weight);

/// <summary>One placebo window.</summary>
/// <param name="Day">Position of its first day.</param>
/// <param name="Actual">What happened.</param>
/// <param name="Predicted">What the mixture said, centred.</param>
/// <param name="Error">e after centring.</param>
/// <param name="Sigma">σ it would have had, learnt from the others, widened.</param>
public sealed record WorkedPlacebo(int Day, double Actual, double Predicted, double Error, double Sigma);

/// <summary>The figures of the estimate; each triple is point, low and high end of the 90 % interval.</summary>
/// <param name="Loss">Day-net loss.</param>
/// <param name="Gross">Modelled gross loss.</param>
/// <param name="Rebound">What came back.</param>
/// <param name="Net">Gross − rebound.</param>
/// <param name="Verdict">Word of the verdict.</param>
/// <param name="NetVerdict">Word of the verdict on net.</param>
/// <param name="PValue">p.</param>
/// <param name="SmallestVisible">Smallest visible loss.</param>
/// <param name="SmallestVisibleShare">The same as a share of the but-for total.</param>
/// <param name="Coverage90">Leave-one-out coverage.</param>
/// <param name="NormalDay">Mean clean day.</param>
/// <param name="SecondBaseline">Median of the same weekday.</param>
/// <param name="Grade">Grade of the day-net loss.</param>
public sealed record WorkedResult(
    WorkedInterval Loss, WorkedInterval Gross, WorkedInterval Rebound, WorkedInterval Net, string Verdict, string NetVerdict, double PValue,
    double SmallestVisible, double SmallestVisibleShare, double Coverage90, double NormalDay, double SecondBaseline, string Grade);

/// <summary>Mean of the draws with their 5 % and 95 % quantiles.</summary>
public sealed record WorkedInterval(double Point, double Lo90, double Hi90);
