using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Estimation.Impact;

/// <summary>One question to the estimator: what did this outage cost this series?</summary>
/// <param name="Series">The metric, gaps as NaN.</param>
/// <param name="Outage">The incident.</param>
/// <param name="OtherOutages">Every other known outage of the same platform: kept out of training together with its guard.</param>
/// <param name="Seed">First eight bytes of the data hash and settings, or the user's own.</param>
/// <param name="Options">Settings; null for the defaults.</param>
/// <param name="Audience">Share of the audience where the outage hit; null for <see cref="AudienceShare.DefaultFor"/>.</param>
/// <param name="Profile">Daily data: how days like these spread over their hours, measured on hourly data; null when nobody has any.</param>
/// <param name="OtherMetrics">Other counted metrics of the same account at the same granularity, as signs of life; null for none.</param>
/// <param name="WithSensitivity">True adds the table of recovery windows, for up to four more fits.</param>
/// <param name="Earlier">What older exports showed of the window, oldest first, the present state left out; null for none.</param>
/// <param name="Donors">Accounts the outage should have left alone, as controls; looked at with <see cref="EstimatorOptions.UseDonors"/> only; null for none.</param>
public sealed record ImpactRequest(
    MetricSeries Series,
    Outage Outage,
    IReadOnlyList<OutageWindow> OtherOutages,
    ulong Seed,
    EstimatorOptions? Options = null,
    AudienceShare? Audience = null,
    IntradayProfile? Profile = null,
    IReadOnlyList<MetricSeries>? OtherMetrics = null,
    bool WithSensitivity = false,
    IReadOnlyList<EarlierState>? Earlier = null,
    IReadOnlyList<Donor>? Donors = null);
