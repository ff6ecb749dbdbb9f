using System.Text;
using CreatorImpact.Data.Import;
using CreatorImpact.Data.Import.Outages;
using NodaTime;

namespace CreatorImpact.Data.Tests.Import.Formats;

public sealed class OutageSourceTests
{
    [Fact]
    public void Read_GoogleWithoutUpdatesOrEnd_IsOpenAndBrokenItemsAreListed()
    {
        var reading = Reading.Outages("""[{"external_desc":"Slow","begin":"2026-11-18T00:40:00+00:00","id":"a","severity":"medium","uri":"incidents/a"},{"external_desc":"x","begin":"soon","id":"b"}]""", "x.json");

        var outage = Assert.Single(reading.Outages);
        Assert.Equal(("a", "Google Workspace", "minor", null), (outage.Id, outage.Platform, outage.Severity, outage.EndExclusive));
        Assert.Equal(("begin", "soon"), (reading.RejectedRows[0].Column, reading.RejectedRows[0].Found));
        Assert.Equal(2, reading.RowsRead);
    }

    [Fact]
    public void Read_AwsLittleEndian_TakesTheWorstStatusAndTheLogsEnd()
    {
        const string json = """[{"event_log":[{"status":0,"timestamp":1763985600,"message":"ok"},{"status":2,"timestamp":1763979300,"message":"bad"}],"arn":"arn:aws:health:eu-west-1::event/X/Y/Z","date":1763976600,"status":"0","summary":"[RESOLVED] Errors"}]""";

        var outage = Assert.Single(Assert.IsType<OutageReading>(Reading.OfBytes([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(json)], "aws.json")).Outages);

        Assert.Equal(("Errors", "major", "eu-west-1"), (outage.Title, outage.Severity, outage.Regions.Single()));
        Assert.Equal((Instant.FromUnixTimeSeconds(1763985600), Instant.FromUnixTimeSeconds(1763979300)), (outage.EndExclusive, outage.AcknowledgedAt));
    }

    [Fact]
    public void Read_SlackCurrent_IsOpen()
    {
        var outage = Assert.Single(Reading.Outages("""{"status":"active","date_created":"2026-11-07T14:35:00-08:00","active_incidents":[{"id":7,"date_created":"2026-11-07T14:35:00-08:00","date_updated":"2026-11-07T15:00:00-08:00","title":"t","type":"outage","status":"active","services":[],"notes":[]}]}""", "current.json").Outages);

        Assert.Equal(("7", "critical", null, true), (outage.Id, outage.Severity, outage.EndExclusive, outage.EndKnown));
    }

    [Fact]
    public void Read_HerokuResolvedWithoutAnUpdateThatSaysSo_AsksForTheEnd()
    {
        var reading = Reading.Outages("""[{"id":1,"title":"t","state":"resolved","created_at":"2026-11-03T17:00:24.339Z","full_url":"u","systems":[{"name":"Apps","status":"yellow"}],"updates":[]}]""", "h.json");

        Assert.False(Assert.Single(reading.Outages).EndKnown);
        Assert.Contains("end_unknown", reading.Codes());
    }

    [Fact]
    public void Read_InstatusWithoutLists_IsAValidEmptyFile() =>
        Assert.Empty(Reading.Outages("""{"page":{"name":"HostTool","status":"UP"}}""", "summary.json").Outages);

    [Fact]
    public void Read_BetterStackWithItsOwnEnd_DoesNotGuess()
    {
        var reading = Reading.Outages("""{"included":[{"type":"status_report","id":"5","attributes":{"title":"t","report_type":"maintenance","starts_at":"2026-11-04T13:50:00Z","ends_at":"2026-11-04T14:50:00Z","aggregate_state":"resolved"}}],"data":{"type":"status_page","id":"1","attributes":{"company_name":"S"}}}""", "index.json");

        var outage = Assert.Single(reading.Outages);
        Assert.Equal((true, 60d), (outage.Planned, (outage.EndExclusive!.Value - outage.Start).TotalMinutes));
        Assert.DoesNotContain("end_from_last_update", reading.Codes());
    }

    [Fact]
    public void Read_RadarFromResultWithoutOutageDetails_IsUnknown()
    {
        var reading = Reading.Outages("""{"annotations":[{"eventType":"OUTAGE","locations":["DE","FR"],"startDate":"2026-11-02T04:30:00Z","endDate":null},{"eventType":"ANOMALY","startDate":"2026-11-02T04:30:00Z"}]}""", "radar.json");

        var outage = Assert.Single(reading.Outages);
        Assert.Equal(("unknown", "Outage in DE, FR"), (outage.Cause, outage.Title));
        Assert.Equal(2, reading.RowsRead);
    }

