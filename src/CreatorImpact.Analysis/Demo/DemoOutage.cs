using CreatorImpact.Estimation.Outages;

namespace CreatorImpact.Analysis.Demo;

/// <summary>The planted outage: what it takes away and what comes back, so that an estimate can be held against the truth.</summary>
/// <param name="Window">When; on the hour.</param>
/// <param name="LostShare">Share of the expected views lost in the window, 0–1.</param>
/// <param name="ReboundShare">Share of the lost views that come back, 0–1.</param>
/// <param name="ReboundHours">Hours after the window over which they come back evenly.</param>
public sealed record DemoOutage(OutageWindow Window, double LostShare, double ReboundShare, int ReboundHours);
