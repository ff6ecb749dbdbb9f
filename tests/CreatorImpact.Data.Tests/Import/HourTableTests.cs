using CreatorImpact.Data.Import;

namespace CreatorImpact.Data.Tests.Import;

/// <summary>Hours as people write them: beside a date, with am and pm, and on stamps that lie between the hours of UTC.</summary>
public sealed class HourTableTests
{
    [Theory]
    [InlineData("Time", "12:00 AM", "1:00 AM", "1:00 PM")]
    [InlineData("Time", "12:00 am", "01:00 a.m.", "1:00 p.m.")]
    [InlineData("Time", "00:00", "01:00", "13:00")]
    [InlineData("Hour", "12 AM", "1 AM", "1 PM")]
    [InlineData("Hour", "12AM", "1am", "1pm")]
    [InlineData("Hour", "0", "1", "13")]
    [InlineData("Stunde", "00:00:00", "01:00:00", "13:00:00")]
    [InlineData("Uhrzeit", "00:00", "1:00", "13:00")]
    public void Read_DateAndClockColumns_AreHours(string header, string first, string second, string third)
    {
        var reading = Reading.Engagement($"Date,{header},Views\n2026-11-10,{first},1\n2026-11-10,{second},2\n2026-11-10,{third},3\n", zone: "Etc/UTC");

        Assert.Equal(["2026-11-10T00:00Z", "2026-11-10T01:00Z", "2026-11-10T13:00Z"], reading.Series("views").Hours());
        Assert.Equal([1d, 2d, 3d], reading.Series("views").Values);
    }

    [Fact]
    public void Read_NoonAndMidnight_AreTwelveApart() =>
        Assert.Equal(["2026-11-10T00:00Z", "2026-11-10T12:00Z"], Reading.Engagement("Time,Date,Views\n12:00 PM,2026-11-10,2\n12:00 AM,2026-11-10,1\n", zone: "Etc/UTC").Series("views").Hours());

    [Theory]
    [InlineData("Hour", "morning", "evening")]
    [InlineData("Time", "noon", "late")]
    [InlineData("Hour", "25:00", "26:00")]
    [InlineData("Time", "353", "812")]
    [InlineData("hora", "mañana", "tarde")]
    [InlineData("Uhrzeit", "früh", "spät")]
    public void Read_HourColumnThatCannotBeRead_IsRefusedAndNeverIgnored(string header, string first, string second)
    {
        var refused = Reading.Refused($"Date,{header},Views\n2026-11-10,{first},1\n2026-11-10,{second},2\n", zone: "Etc/UTC");

        Assert.Equal("hour_not_read", refused.Code);
        Assert.Contains($"\"{header}\"", refused.Reason, StringComparison.Ordinal);
        Assert.Contains($"\"{first}\"", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OneBadHourAmongGoodOnes_IsARejectedRow()
    {
        var reading = Reading.Engagement("date,hour,views\n2026-11-10,0,1\n2026-11-10,1,2\n2026-11-10,2,3\n2026-11-10,3,4\n2026-11-10,24,5\n", zone: "Etc/UTC");

        Assert.Equal([1d, 2d, 3d, 4d], reading.Series("views").Values);
        Assert.Equal((6, "hour"), (Assert.Single(reading.RejectedRows).LineNumber, reading.RejectedRows[0].Column));
    }

    [Fact]
    public void Read_EmptyHourColumn_IsLeftOut() =>
        Assert.Equal(["2026-11-10", "2026-11-11"], Reading.Engagement("Date,Hour,Views\n2026-11-10,,1\n2026-11-11,,2\n").Series("views").Days());

    [Fact]
    public void Read_HoursOfIndiaInUtc_AreTakenAsTheyLie() =>
        Assert.Equal(
            ["2026-11-10T18:30Z", "2026-11-10T19:30Z", "2026-11-11T00:30Z"],
            Reading.Engagement("time,views\n2026-11-10T18:30:00Z,1\n2026-11-10T19:30:00Z,2\n2026-11-11T00:30:00Z,3\n").Series("views").Hours());

    [Fact]
    public void Read_MixedMinutesWithOffset_StayRefused() =>
        Assert.Equal("granularity_not_supported", Reading.Refused("time,views\n2026-11-10T18:30:00Z,1\n2026-11-10T19:30:00Z,2\n2026-11-10T20:45:00Z,3\n").Code);

    [Fact]
    public void Read_CommonMinuteWithoutOffset_StaysRefused() =>
        Assert.Equal("granularity_not_supported", Reading.Refused("time,views\n2026-11-10 18:30,1\n2026-11-10 19:30,2\n", zone: "Asia/Kolkata").Code);

    [Fact]
    public void Read_DaysStampedBetweenTheHours_AreNoHours() =>
        Assert.Equal("granularity_not_supported", Reading.Refused("time,views\n2026-11-10T18:30:00Z,1\n2026-11-11T18:30:00Z,2\n2026-11-12T18:30:00Z,3\n").Code);
}
