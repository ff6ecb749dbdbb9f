using CreatorImpact.Data.Import;
using CreatorImpact.Data.Import.Roster;
using CreatorImpact.Data.Store;
using NodaTime;

namespace CreatorImpact.Data.Tests.Import;

public sealed class RosterTests
{
    [Fact]
    public void Read_FullRoster_TakesEveryColumn()
    {
        var reading = Assert.IsType<RosterReading>(Reading.Of(
            """
            Creator,Account,Platform,Client,Segments,Segment: Tier,Audience US,Audience GB,Followers,Country,Business type,Monetised
            Ann Lee,@Ann.Lee,TikTok,Acme; Globex,sport; branch: food,gold,60 %,12.5%,"12,345",de,food,yes
            Ann Lee,annlee,You Tube,acme,,gold,0,30,900,DE,,no
            Bo,bo,,,,,,,,,,
            """));

        Assert.Equal((3, 3, 0), (reading.RowsRead, reading.Entries.Count, reading.RejectedRows.Count));
        var (ann, tube, bo) = (reading.Entries[0], reading.Entries[1], reading.Entries[2]);
        Assert.Equal(("tiktok", "@Ann.Lee", "Ann Lee", 12_345L, "DE", "food", true), (ann.Platform, ann.Account, ann.Creator, ann.Followers, ann.Region, ann.BusinessType, ann.Monetised));
        Assert.Equal(["Acme", "Globex"], ann.Clients);
        Assert.Equal([new SegmentName("segment", "sport"), new SegmentName("branch", "food"), new SegmentName("Tier", "gold")], ann.Segments);
        Assert.Equal([new AudienceShare("US", 0.6), new AudienceShare("GB", 0.125)], ann.Audience);
        Assert.Equal(("youtube", false), (tube.Platform, tube.Monetised));
        Assert.Equal([new AudienceShare("GB", 0.3)], tube.Audience);
        Assert.Equal((null, "bo", null, null), (bo.Platform, bo.Account, bo.Followers, bo.Monetised));
        Assert.Empty(bo.Audience);
    }

    [Theory]
    [InlineData("Konto;Ersteller;Plattform;Kunde;Segmente;Publikum\n@ann;Ann;TikTok;Acme;gold;US 30 %; DE 12,5 %\n", 2)]
    [InlineData("Cuenta,Creador,Plataforma,Cliente,Audiencia\n@ann,Ann,TikTok,Acme,US: 30 %|DE=12.5\n", 2)]
    [InlineData("creator,brand\nAnn,Acme\n", 0)]
    public void Read_OtherHeaders_IsARoster(string text, int regions)
    {
        // A semicolon file cannot hold a semicolon list without quotes: the reader must not lose the row silently.
        var reading = Assert.IsType<RosterReading>(Reading.Of(text.Replace("US 30 %; DE", "US 30 %| DE", StringComparison.Ordinal)));

        var entry = Assert.Single(reading.Entries);
        Assert.Equal(["Acme"], entry.Clients);
        Assert.Equal(regions, entry.Audience.Count);
        Assert.Equal("Ann", entry.Creator);
    }

    [Theory]
    [InlineData("account,segment\ncreator-0001,tier-01\ncreator-0002,tier-02\n", 2)]
    [InlineData("account,creator,segment: tier\nmay-0001,may-0001,dec-01\nmay-0002,may-0002,dec-02\n", 2)]
    [InlineData("account,client\nann,march-2026\nbo,june-2026\n", 2)]
    public void Read_NamesThatLookLikeDates_StayNames(string text, int accounts)
    {
        var reading = Assert.IsType<RosterReading>(Reading.Of(text));

        Assert.Equal(accounts, reading.Entries.Count);
    }

    [Fact]
    public void Read_SharesOfOne_AreParts()
    {
        var reading = Assert.IsType<RosterReading>(Reading.Of("account,audience_us,audience_de\nann,0.3,0.7\nbo,1,0\n"));

        Assert.Equal([new AudienceShare("US", 0.3), new AudienceShare("DE", 0.7)], reading.Entries[0].Audience);
        Assert.Equal([new AudienceShare("US", 1)], reading.Entries[1].Audience);
    }

    [Theory]
    [InlineData("account,client,audience\n,Acme,\nbo,Acme,\n", 2, "account")]
    [InlineData("account,client,audience\nann,Acme,US 70 %; DE 60 %\nbo,Acme,\n", 2, "audience")]
    [InlineData("account,client,audience\nann,Acme,US 70 %; US 10 %\nbo,Acme,\n", 2, "audience")]
    [InlineData("account,client,audience\nann,Acme,mostly US\nbo,Acme,\n", 2, "audience")]
    [InlineData("account,client,followers\nann,Acme,many\nbo,Acme,5\n", 2, "followers")]
    public void Read_FaultyRow_IsRejectedAndTheOthersTaken(string text, int line, string column)
    {
        var reading = Assert.IsType<RosterReading>(Reading.Of(text));

        Assert.Equal("bo", Assert.Single(reading.Entries).Account);
        var rejected = Assert.Single(reading.RejectedRows);
        Assert.Equal((line, column), (rejected.LineNumber, rejected.Column));
    }

    [Fact]
    public void Read_AccountInSeveralRows_JoinsItsClientsAndSaysSo()
    {
        var reading = Assert.IsType<RosterReading>(Reading.Of("account,platform,client,followers\n@Ann,tiktok,Acme,5\nann,TikTok,Globex,\nann,youtube,Acme,\n"));

        Assert.Equal(["Acme, Globex", "Acme"], reading.Entries.Select(entry => string.Join(", ", entry.Clients)));
        Assert.Equal(5L, reading.Entries[0].Followers);
        Assert.Contains("duplicate_rows_joined", reading.Codes());
    }

