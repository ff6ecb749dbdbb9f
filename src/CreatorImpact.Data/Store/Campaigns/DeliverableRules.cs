using CreatorImpact.Data.Import.Cells;
using NodaTime;
using static System.FormattableString;

namespace CreatorImpact.Data.Store.Campaigns;

/// <summary>What deliverables and make-goods must keep to.</summary>
public static class DeliverableRules
{
    /// <summary>Longest name or title.</summary>
    public const int LongestText = 200;

    /// <summary>Longest note or link.</summary>
    public const int LongestNote = 2000;

    /// <summary>Most posts of one deliverable.</summary>
    public const int MostPosts = 200;

    /// <summary>Most posts owed at once.</summary>
    public const int MostUnits = 1000;

    /// <summary>Largest guarantee or price.</summary>
    public const double Largest = 1e12;

    private const int EarliestYear = 2000;

    private const int LatestYear = 2100;

    /// <summary>Everything that is wrong with a deliverable, at most one fault a field; empty when nothing is.</summary>
    public static IReadOnlyList<DeliverableFault> Faults(Deliverable deliverable)
    {
        ArgumentNullException.ThrowIfNull(deliverable);
        var faults = new FaultList();
        faults.Name(nameof(Deliverable.Client), deliverable.Client, "the brand's name");
        faults.Length(nameof(Deliverable.Campaign), deliverable.Campaign, LongestText);
        faults.Name(nameof(Deliverable.Title), deliverable.Title, "what is delivered");
        faults.Name(nameof(Deliverable.Account), deliverable.Account, "the account that delivers");
        faults.Name(nameof(Deliverable.Metric), deliverable.Metric, "a metric such as views");
        faults.When(!(deliverable.Guarantee is > 0 and <= Largest), nameof(Deliverable.Guarantee), Invariant($"{deliverable.Guarantee}"), "an amount above 0");
        faults.Day(nameof(Deliverable.StartsOn), deliverable.StartsOn);
        faults.Day(nameof(Deliverable.DeadlineOn), deliverable.DeadlineOn);
        faults.When(deliverable.DeadlineOn < deliverable.StartsOn, nameof(Deliverable.DeadlineOn), Invariant($"{deliverable.DeadlineOn:uuuu-MM-dd}"), "a day that is not before the first");
        faults.Name(nameof(Deliverable.ZoneId), deliverable.ZoneId, "a time zone");
        faults.When(!(deliverable.CostPerThousand is null or (>= 0 and <= 1_000_000_000_000m)), nameof(Deliverable.CostPerThousand), Invariant($"{deliverable.CostPerThousand}"), "a price of 0 or more");
        faults.When(deliverable.CostPerThousand is { } price && decimal.Round(price, 6) != price, nameof(Deliverable.CostPerThousand), Invariant($"{deliverable.CostPerThousand}"), "at most 6 decimals");
        faults.When(deliverable.CostPerThousand is null != deliverable.Currency is null, nameof(Deliverable.Currency), deliverable.Currency ?? "nothing", "a currency with a price, and none without");
        faults.When(deliverable.Currency is { } code && CurrencyMark.CodeOf(code) != code, nameof(Deliverable.Currency), deliverable.Currency ?? "nothing", "an ISO 4217 code of three letters, such as EUR");
        faults.When(!(deliverable.Delivered is null or (>= 0 and <= Largest)), nameof(Deliverable.Delivered), Invariant($"{deliverable.Delivered}"), "an amount of 0 or more");
        faults.When(deliverable.Delivered is null != deliverable.DeliveredAsOf is null, nameof(Deliverable.DeliveredAsOf), Invariant($"{deliverable.DeliveredAsOf?.ToString("uuuu-MM-dd", null) ?? "nothing"}"), "the last day the delivered amount covers, and none without");
        faults.When(deliverable.DeliveredAsOf < deliverable.StartsOn, nameof(Deliverable.DeliveredAsOf), Invariant($"{deliverable.DeliveredAsOf:uuuu-MM-dd}"), "a day of the flight");
        faults.When(!(deliverable.ShareLow >= 0 && deliverable.ShareLow <= deliverable.ShareHigh && deliverable.ShareHigh is > 0 and <= 1), nameof(Deliverable.ShareLow), Invariant($"{deliverable.ShareLow} to {deliverable.ShareHigh}"), "0 ≤ low ≤ high ≤ 1, and not both 0");
        faults.When(deliverable.PostLinks.Count > MostPosts, nameof(Deliverable.PostLinks), Invariant($"{deliverable.PostLinks.Count} posts"), Invariant($"at most {MostPosts}"));
        faults.When(deliverable.PostLinks.Any(link => string.IsNullOrWhiteSpace(link) || link.Length > LongestNote), nameof(Deliverable.PostLinks), "an empty or very long link", "links or titles of posts");
        faults.Length(nameof(Deliverable.Note), deliverable.Note, LongestNote);
        return faults.All;
    }

    /// <summary>Everything that is wrong with a make-good, at most one fault a field; empty when nothing is.</summary>
    public static IReadOnlyList<DeliverableFault> Faults(MakeGood makeGood)
    {
        ArgumentNullException.ThrowIfNull(makeGood);
        var faults = new FaultList();
        faults.When(makeGood.UnitsOwed is < 1 or > MostUnits, nameof(MakeGood.UnitsOwed), Invariant($"{makeGood.UnitsOwed}"), Invariant($"1 to {MostUnits} posts"));
        faults.When(makeGood.UnitsDelivered < 0 || makeGood.UnitsDelivered > makeGood.UnitsOwed, nameof(MakeGood.UnitsDelivered), Invariant($"{makeGood.UnitsDelivered}"), "none to as many as are owed");
        faults.Day(nameof(MakeGood.NewDeadlineOn), makeGood.NewDeadlineOn);
        faults.Length(nameof(MakeGood.Slot), makeGood.Slot, LongestText);
        faults.Length(nameof(MakeGood.Note), makeGood.Note, LongestNote);
        return faults.All;
    }

    private sealed class FaultList
    {
        private readonly List<DeliverableFault> _all = [];

        public IReadOnlyList<DeliverableFault> All => [.. _all.DistinctBy(fault => fault.Field)];

        public void When(bool wrong, string field, string found, string expected)
        {
            if (wrong) _all.Add(new DeliverableFault(field, found, expected));
        }

        public void Name(string field, string? text, string expected)
        {
            When(string.IsNullOrWhiteSpace(text), field, "nothing", expected);
            Length(field, text ?? string.Empty, LongestText);
        }

        public void Length(string field, string text, int longest) => When(text.Length > longest, field, Invariant($"{text.Length} characters"), Invariant($"at most {longest} characters"));

        public void Day(string field, LocalDate day) => When(day.Year is < EarliestYear or > LatestYear, field, Invariant($"the year {day.Year}"), Invariant($"a day between {EarliestYear} and {LatestYear}"));
    }
}
