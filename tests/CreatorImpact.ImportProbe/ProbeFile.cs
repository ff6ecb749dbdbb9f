using System.Globalization;
using System.Text;
using CreatorImpact.Data.Import;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.ImportProbe;

/// <summary>Made-up files whose series follow from two numbers, so that two processes agree on them without passing data.</summary>
public static class ProbeFile
{
    /// <summary>Series of a file.</summary>
    public const int SeriesCount = 7;

    /// <summary>First hour of every series.</summary>
    public static readonly Instant FirstHour = Instant.FromUtc(2024, 1, 1, 0, 0);

    /// <summary>A file of <paramref name="rows"/> observations; a larger seed is a newer export.</summary>
    public static SourceFile Create(int rows, int seed) =>
        SourceFile.FromBytes("probe.csv", Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{rows} {seed}")));

    /// <summary>Options a probe is read with.</summary>
    public static ReadOptions Options { get; } = new(FirstHour);
}

/// <summary>Reads <see cref="ProbeFile"/>s.</summary>
public sealed class ProbeReader : IFileReader
{
    public FileReading Read(SourceFile file, ReadOptions options, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(file);
        using var reader = new StreamReader(file.OpenRead());
        var numbers = reader.ReadToEnd().Split(' ');
        var rows = int.Parse(numbers[0], CultureInfo.InvariantCulture);
        var seed = int.Parse(numbers[1], CultureInfo.InvariantCulture);
        var table = new EngagementTable
        {
            Kind = TableKind.HourlySeries,
            Granularity = Granularity.Hour,
            RowsRead = rows,
            RowsAccepted = rows,
            Series = [.. Enumerable.Range(0, ProbeFile.SeriesCount).Select(index => Series(index, rows, seed))],
        };
        return new EngagementReading("probe", "tiktok", null, "Etc/UTC", [table], [], [new RejectedRow(null, 2, "views", "x", "a number", "mend it", "x")])
        {
            ExportedAt = ProbeFile.FirstHour + Duration.FromDays(1_000 + seed),
        };
    }

    private static SeriesData Series(int index, int rows, int seed)
    {
        var count = (rows / ProbeFile.SeriesCount) + (index < rows % ProbeFile.SeriesCount ? 1 : 0);
        var first = ProbeFile.FirstHour.ToUnixTimeTicks() / 10;
        var hour = Duration.FromHours(1).BclCompatibleTicks / 10;
        var periods = new long[count];
        var values = new double[count];
        for (var position = 0; position < count; position++)
            (periods[position], values[position]) = (first + (hour * position), ((position * 31L) + (index * 7) + (seed * 13)) % 1_009 / 8.0);
        return new SeriesData(new SeriesKey($"account {(char)('a' + index)}", "tiktok", "views", Granularity.Hour), "Etc/UTC", null, periods, values);
    }
}