    [Theory]
    [InlineData("US: 0.30; GB: 0.12", 0.3, 0.12)]
    [InlineData("US 30; GB 12", 0.3, 0.12)]
    [InlineData("30 % US; 12% GB", 0.3, 0.12)]
    [InlineData("\"US (30%), GB (12,5%)\"", 0.3, 0.125)]
    [InlineData("XX 0 %; US 1 %; GB 0.5 %", 0.01, 0.005)]
    public void Read_Audience_IsReadInEveryNotation(string cell, double us, double gb)
    {
        var reading = Assert.IsType<RosterReading>(Reading.Of($"account,client,audience\nann,Acme,{cell}\n"));

        Assert.Equal([("US", us), ("GB", gb)], Assert.Single(reading.Entries).Audience.Select(share => (share.Region, share.Share)));
    }

    [Theory]
    [InlineData("US<1%")]
    [InlineData("US -5 %")]
    [InlineData("% ES 5")]
    public void Read_OddShare_IsRejectedAndMakesNoRegion(string cell) =>
        Assert.Equal("audience", Assert.Single(Reading.Refused($"account,client,audience\nann,Acme,{cell}\n").RejectedRows).Column);

    [Fact]
    public void Read_SharesAboveAndBelowOneWithoutSign_AreNotGuessed()
    {
        var reading = Assert.IsType<RosterReading>(Reading.Of("account,audience US\nann,30\nbo,0.3\ncy,0.3 %\n"));

        Assert.Equal([("ann", 0.3), ("cy", 0.003)], reading.Entries.Select(entry => (entry.Account, entry.Audience[0].Share)));
        Assert.Equal("0.3", Assert.Single(reading.RejectedRows).Found);
    }

    [Fact]
    public void Read_GermanHeadersAndOneUnknown_TakesTheKnownAndNamesTheOther()
    {
        var reading = Assert.IsType<RosterReading>(Reading.Of("Kontoname;Creator;Soziales Netzwerk;Auftraggeber;Kunde 2;Zielgruppe US;Abonnenten;Monetarisierung;Notiz\n@ann;Ann;TikTok;Acme;Globex;60 %;12.000;vielleicht;hm\n"));

        var entry = Assert.Single(reading.Entries);
        Assert.Equal(("@ann", "tiktok", "Acme, Globex", 12_000L, null), (entry.Account, entry.Platform, string.Join(", ", entry.Clients), entry.Followers, entry.Monetised));
        Assert.Contains("\"Notiz\"", Assert.Single(reading.Warnings, warning => warning.Code == "columns_not_read").Text, StringComparison.Ordinal);
        Assert.Contains("unknown_word", reading.Codes());
    }

    [Fact]
    public void Read_QuoteNeverClosed_IsTold() =>
        Assert.Contains("unclosed_quote", Reading.Of("account,creator,client\n\"unclosed,Cy,Acme\n@dee,Dee,X\n").Codes());

    [Fact]
    public void Read_NoAccountAtAll_IsRefusedWithTheFirstReason()
    {
        var refused = Reading.Refused("account,client\n,Acme\n");

        Assert.Equal("no_rows", refused.Code);
        Assert.Contains("line 2", refused.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("date,account,client,views\n2026-01-01,ann,Acme,5\n2026-01-02,ann,Acme,6\n")]
    [InlineData("date,creator,account,views\n2026-01-01,Ann,ann,5\n2026-01-02,Ann,ann,6\n")]
    [InlineData("Report date,account,client,views\n2026-01-01,ann,Acme,5\n2026-01-02,ann,Acme,6\n")]
    [InlineData("Kalendertag,account,client,profilbesuche\n2026-01-01,ann,Acme,5\n2026-01-02,ann,Acme,6\n")]
    [InlineData("scheduled for,date,account,views\n2026-01-01,2026-01-01,ann,5\n2026-01-02,2026-01-02,ann,6\n")]
    public void Read_TableOfDays_StaysEngagement(string text) => Assert.IsType<EngagementReading>(Reading.Of(text));

    [Theory]
    [InlineData("@Ann", "ann", true)]
    [InlineData(" ＡＮＮ ", "@ann", true)]
    [InlineData("Éva", "éva", true)]
    [InlineData("ann", "anna", false)]
    public void AccountKey_TwoSpellings_AreOneNameOrNot(string one, string other, bool same) =>
        Assert.Equal(same, AccountKey.Of(one) == AccountKey.Of(other));

    [Fact]
    public void Find_PlatformOfItsOwn_BeforeTheEntryForEveryPlatform()
    {
        var book = new RosterBook(
        [
            new StoredRosterEntry(new RosterEntry(null, "Ann") { Creator = "Everywhere" }, null, false),
            new StoredRosterEntry(new RosterEntry("tiktok", "@ann") { Creator = "On TikTok" }, null, false),
            new StoredRosterEntry(new RosterEntry("x", "bo") { Creator = "Gone" }, null, true),
        ]);

        Assert.Equal("On TikTok", book.Find("tiktok", "ann")!.Entry.Creator);
        Assert.Equal("Everywhere", book.Find("youtube", "@ANN")!.Entry.Creator);
        Assert.Equal("Everywhere", book.Find(null, "ann")!.Entry.Creator);
        Assert.Null(book.Find("x", "bo"));
    }
}
