using System.Text.Json.Serialization;

namespace CreatorImpact.Data.Store.Money;

/// <summary>
/// What a user says of how views become money and what an agreement pays. Everything may be left unsaid; what a narrower scope leaves unsaid
/// is taken from a wider one (<see cref="Over"/>).
/// </summary>
public sealed record MoneyTerms
{
    /// <summary>Days of views a post is valued by, unless something else is said.</summary>
    public const int DefaultLongTailDays = 30;

    /// <summary>Smallest share of lost posts' views that is taken to go to the creator's other posts, unless something else is said.</summary>
    public const decimal DefaultKappaLow = 0m;

    /// <summary>Largest such share, unless something else is said.</summary>
    public const decimal DefaultKappaHigh = 0.5m;

    /// <summary>Nothing said.</summary>
    public static MoneyTerms Nothing { get; } = new();

    /// <summary>Lowest revenue per 1,000 views that is thought possible, in <see cref="RpmCurrency"/>. An assumed range, not measured.</summary>
    public decimal? RpmLow { get; init; }

    /// <summary>Likeliest revenue per 1,000 views. Alone it is a single figure; with low and high it may be left out.</summary>
    public decimal? RpmLikely { get; init; }

    /// <summary>Highest revenue per 1,000 views that is thought possible.</summary>
    public decimal? RpmHigh { get; init; }

    /// <summary>ISO code of the revenue per 1,000 views.</summary>
    public string? RpmCurrency { get; init; }

    /// <summary>Lowest share of views that earn, 0–1.</summary>
    public decimal? QualifiedShareLow { get; init; }

    /// <summary>Highest share of views that earn, 0–1.</summary>
    public decimal? QualifiedShareHigh { get; init; }

    /// <summary>Days of views a lost post is valued by: 30 or 90.</summary>
    public int? LongTailDays { get; init; }

    /// <summary>Lowest share, 0–1, of a lost post's views that the audience gives to the creator's other posts instead.</summary>
    public decimal? KappaLow { get; init; }

    /// <summary>Highest such share, 0–1.</summary>
    public decimal? KappaHigh { get; init; }

    /// <summary>Amount an agreement pays for an hour of outage, in <see cref="Currency"/>.</summary>
    public decimal? HourlyRate { get; init; }

    /// <summary>First hours of an outage for which nothing is paid.</summary>
    public decimal? WaitingHours { get; init; }

    /// <summary>Most that is paid for one outage, in <see cref="Currency"/>.</summary>
    public decimal? Cap { get; init; }

    /// <summary>ISO code of rate and cap, and the currency results are shown in.</summary>
    public string? Currency { get; init; }

    /// <summary>Assumed revenue per 1,000 views, low ≤ likely ≤ high: a single figure counts three times, an unsaid likeliest is the middle. Null when not said.</summary>
    [JsonIgnore]
    public (decimal Low, decimal Likely, decimal High, string Currency)? Rpm => (RpmCurrency, RpmLow, RpmLikely, RpmHigh) switch
    {
        ({ } code, { } low, var likely, { } high) => (low, likely ?? (low + high) / 2, high, code),
        ({ } code, null, { } likely, null) => (likely, likely, likely, code),
        _ => null,
    };

    /// <summary>Range of the share of views that earn; null when not said.</summary>
    [JsonIgnore]
    public (decimal Low, decimal High)? QualifiedShare => (QualifiedShareLow, QualifiedShareHigh) is ({ } low, { } high) ? (low, high) : null;

    /// <summary>Range of the share given to other posts, 0–0.5 when not said.</summary>
    [JsonIgnore]
    public (decimal Low, decimal High) Kappa => (KappaLow, KappaHigh) is ({ } low, { } high) ? (low, high) : (DefaultKappaLow, DefaultKappaHigh);

    /// <summary>
    /// These terms, with what they leave unsaid taken from wider ones. A range goes with its currency as one: the ends of two ranges are never
    /// put together. Rate and cap of a wider scope in another currency than the one said here are not taken over.
    /// </summary>
    public MoneyTerms Over(MoneyTerms wider)
    {
        ArgumentNullException.ThrowIfNull(wider);
        var rpm = Rpm is null ? wider : this;
        var share = QualifiedShare is null ? wider : this;
        var kappa = KappaLow is null || KappaHigh is null ? wider : this;
        var sameMoney = Currency is null || wider.Currency is null || Currency == wider.Currency;
        return new MoneyTerms
        {
            RpmLow = rpm.RpmLow,
            RpmLikely = rpm.RpmLikely,
            RpmHigh = rpm.RpmHigh,
            RpmCurrency = rpm.RpmCurrency,
            QualifiedShareLow = share.QualifiedShareLow,
            QualifiedShareHigh = share.QualifiedShareHigh,
            LongTailDays = LongTailDays ?? wider.LongTailDays,
            KappaLow = kappa.KappaLow,
            KappaHigh = kappa.KappaHigh,
            HourlyRate = HourlyRate ?? (sameMoney ? wider.HourlyRate : null),
            WaitingHours = WaitingHours ?? wider.WaitingHours,
            Cap = Cap ?? (sameMoney ? wider.Cap : null),
            Currency = Currency ?? wider.Currency,
        };
    }
}
