using CreatorImpact.Estimation.Diagnostics;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Estimation.Impact;

/// <summary>
/// Decides which donors may be used: of the same metric and platform, with next to no audience where the outage hit, and unmoved in the window and the
/// recovery, that is with observed totals inside their own 90 % interval in the window and 98 % intervals after it. A donor that gained from the outage or was hit by it would carry that into the estimate.
/// </summary>
internal static class DonorScreen
{
    // Every part whose total the donors may move.
    private static readonly WindowPart[] Screened = [WindowPart.Window, WindowPart.FirstPart, WindowPart.Rest];

    /// <summary>Donors that passed, fitted on the same window, and a reason for each that did not.</summary>
    public static (List<CaseFit> Passed, List<Reason> Dropped) Of(ImpactRequest request, LaidWindow window, EstimatorOptions options, CancellationToken token)
    {
        var (passed, dropped) = (new List<CaseFit>(), new List<Reason>());
        foreach (var donor in request.Donors ?? [])
        {
            token.ThrowIfCancellationRequested();
            if (Unfit(request, donor, options) is { } unfit)
            {
                dropped.Add(unfit);
                continue;
            }

            var asked = new ImpactRequest(donor.Series, request.Outage, donor.OtherOutages, request.Seed, options, AudienceShare.Everybody);
            var laid = LaidWindow.Of(donor.Series.Grid, request.Outage, options).FirstOrDefault(one => one.Number == window.Number);
            var (fit, refusal) = laid is null ? (null, Refusals.OutsideData(donor.Series, request.Outage)) : CaseFit.Of(asked, laid, options, like: null, token);
            if (fit is null) dropped.Add(Reason("donor_not_estimable", donor.Series.Key, $"it has no estimate of its own ({refusal!.Reasons[0].Code})"));
            else if (fit.Case.Model.IsSparse || fit.Case.Model.Scale.Signed) dropped.Add(Reason("donor_not_estimable", donor.Series.Key, $"its values are too few or below zero"));
            else if (Moved(fit) is { } moved) dropped.Add(Reason("donor_moved", donor.Series.Key, moved));
            else passed.Add(fit);
        }

        return (passed, dropped);
    }

    private static Reason? Unfit(ImpactRequest request, Donor donor, EstimatorOptions options)
    {
        var (own, other) = (request.Series.Key, donor.Series.Key);
        if (own.Metric != other.Metric || own.Granularity != other.Granularity)
            return Reason("donor_other_metric", donor.Series.Key, $"found {other.Metric} by {other.Granularity}, expected {own.Metric} by {own.Granularity}");
        if (own == other) return Reason("donor_is_itself", donor.Series.Key, $"it is the account estimated");
        if (!options.CrossPlatformDonors && (own.Platform is null || !string.Equals(own.Platform, other.Platform, StringComparison.OrdinalIgnoreCase)))
            return Reason("donor_other_platform", donor.Series.Key, $"it is on {other.Platform ?? "no stated platform"}, and audiences go from one platform to another when one is down");
        return donor.Audience.High > Donor.MostAudience
            ? Reason("donor_hit", donor.Series.Key, $"up to {100 * donor.Audience.High:0.#} % of its audience lives where the outage hit, expected at most {100 * Donor.MostAudience:0} %")
            : null;
    }

    private static FormattableString? Moved(CaseFit fit)
    {
        foreach (var part in Screened.Where(part => fit.Case.Model.Data.LengthOf(part) > 0))
        {
            // Three looks must not drop every third donor by chance: the two at the recovery are wider.
            var (share, where) = part == WindowPart.Window ? (0.9, "in the window itself") : (0.98, "in the recovery");
            var total = PredictedTotal.Of(fit.Case.Model, part);
            var (actual, low, high) = (fit.Case.ActualOf(part), total.Quantile((1 - share) / 2), total.Quantile((1 + share) / 2));
            if (!(actual >= low && actual <= high)) return $"it moved {where}: observed {actual:0.##}, its own {100 * share:0} % range is {low:0.##} to {high:0.##}";
        }

        return null;
    }

    /// <summary>Names a donor that is not used.</summary>
    public static Reason Reason(string code, SeriesKey donor, FormattableString why) =>
        new(code, $"{donor.Account} is not used as a control: {FormattableString.Invariant(why)}.");
}
