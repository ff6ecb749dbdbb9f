using System.Globalization;
using CreatorImpact.Analysis.Help;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Help;
using CreatorImpact.Web.Features.Help;
using CreatorImpact.Web.Resources;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using NodaTime;

namespace CreatorImpact.Web.Tests.Features.Help;

public sealed class ProblemReportTests : WebContext
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    private static readonly StoredOutage Outage = new()
    {
        Id = 7,
        Platform = "youtube",
        Title = "Playback outage",
        Start = Instant.FromUtc(2026, 11, 5, 17, 0),
        EndExclusive = Instant.FromUtc(2026, 11, 5, 23, 30),
        Function = "upload",
    };

    [Fact]
    public void Of_EverythingKnown_SaysItAllInOrder()
    {
        var text = Report(
            Outage with { Regions = ["DE", "FR"], Components = ["Studio"], Url = "https://news.example.org", Verification = "news" },
            Berlin,
            [new OutageNote(NoteTopic.ErrorMessage, " Error 503\r\nTry later "), new OutageNote(NoteTopic.Description, "The upload stops at 99 %."), new OutageNote(NoteTopic.Businesses, "Angry")],
            [
                new SourceNote(1, 7, SourceKind.Official, "https://status.example.org") { Verified = true },
                new SourceNote(2, 7, SourceKind.Official, "https://unchecked.example.org"),
                new SourceNote(3, 7, SourceKind.Fake, "https://fake.example.org"),
            ],
            (TroubleshootingStep.Connection, StepOutcome.NoChange),
            (TroubleshootingStep.OfficialReport, StepOutcome.Done));

        Assert.Equal(
            """
            Problem report, YouTube: Playback outage

            What failed: Uploading
            From: 5 Nov 2026, 18:00 Europe/Berlin (2026-11-05 17:00 UTC)
            Until: 6 Nov 2026, 00:30 Europe/Berlin (2026-11-05 23:30 UTC), 6 h 30 min in all
            Where: DE, FR
            Parts hit: Studio

            What happened:
            The upload stops at 99 %.

            Error message:
            Error 503
            Try later

            Steps tried:
            1. Check the internet connection: No change
            2. Update the system software: Not tried
            3. Clear the browser cache: Not tried
            4. Restart the device: Not tried
            5. Report through the official channel: Done

            Official sources, checked:
            https://status.example.org

            """.ReplaceLineEndings("\n"),
            text);
    }

    [Fact]
    public void Of_LittleKnown_LeavesOutWhatIsNotKnown()
    {
        var text = Report(Outage with { Platform = null, EndExclusive = null, Function = "view" }, DateTimeZone.Utc, [], []);

        Assert.Equal(
            """
            Problem report: Playback outage

            What failed: Viewing
            From: 5 Nov 2026, 17:00 UTC (2026-11-05 17:00 UTC)
            Until: still going on

            Steps tried:
            1. Check the internet connection: Not tried
            2. Update the system software: Not tried
            3. Clear the browser cache: Not tried
            4. Restart the device: Not tried
            5. Report through the official channel: Not tried

            """.ReplaceLineEndings("\n"),
            text);
    }

    [Fact]
    public void Of_EndNotKnown_SaysSo() =>
        Assert.Contains("\nUntil: over, the end is not known\n", Report(Outage with { EndExclusive = null, EndKnown = false }, Berlin, [], []), StringComparison.Ordinal);

    [Fact]
    public void Of_VerifiedEntry_NamesItsAddressAsASource() =>
        Assert.EndsWith("checked:\nhttps://status.example.org/1\n", Report(Outage with { Url = "https://status.example.org/1", Verification = "status_page" }, Berlin, [], []), StringComparison.Ordinal);

    [Fact]
    public void Of_AnotherCulture_WritesItsDatesAndTheSameUtc() => Assert.Contains(
        "5 nov. 2026, 18:00 Europe/Berlin (2026-11-05 17:00 UTC)",
        ReportIn(CultureInfo.GetCultureInfo("fr-FR"), Outage, Berlin, [], []),
        StringComparison.Ordinal);

    private string Report(StoredOutage outage, DateTimeZone zone, OutageNote[] notes, SourceNote[] sources, params (TroubleshootingStep Step, StepOutcome Outcome)[] steps) =>
        ReportIn(CultureInfo.GetCultureInfo("en-GB"), outage, zone, notes, sources, steps);

    private string ReportIn(CultureInfo culture, StoredOutage outage, DateTimeZone zone, OutageNote[] notes, SourceNote[] sources, params (TroubleshootingStep Step, StepOutcome Outcome)[] steps) =>
        new ProblemReport(HelpCatalog.For(culture), Services.GetRequiredService<IStringLocalizer<HelpText>>(), Services.GetRequiredService<IStringLocalizer<OutagesText>>(), culture)
            .Of(new OutageChoice(outage, zone), StepAnswer.Complete(steps.Select(step => new StepAnswer(step.Step, step.Outcome))), notes, sources);
}
