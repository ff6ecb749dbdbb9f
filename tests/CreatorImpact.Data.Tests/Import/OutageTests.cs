using System.Globalization;
using System.Text;
using CreatorImpact.Data.Import;
using NodaTime;
using static System.FormattableString;

namespace CreatorImpact.Data.Tests.Import;

public sealed class OutageTests
{
    [Fact]
    public void Read_ThreeOfTwentyRowsBroken_TakesSeventeenAndNamesTheOthers()
    {
        var text = new StringBuilder("platform,start,end,title,affected_share\n");
        for (var row = 1; row <= 20; row++)
        {
            var (start, end, share) = row switch
            {
                5 => ("soon", "2026-11-05T12:00:00Z", "0.5"),
                11 => ("2026-11-11T12:00:00Z", "2026-11-11T10:00:00Z", "0.5"),
                17 => ("2026-11-17T10:00:00Z", "2026-11-17T12:00:00Z", "many"),
                _ => (Invariant($"2026-11-{row:00}T10:00:00Z"), Invariant($"2026-11-{row:00}T12:00:00Z"), "0.5"),
            };
            text.Append(CultureInfo.InvariantCulture, $"YouTube,{start},{end},Outage {row},{share}\n");
        }

        var reading = Reading.Outages(text.ToString());

        Assert.Equal((20, 17), (reading.RowsRead, reading.Outages.Count));
        Assert.Equal([(6, "start"), (12, "end"), (18, "affected_share")], reading.RejectedRows.Select(row => (row.LineNumber, row.Column!)));
    }

    [Theory]
    [InlineData("0.35")]
    [InlineData("\"0,35\"")]
    [InlineData("35 %")]
    [InlineData("35%")]
    public void Read_Share_IsReadInEveryNotation(string share) =>
        Assert.Equal(0.35, Assert.Single(Reading.Outages($"platform,start,end,share\nX,2026-11-01T00:00Z,2026-11-01T01:00Z,{share}\n").Outages).AffectedShare);

    [Fact]
    public void Read_GermanList_IsUnderstood()
    {
        var outage = Assert.Single(Reading.Outages("Plattform;Dienst;Beginn;Ende;Ursache;Schweregrad;Anteil;Titel\nTikTok;App;05.11.2026 10:00;05.11.2026 11:30;Stromausfall;kritisch;0,8;Ausfall\n", zone: "Europe/Berlin").Outages);

        Assert.Equal(("TikTok", "power", "critical", 0.8), (outage.Platform, outage.Cause, outage.Severity, outage.AffectedShare));
        Assert.Equal(Instant.FromUtc(2026, 11, 5, 9, 0), outage.Start);
        Assert.Equal(Instant.FromUtc(2026, 11, 5, 10, 30), outage.EndExclusive);
    }

