using CreatorImpact.Estimation.Diagnostics;
using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Estimation.Impact;

/// <summary>Turns a fitted case into the estimate: draws, intervals, verdicts, grade, references and the chart line, all from the same draws.</summary>
/// <remarks>With several windows the draws are a mixture; expected, observed, grade and references are those of the main window.</remarks>
internal static class EstimateAssembly
{
    public static ImpactEstimate Create(ImpactCase found, IReadOnlyList<CaseFit> alternatives, EstimatorOptions options, List<Reason> reasons, ulong seed)
    {
        var totals = TotalsOf(found);
        var draws = ImpactDraws.Of(found, totals, seed);
        if (alternatives.Count > 0)
        {
            var windows = alternatives.ToDictionary(other => other.Number, other => ImpactDraws.Of(other.Case, TotalsOf(other.Case), seed).Joint);
            windows[0] = draws.Joint;
            draws = draws.With(WindowMixture.Mix(found.Outage, windows, seed));
        }

        var daily = found.Series.Grid.Granularity == Granularity.Day;
        var references = ReferenceFigures.Of(found);
        var actual = found.ActualOf(WindowPart.Window);

        var smallest = SmallestVisible.Of(totals[0], found.Model.Scale.Signed);
        var modelled = found.LargestGross(totals[0].Median);
        var grade = GradeRule.Decide(found.Model.Data.WholeCleanDays, totals[0].Width, smallest, Math.Abs(modelled), reasons);

        var windowLoss = IntervalEstimate.FromDraws(draws.Joint.WindowLoss, grade);
        var net = IntervalEstimate.FromDraws(draws.Net, grade);
        var butFor = IntervalEstimate.FromDraws(draws.ButFor, grade);
        if (references.SecondBaseline is { } second && Math.Abs(second - butFor.Point) > butFor.Width90)
        {
            reasons.Add(new Reason("baselines_disagree", FormattableString.Invariant(
                $"The median of recent weeks expects {second:0.##}, the estimate {butFor.Point:0.##}: more apart than the 90 % interval is wide. Look at the chart before relying on it.")));
        }

        var material = options.Materiality * Math.Abs(references.NormalDay);
        var (verdict, limit) = VerdictRule.Decide(windowLoss, material);
        var sorted = Array.ConvertAll(draws.Joint.WindowLoss, static loss => (double)loss);
        RadixSort.Sort(sorted);
        var path = PathFactory.Create(found);
        return new ImpactEstimate(verdict, reasons)
        {
            Window = found.Outage.Span,
            FirstWindowIndex = found.Layout.FirstTouched,
            WindowEndIndexExclusive = found.Layout.WindowEnd,
            RecoveryEndIndexExclusive = found.Layout.RecoveryEnd,
            RecoveryDays = found.Layout.RecoveryDays,
            NetVerdict = VerdictRule.Decide(net, material).Verdict,
            NoLossLargerThan = limit,
            ButFor = butFor,
            Actual = actual,
            ActualAfter = found.ActualOf(WindowPart.FirstPart) + found.ActualOf(WindowPart.Rest),
            Gross = IntervalEstimate.FromDraws(draws.Joint.Loss, daily ? EvidenceGrade.Modelled : grade),
            DayNet = daily ? windowLoss : null,
            Rebound = IntervalEstimate.FromDraws(draws.Joint.Rebound, daily ? EvidenceGrade.Modelled : grade),
            Halo = IntervalEstimate.FromDraws(draws.Joint.Halo, grade),
            Net = net,
            SmallestVisibleLoss = smallest.Loss,
            SmallestVisibleLossShare = smallest.Share,
            Placebos = totals[0].Width.Count,
            Coverage90 = totals[0].Width.Coverage90,
            PValue = totals[0].Width.Count >= WidthCalibration.FewestForCoverage ? Quantiles.LevelOfZero(sorted) : null,
            PlaceboRank = PlaceboRank.Of(found.Model, actual),
            ChanceOfLoss = (double)sorted.Count(loss => loss > 0) / sorted.Length,
            SecondBaseline = references.SecondBaseline,
            Naive = references.Naive,
            ModelledGross = modelled,
            NormalDay = references.NormalDay,
            HasNegativeValues = found.Model.Scale.Signed,
            RecoveredAt = RecoveryDetector.Find(found, path),
            Path = path,
            Cumulated = LossCumulation.Of(found, draws, windowLoss, net),
            ButForDraws = alternatives.Count > 0 ? draws.ButFor : null,
            Draws = draws.Joint,
        };
    }

    private static PredictedTotal[] TotalsOf(ImpactCase found) =>
        [.. new[] { WindowPart.Window, WindowPart.FirstPart, WindowPart.Rest }.Select(part => PredictedTotal.Of(found.Model, part))];
}
