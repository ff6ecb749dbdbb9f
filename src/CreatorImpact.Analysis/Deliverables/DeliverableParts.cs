using CreatorImpact.Analysis.Documents;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Campaigns;
using CreatorImpact.Estimation.Deliverables;
using CreatorImpact.Estimation.Impact;
using NodaTime.Text;

namespace CreatorImpact.Analysis.Deliverables;

/// <summary>An outage of a deliverable in documents.</summary>
/// <param name="Part"><c>counted</c>, <c>not estimated</c>, <c>refused</c>, <c>display gap</c>, <c>in another</c>, <c>before the start</c> or <c>after the deadline</c>.</param>
/// <param name="SeriesId">Series its loss comes from.</param>
/// <param name="Net">Net loss of the whole account.</param>
public sealed record DeliverableOutageJson(long OutageId, string Title, string Start, string? End, string Part, long? SeriesId, IntervalJson? Net, long? RunId)
{
    internal static DeliverableOutageJson From(OutageOfFlight one) => new(
        one.Outage.Id, one.Outage.Title, InstantPattern.ExtendedIso.Format(one.Outage.Start), one.Outage.EndExclusive is { } end ? InstantPattern.ExtendedIso.Format(end) : null,
        DeliverableWords.Of(one.Part), one.SeriesId, one.Net, one.Run?.Id);
}

/// <summary>A run that losses of a deliverable come from.</summary>
/// <param name="DataHash">SHA-256 of the data it used.</param>
public sealed record DeliverableRunJson(long RunId, string DataHash, ulong Seed, string Version)
{
    internal static DeliverableRunJson From(StoredRun run) => new(run.Id, run.Origin.DataHash, run.Origin.Seed, run.Origin.Version);
}

/// <summary>A make-good in documents.</summary>
public sealed record MakeGoodJson(long Id, int UnitsOwed, int UnitsDelivered, int Balance, string NewDeadlineOn, string ReasonCode, string Slot, string Note)
{
    internal static MakeGoodJson From(MakeGood one) => new(one.Id, one.UnitsOwed, one.UnitsDelivered, one.Balance, LocalDatePattern.Iso.Format(one.NewDeadlineOn), one.ReasonCode, one.Slot, one.Note);
}

/// <summary>Posts to offer, in documents.</summary>
/// <param name="AgeDays">Age the posts reach until the new deadline.</param>
/// <param name="OwnPosts">Own posts whose views at that age are known.</param>
/// <param name="MedianViews">Views of the middle one.</param>
/// <param name="MeanViews">Views on average.</param>
/// <param name="ForOutage">For what the outages took.</param>
/// <param name="ForAll">For everything that is missing.</param>
public sealed record MakeGoodOfferJson(string NewDeadlineOn, int AgeDays, int OwnPosts, double? MedianViews, double? MeanViews, OfferedUnitsJson ForOutage, OfferedUnitsJson ForAll)
{
    internal static MakeGoodOfferJson From(MakeGoodOffer offer) => new(
        LocalDatePattern.Iso.Format(offer.NewDeadlineOn), offer.AgeDays, offer.OwnPosts.Posts, offer.OwnPosts.Median, offer.OwnPosts.Mean, OfferedUnitsJson.From(offer.ForOutage), OfferedUnitsJson.From(offer.ForAll));
}

/// <summary>A number of posts, in documents.</summary>
/// <param name="Units">Null when none is proposed.</param>
/// <param name="Chances">One post fewer, as many, one more, with the chance of each.</param>
/// <param name="Reason">Why none is proposed.</param>
public sealed record OfferedUnitsJson(int? Units, IReadOnlyList<MakeGoodChance> Chances, Reason? Reason)
{
    internal static OfferedUnitsJson From(OfferedUnits offered) => new(offered.Proposal?.Units, offered.Proposal?.Chances ?? [], offered.Refusal);
}
