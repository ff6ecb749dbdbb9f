namespace CreatorImpact.Estimation.Ledger;

/// <summary>What an agreement pays of an income loss.</summary>
public sealed record LedgerTerms
{
    /// <param name="outageHours">Length of the outage in hours, above 0.</param>
    /// <param name="waitingHours">First hours for which nothing is paid, 0 or more.</param>
    /// <param name="shareInWaiting">Share, 0–1, of the loss in the window that falls into those hours; 1 when the outage is no longer than they are.</param>
    /// <param name="cap">Most that is paid, 0 or more; null without a limit.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public LedgerTerms(double outageHours, double waitingHours = 0, double shareInWaiting = 0, double? cap = null)
    {
        if (!(outageHours > 0) || !double.IsFinite(outageHours)) throw new ArgumentOutOfRangeException(nameof(outageHours), outageHours, "Expected hours above 0.");
        if (!(waitingHours >= 0) || !double.IsFinite(waitingHours)) throw new ArgumentOutOfRangeException(nameof(waitingHours), waitingHours, "Expected 0 hours or more.");
        if (shareInWaiting is not (>= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(shareInWaiting), shareInWaiting, "Expected a share from 0 to 1.");
        if (cap is { } limit && !(limit >= 0 && double.IsFinite(limit))) throw new ArgumentOutOfRangeException(nameof(cap), cap, "Expected 0 or more.");
        (OutageHours, WaitingHours, ShareInWaiting, Cap) = (outageHours, waitingHours, shareInWaiting, cap);
    }

    /// <summary>Length of the outage, hours.</summary>
    public double OutageHours { get; }

    /// <summary>First hours for which nothing is paid.</summary>
    public double WaitingHours { get; }

    /// <summary>Share of the loss in the window that falls into them, 0–1.</summary>
    public double ShareInWaiting { get; }

    /// <summary>Most that is paid; null without a limit.</summary>
    public double? Cap { get; }

    /// <summary>True when the outage was over before anything is paid.</summary>
    public bool EndsWhileWaiting => WaitingHours > 0 && OutageHours <= WaitingHours;

    /// <summary>Hours for which an agreed rate pays.</summary>
    public double PaidHours => Math.Max(0, OutageHours - WaitingHours);
}
