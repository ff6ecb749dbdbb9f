using System.Runtime.InteropServices;
using CreatorImpact.Analysis.Deliverables;
using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Analysis.Posts;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Campaigns;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Series;
using NodaTime;
using NodaTime.Text;

namespace CreatorImpact.Analysis.Tests.Deliverables;

/// <summary>A campaign of January with a planted loss: 100,000 views promised, 88,000 typed. A test changes only what it is about.</summary>
internal sealed class PlantedCampaign
{
    public const long SeriesId = 5;

    /// <summary>A month after the deadline: everything is settled.</summary>
    public static readonly Instant Afterwards = Instant.FromUtc(2026, 3, 1, 12, 0);

    private readonly List<StoredOutage> _outages = [];
    private readonly List<LatestEstimate> _estimates = [];
    private readonly List<StoredContentItem> _posts = [];
    private long[] _periods = [];
    private double[] _values = [];
    private Instant _exportedAt = Afterwards;

    public Deliverable Deliverable { get; init; } = new()
    {
        Id = 1,
        Client = "Brand",
        Campaign = "Winter",
        Title = "Three videos",
        Account = "luma",
        Platform = "tiktok",
        Guarantee = 100_000,
        StartsOn = new LocalDate(2026, 1, 1),
        DeadlineOn = new LocalDate(2026, 1, 31),
        CostPerThousand = 12.50m,
        Currency = "EUR",
        Delivered = 88_000,
        DeliveredAsOf = new LocalDate(2026, 1, 31),
    };

    public List<MakeGood> MakeGoods { get; } = [];

    public static Instant January(int day, int hour = 10) => Instant.FromUtc(2026, 1, 1, hour, 0) + Duration.FromDays(day - 1);

    /// <summary>An outage of two hours; no estimate of it.</summary>
    public PlantedCampaign Outage(long id, Instant start, string function = "view")
    {
        _outages.Add(new StoredOutage { Id = id, Platform = "tiktok", Title = FormattableString.Invariant($"outage {id}"), Start = start, EndExclusive = start + Duration.FromHours(2), Function = function });
        return this;
    }

    /// <summary>An outage with its estimate: the loss is the same in every world, or spread evenly between two numbers.</summary>
    public PlantedCampaign Loss(long id, Instant start, double low, double? high = null, double rebound = 0, double halo = 0, ulong seed = 7, int recoveryDays = 3)
    {
        Outage(id, start);
        var loss = Enumerable.Range(0, JointDraws.Count).Select(d => (float)(low + (((high ?? low) - low) * d / (JointDraws.Count - 1)))).ToArray();
        var net = IntervalEstimate.FromDraws(Array.ConvertAll(loss, draw => (float)(draw - rebound + halo)), EvidenceGrade.Measured);
        var run = new StoredRun(id, new NewRun(FormattableString.Invariant($"hash {id}"), seed, "0.1.0", "{}"), start, start);
        _estimates.Add(new LatestEstimate(new StoredEstimate(id, SeriesId, id, Json(start, Words.LossFound, net, recoveryDays), Bytes(loss), Bytes(Same(rebound)), Bytes(Same(halo))), run));
        return this;
    }

    /// <summary>An outage whose estimate is a refusal or a possible display gap.</summary>
    public PlantedCampaign Verdict(long id, Instant start, string verdict)
    {
        Outage(id, start);
        var run = new StoredRun(id, new NewRun("hash", 7, "0.1.0", "{}"), start, start);
        _estimates.Add(new LatestEstimate(new StoredEstimate(id, SeriesId, id, Json(start, verdict, null, 3), null, null, null), run));
        return this;
    }

    /// <summary>Marks an outage that is there as planned and left out of totals.</summary>
    public PlantedCampaign LeaveOut(long id)
    {
        var index = _outages.FindIndex(outage => outage.Id == id);
        _outages[index] = _outages[index] with { Planned = true, LeftOut = true };
        return this;
    }

    /// <summary>Marks an outage as an example of which nobody knows whether it happened.</summary>
    public PlantedCampaign Illustrate(long id)
    {
        var index = _outages.FindIndex(outage => outage.Id == id);
        _outages[index] = _outages[index] with { Verification = "illustrative" };
        return this;
    }

    /// <summary>Days of the account from the first of December 2025 on.</summary>
    public PlantedCampaign Days(int count, Func<int, double> value, Instant? exportedAt = null)
    {
        var first = StoredPeriod.FromDay(new LocalDate(2025, 12, 1));
        (_periods, _values, _exportedAt) = ([.. Enumerable.Range(0, count).Select(day => first + day)], [.. Enumerable.Range(0, count).Select(value)], exportedAt ?? Afterwards);
        return this;
    }

    /// <summary>A day that is not in the export.</summary>
    public PlantedCampaign Without(int day)
    {
        _periods = [.. _periods.Where((_, index) => index != day)];
        _values = [.. _values.Where((_, index) => index != day)];
        return this;
    }

    public PlantedCampaign Post(string key, LocalDate published, params (Instant At, double Views)[] snapshots)
    {
        _posts.Add(new StoredContentItem(_posts.Count + 1, "luma", "tiktok", key)
        {
            Title = "Title of " + key,
            Link = "https://www.tiktok.com/@luma/video/" + key,
            PublishedOn = published,
            PublishedAt = published.At(new LocalTime(12, 0)).InUtc().ToInstant(),
            Snapshots = [.. snapshots.Select(one => new ContentSnapshot(null, one.At, new Dictionary<string, double> { ["views"] = one.Views }))],
        });
        return this;
    }

    public CampaignData Data()
    {
        var key = new SeriesKey("luma", "tiktok", "views", Granularity.Day);
        StoredSeries[] series = _periods.Length == 0 && _estimates.Count == 0
            ? []
            : [new StoredSeries(SeriesId, key, "Luma", "Etc/UTC", null, _periods.FirstOrDefault(), _periods.LastOrDefault(), _periods.Length) { ExportedAt = _exportedAt }];
        var values = series.Where(_ => _periods.Length > 0).ToDictionary(one => one.Id, one => new LoadedSeries(one.Id, key, "Etc/UTC", null, _periods, _values));
        return new CampaignData([Deliverable], MakeGoods, series, values, [.. _outages.OrderBy(one => one.Start)], _estimates, AccountPosts.Of(_posts));
    }

    public DeliverableReport Report(Instant? now = null) => DeliverableReport.Of(Deliverable, Data(), DateTimeZoneProviders.Tzdb, now ?? Afterwards);

    private static string Json(Instant start, string verdict, IntervalEstimate? net, int recoveryDays) => new ImpactFinding(
        new EstimateEntry
        {
            Account = "luma",
            Creator = "Luma",
            Platform = "tiktok",
            Metric = "views",
            Granularity = "day",
            Outage = "outage",
            WindowStart = InstantPattern.ExtendedIso.Format(start),
            WindowEnd = InstantPattern.ExtendedIso.Format(start + Duration.FromHours(2)),
            Verdict = verdict,
            NetVerdict = verdict,
            Net = IntervalJson.From(net),
            RecoveryDays = recoveryDays,
            Reasons = [],
            Sentence = "",
        },
        null,
        null).ToJson();

    private static float[] Same(double value) => [.. Enumerable.Repeat((float)value, JointDraws.Count)];

    private static byte[] Bytes(float[] draws) => MemoryMarshal.AsBytes<float>(draws).ToArray();
}
