using CreatorImpact.Analysis.Register;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Register;
using CreatorImpact.Web.Shell;
using CreatorImpact.Web.Stores;
using NodaTime;

namespace CreatorImpact.Web.Features.Outages;

/// <summary>Asks the stores for the outages page and carries out what is done there. A page load is a fixed number of statements.</summary>
public sealed class OutagesPageLoader(OutageStore outages, OutageSettingStore settings, SeriesStore series, CurrentWorkspace workspace, IDateTimeZoneProvider zones, IClock clock)
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
        var now = clock.GetCurrentInstant();
        var kept = await settings.LoadAsync(workspace.Id, token);
        var lines = stored.Reverse().ToLookup(outage => outage.Removed, outage => Line(outage, kept, now));
        return new OutagesPageModel([.. lines[false]], [.. lines[true]], platforms, now, kept);
    }

    /// <summary>Changes how the register is kept.</summary>
    public Task KeepAsync(OutageSettings changed, CancellationToken token) => settings.SaveAsync(workspace.Id, changed, token);

    /// <summary>Adds what the register does not have yet of a well-known outage.</summary>
    /// <returns>Ids of the outages added; empty when all were there.</returns>
    public async Task<IReadOnlyList<long>> AddAsync(PublicOutage known, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(known);
        var author = (await settings.LoadAsync(workspace.Id, token)).Author;
        var added = new List<long>();
        foreach (var missing in known.MissingFrom(await outages.ListAsync(workspace.Id, token)))
            added.Add(await outages.AddAsync(workspace.Id, missing with { Author = author }, token));
        return added;
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
            return new OutageSaving(entry);

        if (draft.Register.Author.Trim() is { Length: > 0 } author && await settings.LoadAsync(workspace.Id, token) is var kept && kept.Author != author)
            await settings.SaveAsync(workspace.Id, kept with { Author = author }, token);
        if (outage.Id == 0)
        {
            var id = await outages.AddAsync(workspace.Id, outage, token);
            return new OutageSaving(entry) { Stored = await outages.GetAsync(workspace.Id, id, token) };
        }

        var stored = await outages.ChangeAsync(workspace.Id, outage.Id, current => draft.Original is { } seen && !seen.SaysTheSameAs(current) ? null : outage, token);
        var found = await outages.GetAsync(workspace.Id, outage.Id, token);
        if (stored)
            return new OutageSaving(entry) { Gone = found is null, Stored = found };

        return found is { Removed: false } ? new OutageSaving(entry) { Changed = found } : new OutageSaving(entry) { Gone = true };
    }

    /// <summary>Takes a change back: the outage is stored again as it was before, unless somebody has changed it since.</summary>
    public async Task<OutageRevert> RevertAsync(StoredOutage previous, StoredOutage saved, CancellationToken token)
    {
        if (await outages.GetAsync(workspace.Id, previous.Id, token) is not { } current || !saved.SaysTheSameAs(current))
            return OutageRevert.ChangedSince;

        return await outages.RevertAsync(workspace.Id, previous, token, await AuthorAsync(token)) ? OutageRevert.Done : OutageRevert.SourceGone;
    }

    public async Task<bool> RemoveAsync(long outageId, CancellationToken token) => await outages.RemoveAsync(workspace.Id, outageId, token, await AuthorAsync(token));

    public async Task<bool> RestoreAsync(long outageId, CancellationToken token) => await outages.RestoreAsync(workspace.Id, outageId, token, await AuthorAsync(token));

    private async Task<string?> AuthorAsync(CancellationToken token) => (await settings.LoadAsync(workspace.Id, token)).Author;

    private OutageLine Line(StoredOutage outage, OutageSettings kept, Instant now) =>
        new(outage, ZoneOf(outage), now) { Class = OutageClasses.Of(outage, kept.ProlongedFrom, now) };

    // A zone of an older time zone database may have gone; its times are shown in UTC then.
    private DateTimeZone ZoneOf(StoredOutage outage) => zones.GetZoneOrNull(outage.EntryZone) ?? DateTimeZone.Utc;
}

/// <summary>How saving went.</summary>
/// <param name="Entry">The outage, or what is wrong with it.</param>
public sealed record OutageSaving(OutageEntry Entry)
{
    /// <summary>The outage as it is stored now; null when nothing was stored.</summary>
    public StoredOutage? Stored { get; init; }

    /// <summary>True when the outage was removed while it was being changed.</summary>
    public bool Gone { get; init; }

    /// <summary>What somebody else made of the outage while it was being changed; null when nobody did.</summary>
    public StoredOutage? Changed { get; init; }
}

/// <summary>How taking a change back went.</summary>
public enum OutageRevert
{
    /// <summary>It is as it was before.</summary>
    Done,

    /// <summary>It was changed or removed since: that is kept.</summary>
    ChangedSince,

    /// <summary>The import it came from is no longer in use.</summary>
    SourceGone,
}
