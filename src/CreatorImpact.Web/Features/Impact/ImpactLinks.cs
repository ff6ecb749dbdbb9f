using System.Globalization;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Web.Features.Impact;

/// <summary>Addresses of the views next to the one shown. Changing one choice keeps the others where they still make sense.</summary>
/// <param name="model">The view shown.</param>
public sealed class ImpactLinks(ImpactPageModel model)
{
    // A run and a job belong to one view; another choice leaves them behind.
    private ImpactQuery Base => model.Query with { Run = null, Job = null };

    /// <summary>The same view without a job: where a run that has ended leads.</summary>
    public string Newest => ImpactAddress.Of(Base);

    /// <summary>Where terms, amounts and documents of this outage and account are entered.</summary>
    public string Money
    {
        get
        {
            var account = model.Choice?.Account;
            (string Name, string? Value)[] parts =
                [("account", account?.Account), ("platform", account?.Platform), ("outage", model.Query.Outage?.ToString(CultureInfo.InvariantCulture))];
            var given = parts.Where(part => part.Value is not null).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}").ToList();
            return given.Count == 0 ? "money" : "money?" + string.Join('&', given);
        }
    }

    /// <summary>Another outage; the creator stays when it concerns them, typed days do not.</summary>
    public string Outage(StoredOutage outage)
    {
        ArgumentNullException.ThrowIfNull(outage);
        var query = Base with { Outage = outage.Id, Range = model.Query.Range.Kind == ViewRangeKind.Days ? ViewRange.Around : model.Query.Range };
        var keeps = model.Choice?.Account is { } account && OutageMatch.Applies(account.Platform, outage.Platform, null);
        return ImpactAddress.Of(keeps ? query : query with { Creator = null, Platform = null, Metric = null, Grain = null });
    }

    /// <summary>All accounts.</summary>
    public string Everybody => ImpactAddress.Of(Base with { Creator = null, Platform = null, Metric = null, Grain = null });

    /// <summary>Another account; metric and length of period stay when it has them.</summary>
    public string Account(AccountChoice account)
    {
        ArgumentNullException.ThrowIfNull(account);
        var metric = account.Series.Any(series => series.Key.Metric == model.Query.Metric) ? model.Query.Metric : null;
        var grain = metric is not null && account.Series.Any(series => series.Key.Metric == metric && series.Key.Granularity == model.Query.Grain) ? model.Query.Grain : null;
        return ImpactAddress.Of(Base with { Creator = account.Account, Platform = account.Platform, Metric = metric, Grain = grain });
    }

    /// <summary>One series in full.</summary>
    public string Series(StoredSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        return ImpactAddress.Of(Base with { Creator = series.Key.Account, Platform = series.Key.Platform, Metric = series.Key.Metric, Grain = series.Key.Granularity });
    }

    /// <summary>Another metric of the same account, or of all; null takes all metrics of all accounts.</summary>
    public string Metric(string? metric)
    {
        var grain = metric is null || model.Choice?.Account is not { } account ? (Granularity?)null : account.SeriesOf(metric, model.Query.Grain).Key.Granularity;
        return ImpactAddress.Of(Base with { Metric = metric, Grain = grain });
    }

    /// <summary>Hours or days.</summary>
    public string Grain(Granularity grain) => ImpactAddress.Of(Base with { Grain = grain });

    /// <summary>Another stretch of time; an earlier run stays chosen.</summary>
    public string Range(ViewRange range) => ImpactAddress.Of(model.Query with { Range = range, Job = null });

    /// <summary>Another comparison; an earlier run stays chosen.</summary>
    public string Compare(ViewComparison compare) => ImpactAddress.Of(model.Query with { Compare = compare, Job = null });

    /// <summary>Another order of all series.</summary>
    public string Sort(OverviewOrder order) => ImpactAddress.Of(Base with { Sort = order });

    /// <summary>Another way of showing all series.</summary>
    public string Look(OverviewLook look) => ImpactAddress.Of(Base with { Look = look });

    /// <summary>Another scale of the small charts.</summary>
    public string Scale(ScaleChoice scale) => ImpactAddress.Of(Base with { Scale = scale });

    /// <summary>An earlier run.</summary>
    public string Run(long runId) => ImpactAddress.Of(Base with { Run = runId });

    /// <summary>The same view with a run under way.</summary>
    public string Job(long jobId) => ImpactAddress.Of(Base with { Job = jobId });
}