    [Fact]
    public void Read_TimeWithoutOffsetOrZone_IsARejectedRow()
    {
        var reading = Reading.Outages("platform,start,end\nX,2026-11-01 10:00,2026-11-01 11:00\nX,2026-11-02T10:00Z,2026-11-02T11:00Z\n");

        Assert.Single(reading.Outages);
        Assert.Contains("time zone", Assert.Single(reading.RejectedRows).Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_DurationAndOngoing_AreTwoWaysToLeaveTheEndOut()
    {
        var outages = Reading.Outages("platform,start,end,duration_minutes,cause\nX,2026-11-01T10:00Z,,90,wartung\nX,2026-11-02T10:00Z,,,\n").Outages;

        Assert.Equal((Instant.FromUtc(2026, 11, 1, 11, 30), true), (outages[0].EndExclusive, outages[0].Planned));
        Assert.Equal((null, true), (outages[1].EndExclusive, outages[1].EndKnown));
    }

    [Fact]
    public void Read_UnknownWords_CountAsUnknownAndAreNamed()
    {
        var reading = Reading.Outages("platform,start,end,cause,severity\nX,2026-11-01T10:00Z,2026-11-01T11:00Z,gremlins,awful\n");

        Assert.Equal(("unknown", "unknown"), (reading.Outages[0].Cause, reading.Outages[0].Severity));
        Assert.Equal(2, reading.Warnings.Count(warning => warning.Code == "unknown_word"));
    }

    [Fact]
    public void Read_StatuspageFullOfNulls_TakesWhatIsThere()
    {
        const string Json = """
            {"page":{"name":"P","url":null},"incidents":[
              {"id":"a","name":null,"status":"resolved","impact":null,"created_at":"2026-11-01T10:00:00Z","started_at":null,"resolved_at":"2026-11-01T11:00:00.500+00:00","shortlink":null,"incident_updates":null,"components":null},
              {"id":"b","name":"No time","status":"investigating","impact":"minor"},
              {"id":"c","name":"Twice","name":"Second","status":"monitoring","impact":"major","created_at":"2026-11-02T10:00:00-07:00","incident_updates":[{"affected_components":null,"display_at":null},{"affected_components":[{"name":"No components were affected by this update."}],"display_at":"2026-11-02T17:05:00Z","body":null}]}
            ],"scheduled_maintenances":null}
            """;

        var reading = Reading.Outages(Json, "incidents.json");

        Assert.Equal((3, 2), (reading.RowsRead, reading.Outages.Count));
        Assert.Equal(("a", "unknown", null), (reading.Outages[0].Title, reading.Outages[0].Severity, reading.Outages[0].AcknowledgedAt));
        Assert.Equal(("Second", Instant.FromUtc(2026, 11, 2, 17, 0), Instant.FromUtc(2026, 11, 2, 17, 5)), (reading.Outages[1].Title, reading.Outages[1].Start, reading.Outages[1].AcknowledgedAt!.Value));
        Assert.Empty(reading.Outages[1].Components);
        Assert.Equal((3, "started_at"), (Assert.Single(reading.RejectedRows).LineNumber, reading.RejectedRows[0].Column));
    }

    [Fact]
    public void Read_RowsWithoutId_SayThatTheirIdIsARowNumber()
    {
        var reading = Reading.Outages("id,platform,start,end\nINC-7,YouTube,2026-11-01T10:00:00Z,2026-11-01T11:00:00Z\n,YouTube,2026-11-02T10:00:00Z,2026-11-02T11:00:00Z\n");

        Assert.Equal([("INC-7", false), ("2", true)], reading.Outages.Select(outage => (outage.Id, outage.IdIsRowNumber)));
    }

    [Fact]
    public void Read_Statuspage_TakesThePagesLastChangeAsExportTime()
    {
        var reading = Reading.Outages("""{"page":{"name":"P","updated_at":"2026-11-21T09:12:00.000+01:00"},"incidents":[]}""", "x.json");

        Assert.Equal(Instant.FromUtc(2026, 11, 21, 8, 12), reading.ExportedAt);
    }

    [Fact]
    public void Read_ProseThatHoldsTheColumnNames_IsRefusedAsNoOutageList()
    {
        var refused = Reading.Refused("# Notes\n\nA list has platform,start,end,title as columns.\n\nplatform,start,end,title\nwords, more words, and so on, yes\nnothing else\n");

        Assert.Equal("no_rows", refused.Code);
        Assert.Contains("none of 2 rows is an outage", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_EmptyStatuspage_IsNoOutages() => Assert.Empty(Reading.Outages("""{"page":{"name":"P"},"incidents":[]}""", "x.json").Outages);

    [Theory]
    [InlineData("{\"page\":{\"name\":\"P\"},\"incidents\":[")]
    [InlineData("[1,2,3]")]
    public void Read_BrokenOrForeignJson_IsRefused(string json) => Assert.Equal("unknown_format", Reading.Refused(json, "x.json").Code);

    [Fact]
    public void Read_JsonNestedTooDeep_IsRefused() =>
        Assert.Equal("unknown_format", Reading.Refused(new string('[', 10_000), "deep.json").Code);
}
