namespace CreatorImpact.Estimation.Impact;

/// <summary>
/// How much the net loss hangs on the length of the recovery window: the same question with 1, 3, 7 and 14 days. The table is shown beside the
/// estimate; it never chooses the window.
/// </summary>
internal static class RecoverySensitivity
{
    private static readonly int[] Days = [1, 3, 7, 14];

    /// <summary>One row a length; the estimate's own length is taken from it.</summary>
    public static IReadOnlyList<RecoveryRow> Of(ImpactRequest request, ImpactEstimate estimate, CancellationToken token)
    {
        var options = request.Options ?? new EstimatorOptions();
        return Array.ConvertAll(Days, days => RowOf(days, days == estimate.RecoveryDays
            ? estimate
            : ImpactEstimator.Estimate(request with { Options = options with { RecoveryDays = days }, WithSensitivity = false }, token)));
    }

    private static RecoveryRow RowOf(int days, ImpactResult result) => result is ImpactEstimate estimate
        ? new RecoveryRow(days, estimate.Rebound, estimate.Halo, estimate.Net, estimate.NetVerdict)
        : new RecoveryRow(days, null, null, null, result.Verdict);
}
