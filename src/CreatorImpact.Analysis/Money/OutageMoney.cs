using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Ledger;

namespace CreatorImpact.Analysis.Money;

/// <summary>Money and uploads of one account, with the case they rest on.</summary>
/// <param name="Case">What they rest on.</param>
/// <param name="Answer">Money, or why there is none.</param>
/// <param name="Uploads">Uploads; null without a list of posts.</param>
public sealed record AccountAnswer(MoneyCase Case, MoneyAnswer Answer, AccountUploads? Uploads)
{
    /// <summary>Whether the money may still move; null without a figure.</summary>
    public MoneyStanding? Standing => Answer.Money is { } money ? MoneyStanding.Of(Case, money) : null;

    /// <summary>Computes both.</summary>
    public static AccountAnswer Of(MoneyCase found)
    {
        var uploads = UploadsAssembly.Of(found);
        return new AccountAnswer(found, MoneyAssembly.Of(found, uploads), uploads);
    }
}

/// <summary>What an outage cost all accounts together, in one currency.</summary>
public sealed record OutageMoney
{
    /// <summary>Every account concerned.</summary>
    public required IReadOnlyList<AccountAnswer> Accounts { get; init; }

    /// <summary>ISO code of the total; null when there is none.</summary>
    public string? Currency { get; init; }

    /// <summary>The ledger over all accounts counted; null when none has figures or their currencies do not go together.</summary>
    public LossLedger? Ledger { get; init; }

    /// <summary>The same rounded so that it adds.</summary>
    public Waterfall? Waterfall { get; init; }

    /// <summary>Accounts in the total.</summary>
    public IReadOnlyList<AccountAnswer> InTotal { get; init; } = [];

    /// <summary>How many these are.</summary>
    public int Counted => InTotal.Count;

    /// <summary>Whether the total may still move: not before every account in it is settled; null without a total.</summary>
    public MoneyStanding? Standing => Ledger is null ? null : MoneyStanding.Together(InTotal.Select(one => one.Standing).OfType<MoneyStanding>());

    /// <summary>Rates of exchange used.</summary>
    public IReadOnlyList<UsedRate> Rates { get; init; } = [];

    /// <summary>Why there is no total, or what is not in it.</summary>
    public IReadOnlyList<Reason> Reasons { get; init; } = [];
}
