using System.Globalization;
using CreatorImpact.Analysis.Posts;
using CreatorImpact.Analysis.Quality;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Campaigns;
using CreatorImpact.Estimation.Deliverables;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Series;
using NodaTime;
using static System.FormattableString;

namespace CreatorImpact.Analysis.Deliverables;

/// <summary>Reads what was delivered: the figure somebody typed; else the newest views of the posts that count; else the account's days of the flight.</summary>
internal sealed class DeliveredReading(Deliverable deliverable, Flight flight, CampaignData data)
{
    /// <summary>Days of the account in the deliverable's metric, oldest first; empty without a series. Days are preferred to hours: they are what platforms bill by.</summary>
    public IReadOnlyList<DayCoverage> Days { get; } = DaysOf(deliverable, flight, data);

    /// <summary>Posts that count.</summary>
    public PostMatch Posts { get; } = PostMatch.Of(deliverable.PostLinks, data.PostsOf(deliverable));

    /// <summary>Days inside the flight.</summary>
    public IEnumerable<DayCoverage> FlightDays => Days.Where(day => day.Day >= flight.FirstDay && day.Day <= flight.LastDay);

    /// <summary>Reads it.</summary>
    /// <param name="hasDisplayGap">An outage in the flight may have stopped the counter alone.</param>
    public DeliveredAmount Read(bool hasDisplayGap)
    {
        if (deliverable.Delivered is { } typed) return Typed(typed, hasDisplayGap);
        if (deliverable.PostLinks.Count > 0) return OfPosts(hasDisplayGap);
        return OfDays(hasDisplayGap);
    }

    // What somebody states covers what it says; once the flight is over it is taken as their last word.
    private DeliveredAmount Typed(double amount, bool hasDisplayGap)
    {
        var asOf = deliverable.DeliveredAsOf!.Value;
        var figure = new DeliveredFigure(true, asOf >= flight.LastPastDay, hasDisplayGap, flight.IsOver && asOf >= flight.LastDay);
        return new DeliveredAmount(amount, DeliveredSource.Typed, LocalDate.Min(asOf, flight.LastDay), figure, figure.IsComplete ? [] : [EndsEarly(asOf)]);
    }

    private DeliveredAmount OfPosts(bool hasDisplayGap)
    {
        var counted = Posts.Found.Select(post => (Post: post, Newest: Newest(post))).Where(one => one.Newest is not null).ToList();
        if (counted.Count == 0)
            return Unknown(new Reason("posts_not_found", Invariant($"None of the {deliverable.PostLinks.Count} posts named was found with {deliverable.Metric}: import the account's list of posts, or correct their links.")));

        var reasons = new List<Reason>();
        if (counted.Count < deliverable.PostLinks.Count)
            reasons.Add(new Reason("posts_missing", Invariant($"Found {counted.Count} of {deliverable.PostLinks.Count} posts: the others count as nothing until a list names them.")));
        var asOf = counted.Min(one => one.Newest!.TakenAt.InZone(flight.Zone).Date);
        if (asOf < flight.LastPastDay) reasons.Add(EndsEarly(asOf));
        if (counted.Exists(one => one.Newest!.TakenAt >= flight.EndExclusive + Duration.FromDays(1)))
            reasons.Add(new Reason("counted_past_deadline", "The newest list of posts was written after the deadline, so views that came later are in the figure; type the figure of the deadline where it is known."));

        var figure = new DeliveredFigure(true, counted.Count == deliverable.PostLinks.Count && asOf >= flight.LastPastDay, hasDisplayGap, asOf >= Settling.FinalOn(deliverable.Metric, flight.LastDay));
        return new DeliveredAmount(counted.Sum(one => one.Newest!.Figures[MetricOf(one.Post)!]), DeliveredSource.Posts, asOf, figure, reasons);
    }

    private DeliveredAmount OfDays(bool hasDisplayGap)
    {
        var present = FlightDays.Where(day => day.State != DayState.Missing).ToList();
        if (present.Count == 0)
            return Unknown(new Reason("no_series", Invariant($"No {deliverable.Metric} of {deliverable.Account} in the flight: import an export that covers it, or type what was delivered.")));

        var expected = Period.DaysBetween(flight.FirstDay, flight.LastPastDay) + 1;
        var complete = present.Count(day => day.Day <= flight.LastPastDay && day.State != DayState.Partial);
        var reasons = new List<Reason>();
        if (complete < expected)
            reasons.Add(new Reason("days_missing", Invariant($"{expected - complete} of {expected} days of the flight are not there in full: import an export that covers them.")));
        if (deliverable.ShareLow < deliverable.ShareHigh)
            reasons.Add(new Reason("share_is_a_range", Invariant($"Between {deliverable.ShareLow:P0} and {deliverable.ShareHigh:P0} of the account counts; the middle was taken for what was delivered.")));

        var settled = !FlightDays.Any(day => day.State == DayState.Provisional) && flight.IsOver && ExportedOn() is { } exported && exported >= Settling.FinalOn(deliverable.Metric, flight.LastDay);
        var share = (deliverable.ShareLow + deliverable.ShareHigh) / 2;
        return new DeliveredAmount(present.Sum(day => day.Sum) * share, DeliveredSource.Series, present[^1].Day, new DeliveredFigure(true, complete >= expected, hasDisplayGap, settled), reasons);
    }

    private LocalDate? ExportedOn() => data.SeriesOf(deliverable).Select(series => (LocalDate?)series.ExportedAt.InZone(flight.Zone).Date).Max();

    private ContentSnapshot? Newest(PostViews post) =>
        MetricOf(post) is { } metric ? post.Item.Snapshots.LastOrDefault(one => one.Figures.ContainsKey(metric)) : null;

    // Platforms call views by several names; any other metric must be in the list itself.
    private string? MetricOf(PostViews post) => post.Item.Snapshots.Any(one => one.Figures.ContainsKey(deliverable.Metric))
        ? deliverable.Metric
        : deliverable.Metric == "views" ? post.Metric : null;

    private static IReadOnlyList<DayCoverage> DaysOf(Deliverable deliverable, Flight flight, CampaignData data)
    {
        if (data.SeriesOf(deliverable).OrderByDescending(one => one.Key.Granularity == Granularity.Day).FirstOrDefault() is not { } series || !data.Values.TryGetValue(series.Id, out var values)) return [];

        var touched = data.Outages.Where(outage => Runs.OutageMatch.Applies(series.Key.Platform, outage.Platform, null)).Select(outage => new Interval(outage.Start, outage.EndExclusive)).ToList();
        return SeriesCoverage.Of(values, flight.Zone, touched, series.ExportedAt, flight.Now);
    }

    private Reason EndsEarly(LocalDate asOf) => new("ends_early", string.Create(
        CultureInfo.InvariantCulture, $"What was delivered is known up to {asOf:uuuu-MM-dd} only, expected up to {flight.LastPastDay:uuuu-MM-dd}: import a newer export."));

    private static DeliveredAmount Unknown(Reason reason) => new(null, DeliveredSource.None, null, new DeliveredFigure(false, false, false, false), [reason]);
}