    [Fact]
    public void Read_RadarTableInAnotherOrder_IsTheSameOutageAsInJson()
    {
        var outage = Assert.Single(Reading.Outages("startDate;endDate;eventType;id;locations;asns;outage.outageCause;description;scope\n2026-11-02T04:30:00Z;2026-11-02T09:00:00Z;OUTAGE;552;\"[\"\"SY\"\"]\";[29256];CABLE_CUT;;\n", "radar.csv").Outages);

        Assert.Equal(("552", "cable_cut", "cloudflare.radar", "AS29256"), (outage.Id, outage.Cause, outage.SourceFamily, outage.Components.Single()));
    }

    [Fact]
    public void Read_IodaEventsThatTouch_AreOneOutageAPlace()
    {
        var reading = Reading.Outages("""{"type":"outages.events","data":[{"location":"region/45","start":7200000000,"duration":1},{"location":"country/VE","start":1795165200,"duration":60,"datasource":"gtr"},{"location":"country/VE","start":1795161600,"duration":3600,"datasource":"bgp"},{"location":"country/VE","start":1795200000,"duration":"60"}]}""", "ioda.json");

        Assert.Equal(["country/VE:1795161600", "country/VE:1795200000"], reading.Outages.Select(outage => outage.Id));
        Assert.Equal(61d, (reading.Outages[0].EndExclusive!.Value - reading.Outages[0].Start).TotalMinutes);
        Assert.Single(reading.RejectedRows);
    }

    [Fact]
    public void Read_UpptimeDaysDownWhole_JoinTheNextDay()
    {
        var reading = Reading.Outages("""[{"slug":"s","name":"Site","dailyMinutesDown":{"2026-11-20":5,"2026-11-19":1440,"2026-11-18":1440,"2026-11-10":60,"bad":7}}]""", "summary.json");

        Assert.Equal(["s:2026-11-10", "s:2026-11-18"], reading.Outages.Select(outage => outage.Id));
        Assert.Equal(2885d, (reading.Outages[1].EndExclusive!.Value - reading.Outages[1].Start).TotalMinutes);
        Assert.Equal("bad", Assert.Single(reading.RejectedRows).Column);
    }

    [Fact]
    public void Read_CachetInANamedZone_NeedsNoGuess()
    {
        const string json = """{"meta":{"pagination":{}},"data":[{"component_id":0,"id":7,"name":"n","status":4,"occurred_at":"2026-11-12 14:00:00","created_at":"2026-11-12 14:20:11","updated_at":"2026-11-12 16:45:00","updates":[]}]}""";

        var reading = Reading.Outages(json, "c.json", zone: "Europe/Berlin");

        Assert.Equal(Instant.FromUtc(2026, 11, 12, 13, 0), Assert.Single(reading.Outages).Start);
        Assert.DoesNotContain("timezone_unknown", reading.Codes());
    }

    [Fact]
    public void Read_UptimeRobotMonitorThatIsDown_HasNoEndYet()
    {
        var reading = Reading.Outages("""{"stat":"ok","monitors":[{"id":1,"friendly_name":"M","status":9,"logs":[{"type":1,"datetime":1795002000,"duration":300},{"type":2,"datetime":1795000000,"duration":10}]}]}""", "m.json");

        Assert.Equal((null, true), (Assert.Single(reading.Outages).EndExclusive, reading.Outages[0].EndKnown));
    }

    [Fact]
    public void Read_UptimeRobotTable_ReadsLengthInWords()
    {
        var outage = Assert.Single(Reading.Outages("Event;Date-Time;Reason;Duration\nDown;2026-11-18 10:00:00;Timeout;1 hrs, 30 mins\n", "logs.csv", zone: "Europe/Berlin").Outages);

        Assert.Equal((Instant.FromUtc(2026, 11, 18, 9, 0), 90d), (outage.Start, (outage.EndExclusive!.Value - outage.Start).TotalMinutes));
    }

    [Fact]
    public void Read_PagerDutyOpenCall_IsOpen()
    {
        var reading = Reading.Outages("resolved_on,created_on,id,service_name,urgency\n,2026-11-20T15:52:00-08:00,P1,Uploads,high\n2026-11-20T15:00:00-08:00,2026-11-20T15:52:00-08:00,P2,Uploads,high\n", "p.csv");

        Assert.Equal(("P1", null), (Assert.Single(reading.Outages).Id, reading.Outages[0].EndExclusive));
        Assert.Equal("end", Assert.Single(reading.RejectedRows).Column);
    }

