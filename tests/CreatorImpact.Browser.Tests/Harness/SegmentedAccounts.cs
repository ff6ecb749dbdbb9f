using System.Globalization;
using System.Text;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Import;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Web.Tests;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Text;

namespace CreatorImpact.Browser.Tests.Harness;

/// <summary>
/// Fifteen accounts by the hour, in three segments and for two clients by their roster. The outage of November left each segment another share of
/// its views; that of October left everybody a tenth.
/// </summary>
internal static class SegmentedAccounts
{
    /// <summary>The outage that hit segments differently.</summary>
    public static readonly StoredOutage November = new()
    {
        Title = "Playback outage",
        Platform = "youtube",
        Start = Instant.FromUtc(2026, 11, 5, 17, 0),
        EndExclusive = Instant.FromUtc(2026, 11, 5, 23, 0),
        EntryZone = "Europe/Berlin",
    };

    /// <summary>The outage that hit everybody alike, and harder.</summary>
    public static readonly StoredOutage October = November with
    {
        Title = "Night without videos",
        Start = Instant.FromUtc(2026, 10, 6, 11, 0),
        EndExclusive = Instant.FromUtc(2026, 10, 6, 23, 0),
    };

    private const long Workspace = WorkspaceStore.DefaultId;

    private const int Hours = 84 * 24;

    private static readonly Instant FirstHour = Instant.FromUtc(2026, 8, 30, 0, 0);

    private static readonly Instant Now = Instant.FromUtc(2026, 11, 22, 9, 0);

    private static readonly (string Segment, int Accounts, double Kept)[] Tiers = [("gold", 4, 0.15), ("silver", 5, 0.45), ("bronze", 6, 0.8)];

    private static readonly (string Account, string Segment, string Client, double Kept)[] Accounts =
    [
        .. Tiers.SelectMany(tier => Enumerable.Range(1, tier.Accounts).Select(number =>
            (FormattableString.Invariant($"{tier.Segment}-{number}"), tier.Segment, number % 2 == 1 ? "Acme" : "Bolt", tier.Kept))),
    ];

    /// <summary>A product in which it is 22 November 2026.</summary>
    public static Task<RunningProduct> StartAsync() => RunningProduct.StartAsync(builder => builder.Services.AddSingleton<NodaTime.IClock>(new StandingClock()));

    /// <summary>The views of all accounts as one table.</summary>
    /// <param name="outages">Which of the outages left a trace.</param>
    public static FilePayload Views(params StoredOutage[] outages)
    {
        var text = new StringBuilder("timestamp,account,platform,views\n");
        for (var number = 0; number < Accounts.Length; number++)
        {
            for (var hour = 0; hour < Hours; hour++)
            {
                var time = FirstHour + Duration.FromHours(hour);
                var usual = (1 + (0.1 * number)) * (1000 + (400 * Math.Sin(hour * Math.PI / 12)) + (60 * Math.Sin((hour * 1.7) + number)) + (45 * Math.Cos((hour * 0.37) + number)));
                text.Append(CultureInfo.InvariantCulture, $"{InstantPattern.ExtendedIso.Format(time)},{Accounts[number].Account},youtube,{Math.Round(usual * Kept(Accounts[number].Kept, time, outages))}\n");
            }
        }

        return File("views-20261122T080000Z.csv", text);
    }

    /// <summary>Who is in which segment, and for which client.</summary>
    public static FilePayload Roster()
    {
        var text = new StringBuilder("creator,account,platform,client,segment: tier\n");
        foreach (var (account, segment, client, _) in Accounts)
            text.Append(CultureInfo.InvariantCulture, $"Person {account},{account},youtube,{client},{segment}\n");
        return File("roster.csv", text);
    }

    /// <summary>Imports both files without the browser, and enters and estimates outages.</summary>
    /// <returns>Numbers of the outages, in their order.</returns>
    public static async Task<IReadOnlyList<long>> SeedAsync(RunningProduct product, params StoredOutage[] outages)
    {
        var importer = product.Services.GetRequiredService<FileImporter>();
        foreach (var file in new[] { Views(outages), Roster() })
        {
            var outcome = await importer.ImportAsync(Workspace, SourceFile.FromBytes(file.Name, file.Buffer), new ReadOptions(Now), null, CancellationToken.None);
            Assert.Equal(ImportOutcomeState.Applied, outcome.State);
        }

        var numbers = new List<long>();
        foreach (var outage in outages)
            numbers.Add(await product.Services.GetRequiredService<OutageStore>().AddAsync(Workspace, outage, CancellationToken.None));
        // Each estimate leaves the hours of the other outage out: all of them are entered first.
        foreach (var number in numbers)
            await EstimateAsync(product, number);
        return numbers;
    }

    /// <summary>Estimates an outage over all accounts.</summary>
    public static async Task EstimateAsync(RunningProduct product, long outage)
    {
        var (_, refusal) = await product.Services.GetRequiredService<WorkspaceRun>().ExecuteAsync(Workspace, outage, new EstimatorOptions(), null, null, CancellationToken.None);
        Assert.Null(refusal);
    }

    private static double Kept(double ofTier, Instant time, StoredOutage[] outages) =>
        Array.Find(outages, outage => time >= outage.Start && time < outage.EndExclusive) switch
        {
            null => 1,
            { } hit when hit.Start == October.Start => 0.1,
            _ => ofTier,
        };

    private static FilePayload File(string name, StringBuilder text) => new() { Name = name, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text.ToString()) };

    private sealed class StandingClock : NodaTime.IClock
    {
        public Instant GetCurrentInstant() => Now;
    }
}
