using CreatorImpact.Analysis.Posts;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Analysis.Findings.Checks;

/// <summary>What facts about other explanations are read from.</summary>
/// <param name="OutageId">Number of the outage of the finding.</param>
/// <param name="Window">The outage of the finding, with start and end.</param>
/// <param name="LastDay">Last assessed day: that of the recovery window, or of the outage where the finding has none.</param>
/// <param name="Zone">Zone of the days.</param>
public sealed record ExplanationInput(long OutageId, Interval Window, LocalDate LastDay, DateTimeZone Zone)
{
    /// <summary>The series of the finding; null when it is not there any more.</summary>
    public MetricSeries? Series { get; init; }

    /// <summary>All known outages of any platform.</summary>
    public IReadOnlyList<StoredOutage> Outages { get; init; } = [];

    /// <summary>Posts of the account; null when none are known.</summary>
    public AccountPosts? Posts { get; init; }

    /// <summary>First assessed day.</summary>
    public LocalDate FirstDay => Window.Start.InZone(Zone).Date;

    /// <summary>Last day the outage touches.</summary>
    public LocalDate LastOutageDay => LocalDate.Max(FirstDay, (Window.End - Duration.Epsilon).InZone(Zone).Date);

    /// <summary>All assessed days: from the first of the outage to the last of the recovery.</summary>
    public DateInterval Assessed => new(FirstDay, LocalDate.Max(LastOutageDay, LastDay));
}
