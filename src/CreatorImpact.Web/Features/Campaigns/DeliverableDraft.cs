using System.Globalization;
using CreatorImpact.Data.Import.Metrics;
using CreatorImpact.Data.Store.Campaigns;
using CreatorImpact.Web.Shell;
using NodaTime;
using NodaTime.Text;

namespace CreatorImpact.Web.Features.Campaigns;

/// <summary>What stands in the form of a deliverable: texts as typed.</summary>
public sealed class DeliverableDraft
{
    /// <summary>The deliverable this changes; null for a new one.</summary>
    public Deliverable? Original { get; set; }

    /// <summary>Under this name the browser keeps what was typed.</summary>
    public string Name => Original is null ? "campaigns:new" : FormattableString.Invariant($"campaigns:{Original.Id}");

    public string Client { get; set; } = "";

    public string Campaign { get; set; } = "";

    public string Title { get; set; } = "";

    public string Account { get; set; } = "";

    public string Platform { get; set; } = "";

    public string Metric { get; set; } = "views";

    public string Guarantee { get; set; } = "";

    /// <summary>As a browser's date field writes it: <c>2026-11-22</c>.</summary>
    public string StartsOn { get; set; } = "";

    public string DeadlineOn { get; set; } = "";

    public string Zone { get; set; } = "";

    public string CostPerThousand { get; set; } = "";

    public string Currency { get; set; } = "";

    public string Delivered { get; set; } = "";

    public string DeliveredAsOf { get; set; } = "";

    /// <summary>Per cent.</summary>
    public string ShareFrom { get; set; } = "100";

    public string ShareTo { get; set; } = "100";

    /// <summary>One a line.</summary>
    public string PostLinks { get; set; } = "";

    public string Note { get; set; } = "";

    /// <summary>A stored deliverable as a form.</summary>
    public static DeliverableDraft Of(Deliverable deliverable)
    {
        ArgumentNullException.ThrowIfNull(deliverable);
        return new DeliverableDraft
        {
            Original = deliverable,
            Client = deliverable.Client,
            Campaign = deliverable.Campaign,
            Title = deliverable.Title,
            Account = deliverable.Account,
            Platform = PlatformWords.Of(deliverable.Platform) ?? "",
            Metric = deliverable.Metric,
            Guarantee = deliverable.Guarantee.ToString("0", CultureInfo.InvariantCulture),
            StartsOn = LocalDatePattern.Iso.Format(deliverable.StartsOn),
            DeadlineOn = LocalDatePattern.Iso.Format(deliverable.DeadlineOn),
            Zone = deliverable.ZoneId,
            CostPerThousand = NumberReading.Written(deliverable.CostPerThousand),
            Currency = deliverable.Currency ?? "",
            Delivered = deliverable.Delivered?.ToString("0", CultureInfo.InvariantCulture) ?? "",
            DeliveredAsOf = deliverable.DeliveredAsOf is { } day ? LocalDatePattern.Iso.Format(day) : "",
            ShareFrom = Percent(deliverable.ShareLow),
            ShareTo = Percent(deliverable.ShareHigh),
            PostLinks = string.Join('\n', deliverable.PostLinks),
            Note = deliverable.Note,
        };
    }

    /// <summary>Reads the form.</summary>
    /// <param name="zones">Known zones.</param>
    /// <param name="problems">Wording of what is wrong, by field; empty when the deliverable can be stored.</param>
    public Deliverable? Read(IDateTimeZoneProvider zones, out IReadOnlyDictionary<string, string> problems)
    {
        ArgumentNullException.ThrowIfNull(zones);
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        problems = found;
        // All that is missing is said at once, beside what cannot be read.
        foreach (var (field, text) in new[] { (nameof(Client), Client), (nameof(Title), Title), (nameof(Account), Account) })
            if (string.IsNullOrWhiteSpace(text)) found[field] = "ProblemMissing";
        var guarantee = Needed(nameof(Guarantee), TypedNumber.Count(Guarantee), "ProblemAmount");
        var starts = Needed(nameof(StartsOn), CampaignAddress.Day(StartsOn), "ProblemDay");
        var deadline = Needed(nameof(DeadlineOn), CampaignAddress.Day(DeadlineOn), "ProblemDay");
        var price = CostPerThousand.Trim().Length == 0 ? null : Needed(nameof(CostPerThousand), TypedNumber.Amount(CostPerThousand), "ProblemPrice");
        var delivered = Delivered.Trim().Length == 0 ? null : Needed(nameof(Delivered), TypedNumber.Count(Delivered), "ProblemDelivered");
        var asOf = DeliveredAsOf.Trim().Length == 0 ? null : Needed(nameof(DeliveredAsOf), CampaignAddress.Day(DeliveredAsOf), "ProblemDay");
        var low = Needed(nameof(ShareFrom), TypedNumber.Share(ShareFrom), "ProblemShare");
        var high = ShareTo.Trim().Length == 0 ? low : Needed(nameof(ShareFrom), TypedNumber.Share(ShareTo), "ProblemShare");
        if (zones.GetZoneOrNull(Zone.Trim()) is null) found[nameof(Zone)] = "ProblemZone";
        if (found.Count > 0) return null;

        var deliverable = new Deliverable
        {
            Id = Original?.Id ?? 0,
            UpdatedAt = Original?.UpdatedAt ?? default,
            Removed = Original?.Removed ?? false,
            Client = Client.Trim(),
            Campaign = Campaign.Trim(),
            Title = Title.Trim(),
            Account = Account.Trim(),
            Platform = PlatformName.Of(Platform),
            Metric = Metric,
            Guarantee = guarantee!.Value,
            StartsOn = starts!.Value,
            DeadlineOn = deadline!.Value,
            ZoneId = Zone.Trim(),
            CostPerThousand = price,
            Currency = price is null ? null : Currency.Trim().ToUpperInvariant(),
            Delivered = delivered,
            DeliveredAsOf = asOf,
            ShareLow = low!.Value,
            ShareHigh = high!.Value,
            PostLinks = [.. PostLinks.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
            Note = Note.Trim(),
        };
        foreach (var fault in DeliverableRules.Faults(deliverable)) found[FieldOf(fault)] = WordingOf(fault);
        return found.Count > 0 ? null : deliverable;

        T? Needed<T>(string field, T? value, string wording)
            where T : struct
        {
            if (value is null) found[field] = wording;
            return value;
        }
    }

    private static string FieldOf(DeliverableFault fault) => fault.Field switch
    {
        nameof(Deliverable.ShareLow) => nameof(ShareFrom),
        nameof(Deliverable.ZoneId) => nameof(Zone),
        _ => fault.Field,
    };

    private static string WordingOf(DeliverableFault fault) => fault.Field switch
    {
        nameof(Deliverable.Client) or nameof(Deliverable.Title) or nameof(Deliverable.Account) => "ProblemMissing",
        nameof(Deliverable.Guarantee) => "ProblemAmount",
        nameof(Deliverable.StartsOn) => "ProblemDay",
        nameof(Deliverable.DeadlineOn) => "ProblemDeadline",
        nameof(Deliverable.CostPerThousand) => "ProblemPrice",
        nameof(Deliverable.Currency) => "ProblemCurrency",
        nameof(Deliverable.Delivered) => "ProblemDelivered",
        nameof(Deliverable.DeliveredAsOf) => "ProblemAsOf",
        nameof(Deliverable.ShareLow) => "ProblemShare",
        nameof(Deliverable.PostLinks) => "ProblemPosts",
        _ => "ProblemLong",
    };

    private static string Percent(double share) => (share * 100).ToString("0.##", CultureInfo.InvariantCulture);
}
