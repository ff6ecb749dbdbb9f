using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Analysis.Documents;

/// <summary>One row of the table of recovery windows as documents carry it. Field names are part of the public contract.</summary>
/// <param name="Days">Recovery window in days.</param>
/// <param name="Rebound">What came back; null when no figure can be given.</param>
/// <param name="Halo">Continuing shortfall; null likewise.</param>
/// <param name="Net">Gross − rebound + halo; null likewise.</param>
/// <param name="NetVerdict">The verdict on net.</param>
public sealed record RecoveryRowJson(int Days, IntervalJson? Rebound, IntervalJson? Halo, IntervalJson? Net, string NetVerdict)
{
    /// <summary>Copies a row of an estimate.</summary>
    public static RecoveryRowJson From(RecoveryRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new RecoveryRowJson(row.Days, IntervalJson.From(row.Rebound), IntervalJson.From(row.Halo), IntervalJson.From(row.Net), Words.Of(row.NetVerdict));
    }
}
