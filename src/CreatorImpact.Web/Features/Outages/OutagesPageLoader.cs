using CreatorImpact.Data.Store;
using CreatorImpact.Web.Shell;
using CreatorImpact.Web.Stores;
using NodaTime;

namespace CreatorImpact.Web.Features.Outages;

/// <summary>Asks the stores for the outages page and carries out what is done there. A page load is a fixed number of statements.</summary>
public sealed class OutagesPageLoader(OutageStore outages, SeriesStore series, CurrentWorkspace workspace, IDateTimeZoneProvider zones)
{
    public async Task<OutagesPageModel> LoadAsync(CancellationToken token)
    {
        var stored = await outages.ListAsync(workspace.Id, token);
        var measured = await series.ListAsync(workspace.Id, token);
        var platforms = stored.Select(outage => outage.Platform)
            .Concat(measured.Select(one => one.Key.Platform))
            .Select(PlatformWords.Of)
            .OfType<string>()
            .Concat(PlatformWords.Known)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
        return new OutagesPageModel([.. stored.Reverse().Select(outage => new OutageLine(outage, ZoneOf(outage)))], platforms);
    }

    /// <summary>A form for a stored outage.</summary>
    public OutageDraft Draft(StoredOutage outage)
    {
        ArgumentNullException.ThrowIfNull(outage);
        return OutageDraft.Of(outage, ZoneOf(outage));
    }

    /// <summary>Stores what the form says, or tells what is wrong with it.</summary>
    public async Task<OutageEntry> SaveAsync(OutageDraft draft, CancellationToken token)
    {
        var entry = OutageEntry.Read(draft, zones);
        if (entry.Outage is not { } outage)
            return entry;

        if (outage.Id == 0)
            await outages.AddAsync(workspace.Id, outage, token);
        else
            await outages.UpdateAsync(workspace.Id, outage, token);
        return entry;
    }

    public Task<bool> RemoveAsync(long outageId, CancellationToken token) => outages.RemoveAsync(workspace.Id, outageId, token);

    public Task<bool> RestoreAsync(long outageId, CancellationToken token) => outages.RestoreAsync(workspace.Id, outageId, token);

    // A zone of an older time zone database may have gone; its times are shown in UTC then.
    private DateTimeZone ZoneOf(StoredOutage outage) => zones.GetZoneOrNull(outage.EntryZone) ?? DateTimeZone.Utc;
}
