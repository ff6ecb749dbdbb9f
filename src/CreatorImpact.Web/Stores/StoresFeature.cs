using CreatorImpact.Analysis.Configuration;
using CreatorImpact.Analysis.Deliverables;
using CreatorImpact.Analysis.Groups;
using CreatorImpact.Analysis.Method;
using CreatorImpact.Analysis.Money;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Analysis.Scenarios;
using CreatorImpact.Data.Import;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Branding;
using CreatorImpact.Data.Store.Campaigns;
using CreatorImpact.Data.Store.Findings;
using CreatorImpact.Data.Store.Help;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Data.Store.Register;
using CreatorImpact.Data.Store.Segments;
using CreatorImpact.Web.Hosting;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CreatorImpact.Web.Stores;

/// <summary>The stored data and what works on it, for every page and job.</summary>
internal static class StoresFeature
{
    public static void Add(IServiceCollection services)
    {
        services.AddOptions<DatabaseSettings>().BindConfiguration(DatabaseSettings.Section);
        services.AddSingleton<DatabaseHost>();
        services.AddSingleton(static provider => provider.GetRequiredService<DatabaseHost>().Database);
        AddStores(services);
        services.AddHostedService<WorkspaceSweep>();
    }

    /// <summary>Everything that needs an open <see cref="Database"/>.</summary>
    public static void AddStores(IServiceCollection services)
    {
        services.AddSingleton(static provider => new DocumentPlace(provider.GetRequiredService<DataFolder>().Documents));
        services.AddSingleton<WorkspaceStore>();
        services.AddSingleton<WorkspaceRemoval>();
        services.AddSingleton<WorkspaceChanges>();
        services.AddSingleton<Erasure>();
        services.AddSingleton<ImportStore>();
        services.AddSingleton<ImportSteps>();
        services.AddSingleton<MappingStore>();
        services.AddSingleton<RevisionStore>();
        services.AddSingleton<BackupStore>();
        services.AddSingleton<AccountStore>();
        services.AddSingleton<SeriesStore>();
        services.AddSingleton<OutageStore>();
        services.AddSingleton<OutageUpdateStore>();
        services.AddSingleton<OutageHistory>();
        services.AddSingleton<OutageSettingStore>();
        services.AddSingleton<RosterStore>();
        services.AddSingleton<ScheduleStore>();
        services.AddSingleton<ContentStore>();
        services.AddSingleton<SegmentRuleStore>();
        services.AddSingleton<GroupStores>();
        services.AddSingleton<GroupDataLoader>();
        services.AddSingleton<MoneyTermsStore>();
        services.AddSingleton<MoneyLineStore>();
        services.AddSingleton<ExchangeRateStore>();
        services.AddSingleton<OfferStore>();
        services.AddSingleton<EvidenceStore>();
        services.AddSingleton<ReportLookStore>();
        services.AddSingleton<DeliverableStore>();
        services.AddSingleton<MakeGoodStore>();
        services.AddSingleton<CampaignDataLoader>();
        services.AddSingleton<MoneyStores>();
        services.AddSingleton<MoneyDataLoader>();
        services.AddSingleton<ScenarioLoader>();
        services.AddSingleton(static provider => new ScenarioRun(provider.GetRequiredService<IDateTimeZoneProvider>()));
        services.AddSingleton<Sensitivity>();
        services.AddSingleton<PlantedTruthLoader>();
        services.AddSingleton<OwnCalibrationLoader>();
        services.AddSingleton(static provider => new PlantedTruth(provider.GetRequiredService<IDateTimeZoneProvider>()));
        services.AddSingleton<FindingCheckStore>();
        services.AddSingleton<StepAnswerStore>();
        services.AddSingleton<OutageNoteStore>();
        services.AddSingleton<SourceNoteStore>();
        services.AddSingleton<RunStore>();
        services.AddSingleton<RunInputStore>();
        services.AddSingleton<JobStore>();
        services.AddSingleton(static provider => provider.GetRequiredService<IOptions<WebOptions>>().Value.Limits.ForUploads());
        services.AddSingleton<IFileReader>(static provider => ImportFileReader.Within(provider.GetRequiredService<ImportLimits>()));
        services.AddSingleton<FileImporter>();
        services.AddSingleton(DateTimeZoneProviders.Tzdb);
        services.AddSingleton<WindowHistory>();
        services.AddSingleton<RunKeeper>();
        services.AddSingleton<WorkspaceRun>();
        services.AddSingleton<SeriesContents>();
        services.AddSingleton<RunFreshness>();
        services.AddSingleton<RunCatalog>();
        services.AddSingleton<HandoverShelf>();
        services.AddScoped<PageHandover>();
        services.AddScoped<CurrentWorkspace>();
    }

    /// <summary>Opens the database; call it once, before the application starts.</summary>
    public static Task OpenAsync(WebApplication app, CancellationToken token) => app.Services.GetRequiredService<DatabaseHost>().OpenAsync(token);
}
