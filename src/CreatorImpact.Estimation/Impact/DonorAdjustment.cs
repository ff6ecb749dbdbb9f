using CreatorImpact.Estimation.Counterfactuals;
using CreatorImpact.Estimation.Diagnostics;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Estimation.Impact;

/// <summary>
/// Moves the but-for totals of a series by what its donors did at the same time: g(total) + β · D, where D is the donors' mean error over its usual
/// size, and β is learnt on placebo windows they have in common.
/// </summary>
/// <remarks>
/// β = Σ e_i D_i / (Σ D_i² + 4 · mean D²): least squares through zero, held back by four placebos' worth of no relation. Each placebo is judged by the β
/// of the placebos that do not overlap it; donors are used for a total only when its mean absolute error falls by <see cref="LeastGain"/> or more.
/// Width, coverage and draws then rest on these left-out errors alone.
/// </remarks>
internal static class DonorAdjustment
{
    private const double LeastGain = 0.02;
    private const double Caution = 4;
    private static readonly WindowPart[] Summed = [WindowPart.Window, WindowPart.FirstPart, WindowPart.Rest];

    /// <summary>The fit with donors where they help, and what is to be said of them.</summary>
    public static (CaseFit Fit, List<Reason> Reasons) Of(ImpactRequest request, CaseFit main, LaidWindow window, EstimatorOptions options, CancellationToken token)
    {
        if (!options.UseDonors || request.Donors is not { Count: > 0 }) return (main, []);
        var model = main.Case.Model;
        if (model.IsSparse || model.Scale.Signed || request.Outage.Alternatives.Count > 0)
            return (main, [new Reason("donors_not_used", "Controls are not used: the series is sparse or has values below zero, or sources disagree about the window.")]);

        var (donors, reasons) = DonorScreen.Of(request, window, options, token);
        foreach (var few in donors.Where(donor => Joint(main, [donor]).Count < WidthCalibration.FewestForCoverage).ToList())
        {
            reasons.Add(DonorScreen.Reason("donor_few_placebos", few.Case.Series.Key, $"it shares too few placebo windows with the series, expected {WidthCalibration.FewestForCoverage} or more"));
            donors.Remove(few);
        }

        if (donors.Count == 0) return (main, [.. reasons, new Reason("donors_not_used", "No control is left after the screen; the estimate rests on the series alone.")]);

        var joint = Joint(main, donors);
        if (joint.Count < WidthCalibration.FewestForCoverage)
            return (main, [.. reasons, new Reason("donors_not_used", FormattableString.Invariant($"The controls share {joint.Count} placebo windows with the series, {WidthCalibration.FewestForCoverage} are needed; the estimate rests on the series alone."))]);

        var path = (double[])model.Path.Clone();
        var moved = false;
        var errors = new PlaceboErrors[Summed.Length];
        foreach (var part in Summed)
        {
            var kept = Keep(model.Errors[(int)part], joint);
            var size = DonorSizes(donors, part);
            var gain = Learn(kept, [.. joint.Select(at => Mean(donors, size, part, at.Donors))], InWindow(donors, size, part));
            errors[(int)part] = gain?.Errors ?? kept;
            if (gain is null) continue;
            moved = true;
            Move(path, model, part, gain.Shift);
            reasons.Add(new Reason("donors_used", FormattableString.Invariant(
                $"Held against {string.Join(", ", donors.Select(one => one.Case.Series.Key.Account))}, outside the regions hit: the expected {Name(part)} moves by {100 * (Math.Exp(gain.Shift) - 1):0.#} % on the scale of totals; on placebo windows its error becomes {100 * gain.Fall:0} % smaller.")));
        }

        if (!moved) return (main, [.. reasons, new Reason("donors_not_used", FormattableString.Invariant($"Controls that passed the screen: {donors.Count}; on placebo windows they do not make the error smaller, so the estimate rests on the series alone."))]);
        var old = main.Case;
        return (main with { Case = new ImpactCase(old.Series, old.Outage, old.Coverage, old.Layout, old.Clean, model.Adjusted(path, errors), old.Audience, request.Profile) }, reasons);
    }

    // Placebos at which every donor has one at the same time.
    private static List<(int Own, int[] Donors)> Joint(CaseFit main, List<CaseFit> donors)
    {
        var positions = donors.ConvertAll(donor => Starts(donor).Select((start, index) => (start, index)).ToDictionary(pair => pair.start, pair => pair.index));
        var joint = new List<(int, int[])>();
        var own = Starts(main);
        for (var i = 0; i < own.Length; i++)
            if (positions.TrueForAll(found => found.ContainsKey(own[i]))) joint.Add((i, [.. positions.Select(found => found[own[i]])]));
        return joint;
    }

