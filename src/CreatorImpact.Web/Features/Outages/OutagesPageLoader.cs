using CreatorImpact.Data.Store;
using CreatorImpact.Web.Shell;
using CreatorImpact.Web.Stores;
using NodaTime;

namespace CreatorImpact.Web.Features.Outages;

/// <summary>Asks the stores for the outages page and carries out what is done there. A page load is a fixed number of statements.</summary>
public sealed class OutagesPageLoader(OutageStore outages, SeriesStore series, CurrentWorkspace workspace, IDateTimeZoneProvider zones, IClock clock)
{
    public async Task<OutagesPageModel> LoadAsync(CancellationToken token)
    {
        var stored = await outages.ListAsync(workspace.Id, token, includeRemoved: true);
        var measured = await series.ListAsync(workspace.Id, token);
        var platforms = stored.Select(outage => outage.Platform)
            .Concat(measured.Select(one => one.Key.Platform))
            .Select(PlatformWords.Of)
            .OfType<string>()
            .Concat(PlatformWords.Known)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
        var lines = stored.Reverse().ToLookup(outage => outage.Removed, outage => new OutageLine(outage, ZoneOf(outage)));
        return new OutagesPageModel([.. lines[false]], [.. lines[true]], platforms, clock.GetCurrentInstant());
    }

    /// <summary>A form for a stored outage.</summary>
    public OutageDraft Draft(StoredOutage outage)
    {
        ArgumentNullException.ThrowIfNull(outage);
        return OutageDraft.Of(outage, ZoneOf(outage));
    }

    /// <summary>What a form says so far, without storing it.</summary>
    public OutageEntry Read(OutageDraft draft) => OutageEntry.Read(draft, zones, clock);

    /// <summary>Stores what the form says, or tells what is wrong with it. Nothing is stored of an outage that is gone.</summary>
    public async Task<OutageSaving> SaveAsync(OutageDraft draft, CancellationToken token)
    {
        var entry = Read(draft);
        if (entry.Outage is not { } outage)
            return new OutageSaving(entry, Gone: false);

        if (outage.Id == 0)
        {
            await outages.AddAsync(workspace.Id, outage, token);
            return new OutageSaving(entry, Gone: false);
        }

        var there = await outages.GetAsync(workspace.Id, outage.Id, token) is { Removed: false };
        return new OutageSaving(entry, Gone: !there || !await outages.UpdateAsync(workspace.Id, outage, token));
    }

    /// <summary>Takes a change back: the outage is stored again as it was before.</summary>
    public Task<bool> RevertAsync(StoredOutage previous, CancellationToken token) => outages.RevertAsync(workspace.Id, previous, token);

    public Task<bool> RemoveAsync(long outageId, CancellationToken token) => outages.RemoveAsync(workspace.Id, outageId, token);

    public Task<bool> RestoreAsync(long outageId, CancellationToken token) => outages.RestoreAsync(workspace.Id, outageId, token);

    // A zone of an older time zone database may have gone; its times are shown in UTC then.
    private DateTimeZone ZoneOf(StoredOutage outage) => zones.GetZoneOrNull(outage.EntryZone) ?? DateTimeZone.Utc;
}

/// <summary>How saving went.</summary>
/// <param name="Entry">The outage, or what is wrong with it.</param>
/// <param name="Gone">True when the outage was removed while it was being changed.</param>
public sealed record OutageSaving(OutageEntry Entry, bool Gone);
