using System.Globalization;
using CreatorImpact.Analysis.Wording;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Web.Features.Ledger;

/// <summary>What of a scenario is kept when asked: RPM and κ, as terms of the account in the outage. The outage itself is changed where it is entered.</summary>
public static class KeptTerms
{
    private const int Decimals = 4;

    /// <summary>The terms to store, or why they cannot be.</summary>
    /// <param name="own">What was said so far of exactly this account and outage.</param>
    /// <param name="model">The account.</param>
    /// <param name="settings">Where the sliders stand.</param>
    /// <param name="demo">True while made-up data are viewed.</param>
    public static (MoneyTerms? Terms, Reason? Refusal) Of(MoneyTerms own, WhatIfModel model, WhatIfSettings settings, bool demo)
    {
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(settings);
        if (demo) return (null, new Reason("demo", "This is the demo: what is entered here goes with it, so nothing is kept. Leave the demo and ask the same of your own data."));
        if (model.Case.AccountId == 0) return (null, new Reason("no_account", "The account is not known by number, so terms of its own cannot be kept; enter them under Money."));
        if (!settings.MovesTerms(model.Untouched)) return (null, new Reason("nothing_moved", "Neither the revenue per 1,000 views nor κ was moved; move one of them first."));

        if (settings.MovesKappa(model.Untouched)) own = own with { KappaLow = settings.KappaLow / 100m, KappaHigh = settings.KappaHigh / 100m };
        if (settings.Rpm != 100)
        {
            if (model.Answer.Answer.Money is not { Rpm: { } rpm, RpmCurrency: { } currency }) return (null, new Reason("rpm_unknown", "No revenue per 1,000 views is known that could be kept; enter one under Money."));
            if (model.Case.Terms is { Rpm: null, QualifiedShare: not null } && !rpm.PerQualifiedView)
                return (null, new Reason("rpm_over_all_views", "The revenue per 1,000 views was found over all views, and a share of views that earn was entered: kept together the share would count twice. Enter both under Money."));
            own = WithRpm(own, model.Case.Terms, rpm.Rpm, currency, settings.Rpm / 100m);
        }

        return MoneyTermsRules.Faults(own).Select(NoticeText.For(CultureInfo.CurrentCulture).Of).FirstOrDefault() is { } fault
            ? (null, new Reason("terms_faulty", $"{fault.Field}: found {fault.Found}, expected {fault.Expected}. {fault.Fix}"))
            : (own, null);
    }

    private static MoneyTerms WithRpm(MoneyTerms own, MoneyTerms said, IntervalEstimate found, string currency, decimal factor)
    {
        // A range that was entered stays one of its kind; one that was measured becomes its 90 % range about its mean.
        if (said.Rpm is not null)
            return own with { RpmLow = Times(said.RpmLow), RpmLikely = Times(said.RpmLikely), RpmHigh = Times(said.RpmHigh), RpmCurrency = currency };
        var (low, high) = (Math.Max(0, found.Lo90), Math.Max(0, found.Hi90));
        return own with { RpmLow = Times((decimal)low), RpmLikely = Times((decimal)Math.Clamp(found.Point, low, high)), RpmHigh = Times((decimal)high), RpmCurrency = currency };

        decimal? Times(decimal? value) => value is { } number ? Math.Round(number * factor, Decimals) : null;
    }
}