    private static long[] Starts(CaseFit fit)
    {
        var (grid, first) = (fit.Case.Series.Grid, fit.Case.Model.Data.First);
        return Array.ConvertAll(fit.Case.Model.Errors[0].Starts, start => grid.Granularity == Granularity.Hour
            ? grid.StartOf(first + start).ToUnixTimeTicks()
            : NodaTime.Period.DaysBetween(new NodaTime.LocalDate(1970, 1, 1), grid.DayOf(first + start)));
    }

    private static PlaceboErrors Keep(PlaceboErrors errors, List<(int Own, int[] Donors)> joint)
    {
        int[] starts = [.. joint.Select(at => errors.Starts[at.Own])];
        return errors with
        {
            Starts = starts,
            Errors = [.. joint.Select(at => errors.Errors[at.Own])],
            Levels = [.. joint.Select(at => errors.Levels[at.Own])],
            Spreads = [.. joint.Select(at => errors.Spreads[at.Own])],
            Independent = PlaceboWindows.Independent(starts, Math.Max(1, errors.Length)),
        };
    }

    private static double[] DonorSizes(List<CaseFit> donors, WindowPart part) =>
        [.. donors.Select(donor => Math.Max(1e-9, donor.Case.Model.Errors[(int)part].Errors.Average(Math.Abs)))];

    private static double Mean(List<CaseFit> donors, double[] sizes, WindowPart part, int[] at)
    {
        double sum = 0;
        for (var d = 0; d < donors.Count; d++) sum += donors[d].Case.Model.Errors[(int)part].Errors[at[d]] / sizes[d];
        return sum / donors.Count;
    }

    private static double InWindow(List<CaseFit> donors, double[] sizes, WindowPart part)
    {
        double sum = 0;
        for (var d = 0; d < donors.Count; d++)
        {
            var (model, length) = (donors[d].Case.Model, donors[d].Case.Model.Data.LengthOf(part));
            if (length > 0) sum += (model.Scale.ToTotal(donors[d].Case.ActualOf(part), length) - model.Scale.ToTotal(model.TotalOf(part), length)) / sizes[d];
        }

        return sum / donors.Count;
    }

    private static Gain? Learn(PlaceboErrors errors, double[] donors, double inWindow)
    {
        if (errors.Length == 0) return null;
        var count = errors.Errors.Length;
        var (left, betas) = (new double[count], new double[count]);
        for (var i = 0; i < count; i++)
        {
            betas[i] = Beta(errors, donors, i);
            left[i] = errors.Errors[i] - (betas[i] * donors[i]);
        }

        var (before, after) = (errors.Errors.Average(Math.Abs), left.Average(Math.Abs));
        if (!(after <= (1 - LeastGain) * before)) return null;
        var shift = Beta(errors, donors, except: null) * inWindow;
        return new Gain(
            errors with { Errors = left, Levels = [.. errors.Levels.Select((level, i) => level + (betas[i] * donors[i]))], Level = errors.Level + shift },
            shift,
            1 - (after / before));
    }

    private static double Beta(PlaceboErrors errors, double[] donors, int? except)
    {
        double products = 0, squares = 0;
        var count = 0;
        for (var j = 0; j < donors.Length; j++)
        {
            if (except is { } i && Math.Abs(errors.Starts[i] - errors.Starts[j]) < errors.Length) continue;
            products += errors.Errors[j] * donors[j];
            squares += donors[j] * donors[j];
            count++;
        }

        return squares > 0 ? products / (squares * (1 + (Caution / count))) : 0;
    }

    private static void Move(double[] path, ButForModel model, WindowPart part, double shift)
    {
        var (total, length) = (model.TotalOf(part), model.Data.LengthOf(part));
        if (!(total > 0)) return;
        var ratio = model.Scale.FromTotal(model.Scale.ToTotal(total, length) + shift, length) / total;
        for (var u = 0; u < path.Length; u++)
            if (model.Data.Parts[u] == part) path[u] *= ratio;
    }

    private static string Name(WindowPart part) => part switch { WindowPart.Window => "total of the window", WindowPart.FirstPart => "total of the days after it", _ => "total of the rest of the recovery" };

    private sealed record Gain(PlaceboErrors Errors, double Shift, double Fall);
}
