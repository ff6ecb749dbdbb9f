using NodaTime;

namespace CreatorImpact.Data.Store.Campaigns;

/// <summary>Why a make-good is owed; the codes are those of Google Ad Manager's MakegoodInfo.</summary>
public enum MakeGoodReason
{
    /// <summary>Fewer came than were promised.</summary>
    Underdelivery,

    /// <summary>Something else that was agreed, such as a date or a placement, was missed.</summary>
    SecondaryTerms,

    /// <summary>As many came, but they did less than was promised.</summary>
    Performance,
}

/// <summary>Posts owed for a shortfall, and how many of them were given.</summary>
/// <param name="Id">Number in its workspace; 0 for a new one.</param>
/// <param name="DeliverableId">Deliverable it makes good.</param>
/// <param name="UnitsOwed">Posts owed, 1 or more.</param>
/// <param name="UnitsDelivered">Posts given, 0 to <paramref name="UnitsOwed"/>.</param>
/// <param name="NewDeadlineOn">Last day for them.</param>
/// <param name="Reason">Why they are owed.</param>
public sealed record MakeGood(long Id, long DeliverableId, int UnitsOwed, int UnitsDelivered, LocalDate NewDeadlineOn, MakeGoodReason Reason)
{
    /// <summary>What is meant unless something else was agreed.</summary>
    public const string SameWeekday = "same weekday";

    /// <summary>When they are to appear: weekday or time of day.</summary>
    public string Slot { get; init; } = SameWeekday;

    /// <summary>Anything else; empty when nothing.</summary>
    public string Note { get; init; } = string.Empty;

    /// <summary>When it was entered; set by the store.</summary>
    public Instant CreatedAt { get; init; }

    /// <summary>Posts still owed.</summary>
    public int Balance => UnitsOwed - UnitsDelivered;

    /// <summary>The reason as stored and as documents carry it.</summary>
    public string ReasonCode => CodeOf(Reason);

    /// <summary>Code of a reason.</summary>
    public static string CodeOf(MakeGoodReason reason) => reason switch
    {
        MakeGoodReason.Underdelivery => "UNDERDELIVERY",
        MakeGoodReason.SecondaryTerms => "SECONDARY_TERMS",
        MakeGoodReason.Performance => "PERFORMANCE",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "Unknown reason."),
    };

    /// <summary>Reason of a code; null for any other text.</summary>
    public static MakeGoodReason? ReasonOf(string code) =>
        Enum.GetValues<MakeGoodReason>().Where(reason => CodeOf(reason) == code).Select(reason => (MakeGoodReason?)reason).FirstOrDefault();
}

/// <summary>What is owed and was given for one deliverable, over all its make-goods.</summary>
/// <param name="Owed">Posts owed.</param>
/// <param name="Delivered">Posts given.</param>
public sealed record MakeGoodLedger(int Owed, int Delivered)
{
    /// <summary>Posts still owed.</summary>
    public int Balance => Owed - Delivered;

    /// <summary>Adds up.</summary>
    public static MakeGoodLedger Of(IEnumerable<MakeGood> makeGoods)
    {
        ArgumentNullException.ThrowIfNull(makeGoods);
        var all = makeGoods.ToList();
        return new MakeGoodLedger(all.Sum(one => one.UnitsOwed), all.Sum(one => one.UnitsDelivered));
    }
}
