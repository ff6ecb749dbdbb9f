using NodaTime;

namespace CreatorImpact.Data.Store.Campaigns;

/// <summary>An amount promised to a client by a day: so many views of an account, or of some of its posts.</summary>
public sealed record Deliverable
{
    /// <summary>Number in its workspace; 0 for a new one.</summary>
    public long Id { get; init; }

    /// <summary>Brand it was promised to.</summary>
    public required string Client { get; init; }

    /// <summary>Campaign it is part of; empty when it has no name.</summary>
    public string Campaign { get; init; } = string.Empty;

    /// <summary>What is delivered, such as "Three videos".</summary>
    public required string Title { get; init; }

    /// <summary>Account that delivers, as its exports name it.</summary>
    public required string Account { get; init; }

    /// <summary>Lower-case platform of the account; null when not stated.</summary>
    public string? Platform { get; init; }

    /// <summary>Canonical metric name: the unit of guarantee and delivered amount.</summary>
    public string Metric { get; init; } = "views";

    /// <summary>Amount promised, above 0.</summary>
    public required double Guarantee { get; init; }

    /// <summary>First day that counts, in <see cref="ZoneId"/>.</summary>
    public required LocalDate StartsOn { get; init; }

    /// <summary>Last day that counts, in <see cref="ZoneId"/>.</summary>
    public required LocalDate DeadlineOn { get; init; }

    /// <summary>IANA zone of the days.</summary>
    public string ZoneId { get; init; } = "Etc/UTC";

    /// <summary>Price of 1,000 units of the metric; null when not agreed.</summary>
    public decimal? CostPerThousand { get; init; }

    /// <summary>ISO code of the price; null without one.</summary>
    public string? Currency { get; init; }

    /// <summary>Amount delivered as somebody typed it; null leaves it to the imports.</summary>
    public double? Delivered { get; init; }

    /// <summary>Last day <see cref="Delivered"/> covers; null without it.</summary>
    public LocalDate? DeliveredAsOf { get; init; }

    /// <summary>Least part of the account's amount that counts for it, 0–1.</summary>
    public double ShareLow { get; init; } = 1;

    /// <summary>Most that counts, above 0 up to 1.</summary>
    public double ShareHigh { get; init; } = 1;

    /// <summary>Links or titles of the posts that count; empty = the account as a whole.</summary>
    public IReadOnlyList<string> PostLinks { get; init; } = [];

    /// <summary>Anything else; empty when nothing.</summary>
    public string Note { get; init; } = string.Empty;

    /// <summary>True when the user took it away: lists leave it out.</summary>
    public bool Removed { get; init; }

    /// <summary>When it was entered; set by the store.</summary>
    public Instant CreatedAt { get; init; }

    /// <summary>When it was last changed; set by the store, later with every change.</summary>
    public Instant UpdatedAt { get; init; }
}
