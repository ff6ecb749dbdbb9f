using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using static System.FormattableString;

namespace CreatorImpact.Data.Import.Apply;

/// <summary>SHA-256 of what was read. A stopped import goes on only when reading the file again gives the same: another version may read it differently.</summary>
internal static class ReadingHash
{
    private const int BlockValues = 4_096;

    /// <returns>64 lower-case hexadecimal digits.</returns>
    public static string Of(FileReading reading, IReadOnlyList<SeriesData> merged)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var series in merged)
        {
            Append(hash, Invariant($"{series.Key} {series.ZoneId} {series.Currency} {series.Periods.Count}"));
            if (series.ExportedAt is { } exported) Append(hash, Invariant($"{exported}"));
            AppendNumbers(hash, series.Periods);
            AppendNumbers(hash, series.Values);
        }

        foreach (var record in Records(reading)) Append(hash, record.ToString()!);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static IEnumerable<object> Records(FileReading reading) => reading switch
    {
        EngagementReading { Carried: { } carried } export => [.. export.Items, .. carried.Outages, .. carried.Roster, .. carried.Planned],
        EngagementReading engagement => engagement.Items,
        OutageReading outages => outages.Outages,
        RosterReading roster => roster.Entries,
        ScheduleReading schedule => schedule.Posts,
        _ => [],
    };

    private static void Append(IncrementalHash hash, string text)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(text));
        hash.AppendData([0]);
    }

    private static void AppendNumbers<T>(IncrementalHash hash, IReadOnlyList<T> numbers)
        where T : unmanaged
    {
        var block = new T[Math.Min(BlockValues, numbers.Count)];
        for (var start = 0; start < numbers.Count; start += BlockValues)
        {
            var count = Math.Min(BlockValues, numbers.Count - start);
            for (var index = 0; index < count; index++) block[index] = numbers[start + index];
            hash.AppendData(MemoryMarshal.AsBytes(block.AsSpan(0, count)));
        }
    }
}
