using CreatorImpact.Data.Store;
using CreatorImpact.Web.Features.Outages;
using NodaTime;

namespace CreatorImpact.Web.Tests.Features.Outages;

public sealed class OutageEntryTests
{
    [Fact]
    public void Read_EveningInNewYork_IsTheNextDayInUtc()
    {
        var outage = Read(Draft("2025-10-15T19:00", "2025-10-15T21:00", "America/New_York")).Outage;

        Assert.Equal(Instant.FromUtc(2025, 10, 15, 23, 0), outage!.Start);
        Assert.Equal(Instant.FromUtc(2025, 10, 16, 1, 0), outage.EndExclusive);
        Assert.Equal(("America/New_York", "tiktok", "view"), (outage.EntryZone, outage.Platform, outage.Function));
        Assert.Equal([new StoredPhase(outage.Start, outage.EndExclusive!.Value, 0, 1)], outage.Phases);
    }

    [Fact]
    public void Read_TimeTheClocksSkipped_IsRefusedWithTheGap()
    {
        var problem = Assert.Single(Read(Draft("2026-03-29T02:30", "2026-03-29T05:00", "Europe/Berlin")).Problems);

        Assert.Equal((EntryField.Start, "TimeSkipped"), (problem.Field, problem.Key));
        Assert.Equal(["29 Mar 2026, 02:30", "Europe/Berlin", "29 Mar 2026, 02:00", "29 Mar 2026, 03:00"], problem.Places);
    }

    [Fact]
    public void Read_TimeTheClocksShowedTwice_IsAskedFor()
    {
        var draft = Draft("2025-11-02T01:30", "2025-11-02T04:00", "America/New_York");

        var problem = Assert.Single(Read(draft).Problems);

        Assert.Equal((EntryField.Start, "TimeTwice", "UTC-04:00", "UTC-05:00"), (problem.Field, problem.Key, problem.FirstOffset, problem.SecondOffset));
        draft.StartPass = ClockPass.First;
        Assert.Equal(Instant.FromUtc(2025, 11, 2, 5, 30), Read(draft).Outage!.Start);
        draft.StartPass = ClockPass.Second;
        Assert.Equal(Instant.FromUtc(2025, 11, 2, 6, 30), Read(draft).Outage!.Start);
    }

    [Theory]
    [InlineData("", "2025-10-15T21:00", "Etc/UTC", EntryField.Start, "TimeMissing")]
    [InlineData("yesterday", "2025-10-15T21:00", "Etc/UTC", EntryField.Start, "TimeUnreadable")]
    [InlineData("2025-10-15T19:00", "2025-10-15T19:00", "Etc/UTC", EntryField.End, "EndNotAfterStart")]
    [InlineData("2025-10-15T19:00", "", "Etc/UTC", EntryField.End, "TimeMissing")]
    [InlineData("2025-10-15T19:00", "2025-10-15T21:00", "CET5", EntryField.Zone, "ZoneUnknown")]
    [InlineData("2025-10-15T19:00", "2025-10-15T21:00", " ", EntryField.Zone, "ZoneMissing")]
    public void Read_Trouble_NamesTheField(string start, string end, string zone, EntryField field, string key)
    {
        var entry = Read(Draft(start, end, zone));

        Assert.Null(entry.Outage);
        Assert.Contains(entry.Problems, problem => (problem.Field, problem.Key) == (field, key));
    }

    [Theory]
    [InlineData(EndKind.Ongoing, true)]
    [InlineData(EndKind.Unknown, false)]
    public void Read_WithoutEnd_KeepsWhatIsKnown(EndKind kind, bool endKnown)
    {
        var draft = Draft("2025-10-15T19:00", "", "Etc/UTC");
        draft.EndKind = kind;

        var outage = Read(draft).Outage;

        Assert.Equal((null, endKnown), (outage!.EndExclusive, outage.EndKnown));
        Assert.Empty(outage.Phases);
    }

    [Theory]
    [InlineData("60", "90", 0.6, 0.9)]
    [InlineData("85 %", "", 0.85, 0.85)]
    [InlineData("", "50", 0, 0.5)]
    public void Read_Share_IsARange(string from, string to, double low, double high)
    {
        var draft = Draft("2025-10-15T19:00", "2025-10-15T21:00", "Etc/UTC");
        (draft.ShareFrom, draft.ShareTo) = (from, to);

        var phase = Assert.Single(Read(draft).Outage!.Phases);

        Assert.Equal((low, high), (phase.SeverityLow, phase.SeverityHigh));
    }

    [Theory]
    [InlineData("90", "60")]
    [InlineData("101", "")]
    [InlineData("much", "")]
    public void Read_WrongShare_IsRefused(string from, string to)
    {
        var draft = Draft("2025-10-15T19:00", "2025-10-15T21:00", "Etc/UTC");
        (draft.ShareFrom, draft.ShareTo) = (from, to);

        Assert.Equal("ShareWrong", Assert.Single(Read(draft).Problems).Key);
    }

    [Theory]
    [InlineData("1989-12-31T23:59", "1990-01-02T00:00", EntryField.Start, "TimeOutOfRange")]
    [InlineData("2026-11-05T17:00", "9999-12-31T23:59", EntryField.End, "TimeOutOfRange")]
    [InlineData("2028-11-23T17:00", "2028-11-23T18:00", EntryField.Start, "TimeOutOfRange")]
    [InlineData("2025-11-05T17:00", "2026-11-06T17:01", EntryField.End, "WindowTooLong")]
    public void Read_TimesOutOfBounds_AreRefused(string start, string end, EntryField field, string key)
    {
        var entry = Read(Draft(start, end, "America/Los_Angeles"));

        Assert.Null(entry.Outage);
        Assert.Equal((field, key), (entry.Problems[0].Field, entry.Problems[0].Key));
    }

    [Fact]
    public void Read_TextsAtAndOverTheirLimit_TakesTheFormerOnly()
    {
        var draft = Draft("2025-10-15T19:00", "2025-10-15T21:00", "Etc/UTC");
        (draft.Platform, draft.Title) = (new string('p', 100), new string('t', 300));

        Assert.NotNull(Read(draft).Outage);

        (draft.Platform, draft.Title) = (new string('p', 101), new string('t', 301));
        Assert.Equal(
            [(EntryField.Platform, "TextTooLong"), (EntryField.Title, "TextTooLong")], Read(draft).Problems.Select(problem => (problem.Field, problem.Key)));
    }

    private static OutageEntry Read(OutageDraft draft) => OutageEntry.Read(draft, DateTimeZoneProviders.Tzdb, new StandingClock(Instant.FromUtc(2026, 11, 22, 9, 0)));

    private static OutageDraft Draft(string start, string end, string zone) => new() { Platform = "TikTok", Start = start, End = end, Zone = zone };
}
