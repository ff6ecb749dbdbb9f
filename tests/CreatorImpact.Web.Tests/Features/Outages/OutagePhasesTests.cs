using System.Globalization;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Features.Outages;
using CreatorImpact.Web.Resources;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CreatorImpact.Web.Tests.Features.Outages;

public sealed class OutagePhasesTests
{
    private static readonly Instant Evening = Instant.FromUtc(2025, 10, 15, 23, 0);

    [Fact]
    public void Of_OutageOfSeveralPhases_KeepsThemWhenOnlyTheTitleChanges()
    {
        var stored = Stored(Evening, new StoredPhase(Evening, Evening + Duration.FromHours(1), 0.5, 0.6), new StoredPhase(Evening + Duration.FromHours(2), Evening + Duration.FromHours(3), 0.9, 1));

        var draft = OutageDraft.Of(stored, DateTimeZoneProviders.Tzdb["America/New_York"]);
        draft.Title = "New";
        var renamed = Read(draft).Outage;
        draft.Phases[1].End = "2025-10-15T23:00";
        var longer = Read(draft).Outage;

        Assert.Equal(["2025-10-15T19:00", "2025-10-15T21:00"], draft.Phases.Select(phase => phase.Start));
        Assert.Equal((4L, "New"), (renamed!.Id, renamed.Title));
        Assert.Equal(stored.Phases, renamed.Phases);
        Assert.Equal((Evening, Evening + Duration.FromHours(4)), (longer!.Start, longer.EndExclusive!.Value));
        Assert.Equal([stored.Phases[0], stored.Phases[1] with { EndExclusive = Evening + Duration.FromHours(4) }], longer.Phases);
    }

    [Fact]
    public void Read_ImportedWithSecondsAndOddShare_ChangesOnlyTheRowThatWasChanged()
    {
        var start = Evening + Duration.FromSeconds(17);
        var stored = Stored(start, new StoredPhase(start, start + Duration.FromMinutes(30), 1.0 / 3, 0.5), new StoredPhase(start + Duration.FromMinutes(30), start + Duration.FromMinutes(90), 0.5, 2.0 / 3));
        var draft = OutageDraft.Of(stored, DateTimeZoneProviders.Tzdb["Etc/UTC"]);
        draft.Title = "New";

        var renamed = Read(draft).Outage;
        draft.Phases[0].Start = "2025-10-15T22:00";
        var earlier = Read(draft).Outage;

        Assert.Equal((stored.Start, stored.EndExclusive, "New"), (renamed!.Start, renamed.EndExclusive, renamed.Title));
        Assert.Equal(stored.Phases, renamed.Phases);
        Assert.Equal((Instant.FromUtc(2025, 10, 15, 22, 0), stored.EndExclusive), (earlier!.Start, earlier.EndExclusive));
        Assert.Equal([stored.Phases[0] with { Start = earlier.Start }, stored.Phases[1]], earlier.Phases);
    }

    [Fact]
    public void Read_ThreePhasesInAnyOrder_SpanFromTheFirstToTheLastMoment()
    {
        var draft = Draft();
        draft.AddPhase();
        draft.AddPhase();
        Fill(draft.Phases[1], "2025-10-15T22:00", "2025-10-15T22:30", "10", "30");
        Fill(draft.Phases[2], "2025-10-15T20:30", "2025-10-15T21:30", "40", "");

        var outage = Read(draft).Outage!;

        Assert.Equal((Evening, Evening + Duration.FromHours(3.5)), (outage.Start, outage.EndExclusive!.Value));
        Assert.Equal([(0.0, 1.0), (0.4, 0.4), (0.1, 0.3)], outage.Phases.Select(phase => (phase.SeverityLow, phase.SeverityHigh)));
        Assert.Equal([(1, 3)], Read(draft).Overlaps);
    }

    [Fact]
    public void AddPhase_First_TakesOverWhatStandsInTheForm()
    {
        var draft = Draft();

        draft.AddPhase();

        Assert.Equal(["2025-10-15T19:00", "2025-10-15T21:00"], draft.Phases.Select(phase => phase.Start));
        Assert.Equal("2025-10-15T21:00", draft.Phases[0].End);
        draft.RemovePhase(draft.Phases[1]);
        Assert.Empty(draft.Phases);
        Assert.Equal(("2025-10-15T19:00", "2025-10-15T21:00"), (draft.Start, draft.End));
    }

    [Fact]
    public void Read_TroubleInARow_NamesTheRow()
    {
        var draft = Draft();
        draft.AddPhase();
        Fill(draft.Phases[1], "2025-11-02T01:30", "", "x", "");

        var problems = Read(draft).Problems;

        Assert.Equal(
            [(EntryField.PhaseShare, "ShareWrong", 1), (EntryField.PhaseStart, "TimeTwice", 1), (EntryField.PhaseEnd, "TimeMissing", 1)],
            problems.Select(problem => (problem.Field, problem.Key, problem.Row)));
    }

    [Theory]
    [InlineData("America/New_York", EndKind.Known, "Wed 15 Oct 2025, 19:00–21:00 America/New_York = 23:00–01:00 UTC, 2 h")]
    [InlineData("Asia/Tokyo", EndKind.Known, "Wed 15 Oct 2025, 19:00–21:00 Asia/Tokyo = 10:00–12:00 UTC, 2 h")]
    [InlineData("Pacific/Honolulu", EndKind.Known, "Wed 15 Oct 2025, 19:00–21:00 Pacific/Honolulu = Thu 16 Oct 2025, 05:00–07:00 UTC, 2 h")]
    [InlineData("Etc/UTC", EndKind.Known, "Wed 15 Oct 2025, 19:00–21:00 UTC, 2 h")]
    [InlineData("America/New_York", EndKind.Ongoing, "Wed 15 Oct 2025, 19:00 America/New_York = 23:00 UTC, still going on")]
    [InlineData("Nowhere", EndKind.Known, null)]
    public void Echo_TimesAsTyped_AreSaidInWords(string zone, EndKind kind, string? expected)
    {
        var draft = Draft();
        (draft.Zone, draft.EndKind, draft.Platform) = (zone, kind, "");
        var text = new StringLocalizer<OutagesText>(new ResourceManagerStringLocalizerFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance));

        Assert.Equal(expected, new EntryEcho(text, CultureInfo.GetCultureInfo("en-GB")).Times(Read(draft), kind));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("status.example.org")]
    public void Read_LinkThatIsNoAddressOfTheWeb_IsRefused(string url)
    {
        var draft = Draft();
        draft.Url = url;

        Assert.Equal((EntryField.Url, "UrlWrong"), (Assert.Single(Read(draft).Problems).Field, Read(draft).Problems[0].Key));
    }

    private static OutageEntry Read(OutageDraft draft) => OutageEntry.Read(draft, DateTimeZoneProviders.Tzdb, new StandingClock(Instant.FromUtc(2026, 11, 22, 9, 0)));

    private static OutageDraft Draft() => new() { Platform = "TikTok", Start = "2025-10-15T19:00", End = "2025-10-15T21:00", Zone = "America/New_York" };

    private static void Fill(PhaseDraft phase, string start, string end, string from, string to) => (phase.Start, phase.End, phase.ShareFrom, phase.ShareTo) = (start, end, from, to);

    private static StoredOutage Stored(Instant start, params StoredPhase[] phases) =>
        new() { Id = 4, Title = "Old", Platform = "youtube", Start = start, EndExclusive = phases[^1].EndExclusive, EntryZone = "America/New_York", Phases = phases };
}
