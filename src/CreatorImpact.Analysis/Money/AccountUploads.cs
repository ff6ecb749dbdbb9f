using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Uploads;

namespace CreatorImpact.Analysis.Money;

/// <summary>What an account lost in uploads, and what they would have gone on to bring after the assessed window.</summary>
public sealed record AccountUploads
{
    /// <summary>Missed, displaced and cancelled; null when neither schedule nor cadence tells.</summary>
    public UploadFigures? Figures { get; init; }

    /// <summary>The planned posts by name, where a schedule told; null when the cadence did.</summary>
    public ScheduledUploads? Schedule { get; init; }

    /// <summary>Weeks the cadence was drawn from; null where a schedule told.</summary>
    public int? Weeks { get; init; }

    /// <summary>Later views of cancelled uploads; null when not known.</summary>
    public LongTail? LongTail { get; init; }

    /// <summary>Posts published just before or in the outage; null without any.</summary>
    public Stillborn? Stillborn { get; init; }

    /// <summary>Why a part is missing, and what was assumed.</summary>
    public required IReadOnlyList<Reason> Reasons { get; init; }

    /// <summary>Views lost after the assessed window, by cancelled uploads and by posts buried in the outage, one number a world; null when neither is known.</summary>
    public double[]? OutsideDraws
    {
        get
        {
            if (LongTail is null && Stillborn?.All is null) return null;
            var sum = new double[JointDraws.Count];
            for (var d = 0; d < sum.Length; d++) sum[d] = (LongTail?.Draws[d] ?? 0) + (Stillborn?.AllDraws[d] ?? 0);
            return sum;
        }
    }
}
