using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Analysis.Runs;

/// <summary>
/// Fingerprints of what went into a run. The canonical form is built here, in ordinal order, never from a database's output:
/// every text as UTF-8 after its length, every number big-endian, so that no two inputs share a form by accident.
/// </summary>
public static class DataHash
{
    /// <summary>
    /// SHA-256 in lower-case hex over all series (ordered by account, platform, metric, granularity), outages (by start, end, name) and
    /// outages without an end; then over the earlier states of series that had a say, in the order given.
    /// </summary>
    public static string Compute(IEnumerable<SeriesInput> series, IEnumerable<OutageInput> outages, IEnumerable<OpenOutage> openOutages, IEnumerable<EarlierState>? earlier = null)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var input in Ordered(series))
        {
            Text(hash, "series");
            Text(hash, input.Key.Account);
            Text(hash, input.Key.Platform);
            Text(hash, input.Key.Metric);
            Text(hash, input.Key.Granularity == Granularity.Hour ? "hour" : "day");
            Text(hash, input.ZoneId);
            Text(hash, input.Currency);
            Number(hash, input.Periods.Count);
            for (var i = 0; i < input.Periods.Count; i++)
            {
                Number(hash, input.Periods[i]);
                Number(hash, BitConverter.DoubleToInt64Bits(input.Values[i] == 0 ? 0 : input.Values[i]));
            }

            if (AudienceReach.Text(input.Audience) is not { } audience) continue;
            Text(hash, "audience");
            Text(hash, audience);
        }

        Append(hash, outages);
        foreach (var open in openOutages.OrderBy(open => open.Start).ThenBy(open => open.Name, StringComparer.Ordinal))
        {
            Text(hash, "open outage");
            Text(hash, Platform(open.Platform));
            Text(hash, open.Name);
            Number(hash, StoredPeriod.FromInstant(open.Start));
            Number(hash, open.IsOver ? 1 : 0);
        }

        foreach (var state in Ordered(earlier ?? []))
        {
            Text(hash, "earlier");
            Append(hash, state.Series);
            foreach (var other in state.OtherMetrics) Append(hash, other);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>
    /// Seed of a run: the first eight bytes of SHA-256 over the settings, big-endian. Data are left out on purpose, so that neither another
    /// creator nor another outage changes anybody's digits (docs/decisions/0009-seed.md).
    /// </summary>
    public static ulong Seed(EstimatorOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(Settings(options))));
    }

    /// <summary>The settings as text, for hashes and for the record of a run. Donors are named where they are used only, so that a run without them keeps its seed.</summary>
    public static string Settings(EstimatorOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var settings = string.Create(CultureInfo.InvariantCulture, $"recoveryDays={options.RecoveryDays};guardDays={options.GuardDays};materiality={options.Materiality:R}");
        return options.UseDonors ? $"{settings};donors={(options.CrossPlatformDonors ? "all" : "same platform")}" : settings;
    }

    private static IEnumerable<SeriesInput> Ordered(IEnumerable<SeriesInput> series) => series
        .OrderBy(input => input.Key.Account, StringComparer.Ordinal)
        .ThenBy(input => input.Key.Platform, StringComparer.Ordinal)
        .ThenBy(input => input.Key.Metric, StringComparer.Ordinal)
        .ThenBy(input => input.Key.Granularity);

    private static void Append(IncrementalHash hash, IEnumerable<OutageInput> outages)
    {
        var ordered = outages
            .OrderBy(input => input.Outage.Span.Start)
            .ThenBy(input => input.Outage.Span.EndExclusive)
            .ThenBy(input => input.Name, StringComparer.Ordinal);
        foreach (var input in ordered)
        {
            Text(hash, "outage");
            Text(hash, Platform(input.Platform));
            Text(hash, input.Name);
            Text(hash, input.Outage.Function.ToString());
            Append(hash, input.Outage.Phases);
            foreach (var region in input.Outage.Regions)
            {
                Text(hash, "region");
                Text(hash, region);
            }

            foreach (var stated in input.Outage.Alternatives)
            {
                Text(hash, "alternative");
                Append(hash, stated);
            }
        }
    }

    private static IEnumerable<EarlierState> Ordered(IEnumerable<EarlierState> states) => states
        .OrderBy(state => state.Series.Key.Account, StringComparer.Ordinal)
        .ThenBy(state => state.Series.Key.Platform, StringComparer.Ordinal)
        .ThenBy(state => state.Series.Key.Metric, StringComparer.Ordinal)
        .ThenBy(state => state.Series.Key.Granularity);

    private static void Append(IncrementalHash hash, MetricSeries series)
    {
        Text(hash, series.Key.Metric);
        Number(hash, series.Values.Length);
        foreach (var value in series.Values) Number(hash, double.IsNaN(value) ? -1 : BitConverter.DoubleToInt64Bits(value == 0 ? 0 : value));
    }

    private static void Append(IncrementalHash hash, IReadOnlyList<OutagePhase> phases)
    {
        Number(hash, phases.Count);
        foreach (var phase in phases)
        {
            Number(hash, StoredPeriod.FromInstant(phase.Window.Start));
            Number(hash, StoredPeriod.FromInstant(phase.Window.EndExclusive));
            Number(hash, BitConverter.DoubleToInt64Bits(phase.SeverityLow));
            Number(hash, BitConverter.DoubleToInt64Bits(phase.SeverityHigh));
        }
    }

    private static string? Platform(string? name) => name is null ? null : OutageMatch.Fold(name);

    private static void Text(IncrementalHash hash, string? text)
    {
        Number(hash, text is null ? -1 : Encoding.UTF8.GetByteCount(text));
        if (text is not null) hash.AppendData(Encoding.UTF8.GetBytes(text));
    }

    private static void Number(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }
}
