using CreatorImpact.Analysis.Posts;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Analysis.Money;

/// <summary>Everything the money and the uploads of one account under one outage rest on.</summary>
public sealed record MoneyCase
{
    /// <summary>Account, as its exports name it.</summary>
    public required string Account { get; init; }

    /// <summary>Platform; null when no export states one.</summary>
    public string? Platform { get; init; }

    /// <summary>Person or brand behind the account.</summary>
    public string Creator { get; init; } = string.Empty;

    /// <summary>Number of the account; 0 straight from files.</summary>
    public long AccountId { get; init; }

    /// <summary>The outage.</summary>
    public required OutageInput Outage { get; init; }

    /// <summary>What the run said of the account's series under this outage.</summary>
    public required IReadOnlyList<SeriesOutcome> Outcomes { get; init; }

    /// <summary>Every series of the account that has a say: views, revenue, qualified views, RPM.</summary>
    public required IReadOnlyList<MetricSeries> Series { get; init; }

    /// <summary>Windows of other outages of the platform: their days teach nothing normal.</summary>
    public IReadOnlyList<OutageWindow> OtherOutages { get; init; } = [];

    /// <summary>The account's posts; null when no list was imported.</summary>
    public AccountPosts? Posts { get; init; }

    /// <summary>What was planned for the account and became of it; empty without a schedule.</summary>
    public IReadOnlyList<PlannedLine> Planned { get; init; } = [];

    /// <summary>What was said of money for this account and outage.</summary>
    public MoneyTerms Terms { get; init; } = MoneyTerms.Nothing;

    /// <summary>True when the outage concerns no other account with data: what was said of all accounts is then said of this one.</summary>
    public bool IsAlone { get; init; }

    /// <summary>Amounts entered for this account and outage.</summary>
    public IReadOnlyList<MoneyLine> Lines { get; init; } = [];

    /// <summary>Rates of exchange.</summary>
    public ExchangeRates Rates { get; init; } = new([]);

    /// <summary>Currency of the RPM the platform states; null when there is none.</summary>
    public string? RpmCurrency { get; init; }

    /// <summary>What is supposed of the revenue per 1,000 views; nothing in a finding, for nobody found it.</summary>
    public SupposedRpm Supposed { get; init; } = SupposedRpm.Nothing;

    /// <summary>When this is asked.</summary>
    public required Instant Now { get; init; }

    /// <summary>Seed of the run that estimated the views, else the revenue: what is drawn beside them belongs to the same worlds.</summary>
    public ulong Seed => (OutcomeChoice.Views(Outcomes) ?? OutcomeChoice.Revenue(Outcomes))?.Seed ?? 0;

    /// <summary>True when the outage was moved after it was estimated: the estimates are of another time and are left out of <see cref="Outcomes"/>.</summary>
    public bool OutageMoved { get; init; }

    /// <summary>Day by which a rate of exchange is chosen where nothing else is said: the last one the outage touched, UTC.</summary>
    public LocalDate OutageDay => (Outage.Outage.Span.EndExclusive - Duration.Epsilon).InUtc().Date;
}
