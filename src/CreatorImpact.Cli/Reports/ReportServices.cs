using CreatorImpact.Analysis.Deliverables;
using CreatorImpact.Analysis.Groups;
using CreatorImpact.Analysis.Money;
using CreatorImpact.Analysis.Reports;
using CreatorImpact.Analysis.Reports.Accounts;
using CreatorImpact.Analysis.Reports.Campaigns;
using CreatorImpact.Analysis.Reports.Segments;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Campaigns;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Data.Store.Segments;
using NodaTime;

namespace CreatorImpact.Cli.Reports;

/// <summary>What draws documents up and prints them, over one database: the same parts as in the app.</summary>
internal static class ReportServices
{
    /// <summary>All documents there are.</summary>
    public static ReportLibrary Library(Database database, IClock clock)
    {
        var zones = DateTimeZoneProviders.Tzdb;
        var (workspaces, accounts, series, outages, runs, roster) =
            (new WorkspaceStore(database), new AccountStore(database), new SeriesStore(database), new OutageStore(database), new RunStore(database), new RosterStore(database));
        var freshness = new RunFreshness(series, new RunInputStore(database), roster, new SeriesContents());
        var money = new MoneyDataLoader(
            new MoneyStores(
                series, outages, runs, new ContentStore(database), new ScheduleStore(database), roster, accounts, new MoneyTermsStore(database), new MoneyLineStore(database), new ExchangeRateStore(database)),
            freshness,
            zones,
            clock);
        var groups = new GroupStores(series, outages, runs, roster, new SegmentRuleStore(database));
        return new ReportLibrary(
        [
            new AccountReports(
                new AccountReportStores(workspaces, accounts, series, outages, runs, new RevisionStore(database), new OfferStore(database), new EvidenceStore(database)), money, freshness, zones),
            new CampaignReports(
                new CampaignDataLoader(new DeliverableStore(database), new MakeGoodStore(database), series, outages, runs, new ContentStore(database)), workspaces, freshness, zones, clock),
            new SegmentReports(new GroupDataLoader(groups, freshness), groups, workspaces),
        ]);
    }

    /// <summary>The browser of the settings, else the first on PATH.</summary>
    /// <param name="report">Told of a temporary folder that could not be deleted.</param>
    public static PdfPrinter Printer(Action<string> report) => new(PdfBrowser.Find(CliSettings.Read()["CreatorImpact:ChromiumPath"], Environment.GetEnvironmentVariable("PATH")), report);
}
