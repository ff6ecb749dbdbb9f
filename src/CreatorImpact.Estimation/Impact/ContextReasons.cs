using CreatorImpact.Estimation.Counterfactuals;
using CreatorImpact.Estimation.Outages;

namespace CreatorImpact.Estimation.Impact;

/// <summary>What a reader must know about the data behind an estimate, beside its grade.</summary>
internal static class ContextReasons
{
    /// <summary>Reasons of the main window.</summary>
    /// <param name="request">The question.</param>
    /// <param name="main">The main window's fit.</param>
    /// <param name="alternatives">Other windows that could be fitted.</param>
    public static List<Reason> Of(ImpactRequest request, CaseFit main, int alternatives)
    {
        var (layout, assigned, model) = (main.Case.Layout, main.Assigned, main.Case.Model);
        var data = model.Data;
        var reasons = new List<Reason>();
        void Add(bool applies, string code, FormattableString text)
        {
            if (applies) reasons.Add(new Reason(code, FormattableString.Invariant(text)));
        }

        Add(request.Series.ZoneIsAssumed, "zone_assumed", $"No source states the time zone of this series; UTC stands in for it, so days may start at another hour.");
        Add(request.Audience is null && request.Outage.Regions.Count > 0, "audience_share_unknown",
            $"The outage hit {string.Join(", ", request.Outage.Regions)} only, and nothing says which share of this audience lives there; what it could take spans everything between nothing and all.");
        if (main.Case.NeedsProfile) reasons.Add(ProfileReason(request.Profile));
        AddAlternatives(request.Outage, alternatives, reasons);
        Add(assigned.MissingInWindow > 0, "missing_in_window",
            $"{assigned.MissingInWindow} of {assigned.TouchedPeriods} periods of the outage have no data; they are left out of observed and expected.");
        Add(assigned.MissingInRecovery > 0, "missing_in_recovery",
            $"{assigned.MissingInRecovery} periods of the recovery window have no data; they are left out of observed and expected.");
        Add(assigned.SharedWithOthers > 0, "overlaps_other_outage",
            $"{assigned.SharedWithOthers} periods of the outage belong to another outage too; what the two cost cannot be told apart.");
        Add(assigned.HitByOthers > 0, "recovery_overlaps_other_outage",
            $"{assigned.HitByOthers} periods of the recovery window belong to another outage; they are left out of rebound and halo.");
        Add(assigned.BetweenPhases > 0, "between_phases",
            $"{assigned.BetweenPhases} periods lie between phases of the outage; they count towards nothing.");
        var usual = RecoveryRule.DefaultDays(new OutageCoverage(request.Outage).Length);
        Add(request.Options?.RecoveryDays is not null, "recovery_overridden",
            $"The recovery window was set to {layout.RecoveryDays} days by hand; the length of this outage would give {usual}.");
        Add(layout.RecoveryClipped, "recovery_clipped",
            $"The data end before the recovery window of {layout.RecoveryDays} days does; import again later for the whole after-effect.");
        Add(layout.MaskEnd >= request.Series.Grid.Count || AllMissing(data, data.BlockStart + data.BlockLength, data.Count), "no_data_after",
            $"There are no clean data after the recovery window, so the expectation rests on the time before the outage alone.");
        Add(AllMissing(data, 0, data.BlockStart), "no_data_before",
            $"There are no clean data before the outage, so the expectation rests on the time after it alone.");
        Add(model.IsSparse, "sparse_counts", $"Most periods hold very few events; the expectation is a local rate, and a single period says little.");
        Add(model.Scale.Signed, "negative_values", $"The series has negative values; it is modelled on the plain scale, where intervals may reach below zero.");
        return reasons;
    }

    private static Reason ProfileReason(IntradayProfile? profile) => profile switch
    {
        null => new Reason("intraday_unknown", "Daily data, and no hourly data tell how a day spreads over its hours: the modelled gross lets the hours hit carry 0.4 to 1.6 times the mean hour. Import hourly data to narrow it."),
        { IsGroup: false } => new Reason("intraday_own", FormattableString.Invariant(
            $"The modelled gross takes the share of the hours hit from {profile.DayCount} days of this account's hourly data.")),
        _ => new Reason("intraday_group", FormattableString.Invariant(
            $"The modelled gross takes the share of the hours hit from hourly data of {(profile.Accounts == 1 ? "another account" : FormattableString.Invariant($"{profile.Accounts} other accounts"))} on the platform ({profile.DayCount} days), for this account has none.")),
    };

    private static void AddAlternatives(Outage outage, int fitted, List<Reason> reasons)
    {
        var stated = outage.Alternatives.Count + 1;
        if (stated == 1) return;
        var (start, end) = (outage.StatedWindows.Min(window => window.Start), outage.StatedWindows.Max(window => window.EndExclusive));
        var missing = stated - 1 - fitted;
        reasons.Add(new Reason("alternative_windows", FormattableString.Invariant(
            $"Sources state {stated} different windows between {start} and {end}; each is as likely as the others in the draws. Expected and observed are those of the window shown.{(missing > 0 ? FormattableString.Invariant($" {missing} of them could not be estimated and are left out.") : string.Empty)}")));
    }

    private static bool AllMissing(TrainingData data, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (!double.IsNaN(data.Values[i])) return false;
        return true;
    }
}
