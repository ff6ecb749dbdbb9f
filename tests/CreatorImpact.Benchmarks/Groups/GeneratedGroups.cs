using System.Globalization;
using System.Text;
using CreatorImpact.Benchmarks.Throughput;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Numerics;
using NodaTime;

namespace CreatorImpact.Benchmarks.Groups;

/// <summary>
/// Made-up creators by the day in segments of one set, under outages of a whole day each, as the files people import: counts with a rhythm of the
/// week and noise with a memory of days that all share in part. The share that an outage takes grows from segment to segment.
/// </summary>
/// <param name="creators">How many; they go to the segments in turn.</param>
/// <param name="seed">Seed of everything.</param>
internal sealed class GeneratedGroups(int creators, ulong seed)
{
    /// <summary>Days of data.</summary>
    public const int Days = 240;

    /// <summary>Segments.</summary>
    public const int Segments = 12;

    /// <summary>Name of their set.</summary>
    public const string Set = "tier";

    /// <summary>Hours of each outage.</summary>
    public const int OutageHours = 24;

    private const string Platform = "youtube";
    private const double Shared = 0.2;

    private static readonly LocalDate FirstDay = new(2026, 3, 20);

    // Five weeks apart, so that no recovery reaches into the next; nineteen days follow the last.
    private static readonly int[] OutageDays = [150, 185, 220];

    /// <summary>A week after the last day: when all of it is known.</summary>
    public static Instant ExportedAt { get; } = DayAt(Days + 7);

    /// <summary>The outages, oldest first.</summary>
    public static IReadOnlyList<StoredOutage> Outages { get; } =
    [
        .. OutageDays.Select((day, number) => new StoredOutage
        {
            Title = FormattableString.Invariant($"outage {number + 1}"),
            Platform = Platform,
            Start = DayAt(day),
            EndExclusive = DayAt(day) + Duration.FromHours(OutageHours),
            Phases = [new StoredPhase(DayAt(day), DayAt(day) + Duration.FromHours(OutageHours), 0.9, 1)],
        }),
    ];

    /// <summary>A table of views.</summary>
    public string Views()
    {
        var common = GeneratedSeries.Noise(seed, "common", Days);
        var text = new StringBuilder("date,account,platform,views\n");
        for (var number = 0; number < creators; number++)
        {
            var own = GeneratedSeries.Noise(seed, NameOf(number), Days);
            var traits = new SeededStream(seed, NameOf(number) + " traits");
            var size = 2_000 * Math.Exp(3 * traits.NextUniform());
            var (weekend, spread) = (0.6 * (traits.NextUniform() - 0.5), 0.05 + (0.1 * traits.NextUniform()));
            for (var day = 0; day < Days; day++)
            {
                var weekly = day % 7 >= 5 ? weekend : 0;
                var noise = spread * ((Math.Sqrt(Shared) * common[day]) + (Math.Sqrt(1 - Shared) * own[day]));
                var kept = Array.IndexOf(OutageDays, day) >= 0 ? 1 - LostBy(number % Segments) : 1;
                text.Append(CultureInfo.InvariantCulture, $"{FirstDay.PlusDays(day):uuuu-MM-dd},{NameOf(number)},{Platform},{Math.Round(size * Math.Exp(weekly + noise) * kept)}\n");
            }
        }

        return text.ToString();
    }

    /// <summary>Who is in which segment.</summary>
    public string Roster()
    {
        var text = new StringBuilder("platform,account,creator,segment: " + Set + "\n");
        for (var number = 0; number < creators; number++)
            text.Append(CultureInfo.InvariantCulture, $"{Platform},{NameOf(number)},Person {number:0000},tier {(char)('A' + (number % Segments))}\n");
        return text.ToString();
    }

    private static string NameOf(int number) => FormattableString.Invariant($"creator{number:0000}");

    // A third of the day in the first segment, nine tenths in the last.
    private static double LostBy(int segment) => 0.35 + (0.05 * segment);

    private static Instant DayAt(int day) => FirstDay.PlusDays(day).AtMidnight().InUtc().ToInstant();
}