    [Fact]
    public void Read_IncidentIoFeed_KnowsOnlyTheLastState()
    {
        var reading = Reading.Outages(Feed("<item><title>API errors</title><description>&lt;b&gt;Status: Resolved&lt;/b&gt;&lt;br/&gt;Fine again. Affected components:&lt;ul&gt;&lt;li&gt;API (Operational)&lt;/li&gt;&lt;/ul&gt;</description><pubDate>Fri, 20 Nov 2026 19:10:02 GMT</pubDate><link>https://s.example/incidents/01A</link></item>"), "feed.xml");

        var outage = Assert.Single(reading.Outages);
        Assert.Equal(("01A", "API", false), (outage.Id, outage.Components.Single(), outage.EndKnown));
        Assert.Contains("end_unknown", reading.Codes());
    }

    [Fact]
    public void Read_FeedInPacificTime_TakesTheOffsetOfTheAbbreviation()
    {
        const string body = "&lt;p&gt;&lt;small&gt;Jul &lt;var data-var='date'&gt; 7&lt;/var&gt;, &lt;var data-var='time'&gt;16:17&lt;/var&gt; PDT&lt;/small&gt;&lt;br&gt;&lt;strong&gt;Resolved&lt;/strong&gt; - Fixed.&lt;/p&gt;&lt;p&gt;&lt;small&gt;Jul &lt;var data-var='date'&gt; 7&lt;/var&gt;, &lt;var data-var='time'&gt;15:00&lt;/var&gt; PDT&lt;/small&gt;&lt;br&gt;&lt;strong&gt;Investigating&lt;/strong&gt; - Looking.&lt;/p&gt;";

        var outage = Assert.Single(Reading.Outages(Feed($"<item><title>t</title><description>{body}</description><pubDate>Tue, 07 Jul 2026 23:17:02 +0000</pubDate><guid>https://s.example/incidents/a</guid></item>"), "feed.xml").Outages);

        Assert.Equal((Instant.FromUtc(2026, 7, 7, 22, 0), Instant.FromUtc(2026, 7, 7, 23, 17)), (outage.Start, outage.EndExclusive));
    }

    [Fact]
    public void Read_EmptyChannels_AreValid()
    {
        Assert.Empty(Reading.Outages(Feed(string.Empty), "feed.xml").Outages);
        var azure = Reading.Outages("<rss version=\"2.0\"><channel><title>Azure Status</title></channel></rss>", "feed.xml");
        Assert.Empty(azure.Outages);
        Assert.Equal("azure.rss", azure.Format);
    }

    [Fact]
    public void Read_EmptyList_IsValidAndSaysThatNobodyKnowsWhose()
    {
        var reading = Reading.Outages("[]", "incidents.json");

        Assert.Empty(reading.Outages);
        Assert.Equal(["no_outages_in_file"], reading.Codes());
    }

    [Fact]
    public void Read_FeedWithADocumentType_IsRefused() =>
        Assert.Equal("unknown_format", Reading.Refused("<!DOCTYPE rss [<!ENTITY a \"b\">]><rss><channel><title>&a;</title></channel></rss>", "feed.xml").Code);

    [Fact]
    public void Read_AzureWithoutAStartInItsText_TakesTheStampAndSaysSo()
    {
        var reading = Reading.Outages("<rss><channel><title>Azure Status</title><item><title>[RESOLVED] Slow</title><category>Storage</category><category>North Europe</category><description>Slow.</description><pubDate>Thu, 23 Jul 2026 16:29:09 Z</pubDate></item></channel></rss>", "feed.xml");

        var outage = Assert.Single(reading.Outages);
        Assert.Equal((Instant.FromUtc(2026, 7, 23, 16, 29, 9), "North Europe", "Storage", false), (outage.Start, outage.Regions.Single(), outage.Components.Single(), outage.EndKnown));
        Assert.Contains("start_is_first_update", reading.Codes());
    }

    [Fact]
    public void Read_AzureBetweenTwoTimes_HasItsEnd()
    {
        var outage = Assert.Single(Reading.Outages("<rss><channel><title>Azure Status</title><item><guid>g</guid><title>Slow - Mitigated</title><description>Between 23:05 UTC and 01:30 UTC on July 22, 2026, some saw errors.</description><pubDate>Thu, 23 Jul 2026 16:29:09 Z</pubDate></item></channel></rss>", "feed.xml").Outages);

        Assert.Equal((Instant.FromUtc(2026, 7, 22, 23, 5), Instant.FromUtc(2026, 7, 23, 1, 30), true), (outage.Start, outage.EndExclusive, outage.EndKnown));
    }

    private static string Feed(string items) => $"<rss version=\"2.0\"><channel><title>Vid - Incident History</title>{items}</channel></rss>";
}
