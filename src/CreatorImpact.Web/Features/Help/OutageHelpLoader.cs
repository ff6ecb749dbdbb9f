using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Help;
using CreatorImpact.Web.Stores;
using NodaTime;

namespace CreatorImpact.Web.Features.Help;

/// <summary>Asks the stores for the help of an outage and carries out what is done there. A page load is a fixed number of statements.</summary>
public sealed class OutageHelpLoader(
    OutageStore outages, StepAnswerStore steps, OutageNoteStore notes, SourceNoteStore sources, CurrentWorkspace workspace, IDateTimeZoneProvider zones, IClock clock)
{
    /// <summary>The help of an outage.</summary>
    /// <param name="asked">Its number; null takes the newest that has begun.</param>
    /// <param name="token">Stops it.</param>
    public async Task<OutageHelpModel> LoadAsync(long? asked, CancellationToken token)
    {
        var now = clock.GetCurrentInstant();
        var listed = (await outages.ListAsync(workspace.Id, token)).Reverse().Select(outage => new OutageChoice(outage, zones.GetZoneOrNull(outage.EntryZone) ?? DateTimeZone.Utc)).ToList();
        var chosen = asked is { } number ? listed.Find(one => one.Stored.Id == number) : listed.Find(one => one.Stored.Start <= now) ?? listed.FirstOrDefault();
        var model = new OutageHelpModel(listed, chosen, asked is not null && chosen is null);
        return chosen is null ? model : model with
        {
            Steps = StepAnswer.Complete(await steps.ListAsync(workspace.Id, chosen.Stored.Id, token)),
            Notes = await notes.ListAsync(workspace.Id, chosen.Stored.Id, token),
            Sources = await SourcesAsync(chosen.Stored.Id, token),
        };
    }

    /// <summary>Official sources and known fakes of an outage.</summary>
    public Task<IReadOnlyList<SourceNote>> SourcesAsync(long outage, CancellationToken token) => sources.ListAsync(workspace.Id, outage, token);

    /// <summary>Stores how a step went and gives back what was said before.</summary>
    public Task<StepAnswer> SaveAsync(long outage, StepAnswer answer, CancellationToken token) => steps.SaveAsync(workspace.Id, outage, answer, token);

    /// <summary>Stores a note and gives back the one before.</summary>
    public Task<OutageNote> SaveAsync(long outage, OutageNote note, CancellationToken token) => notes.SaveAsync(workspace.Id, outage, note, token);

    /// <summary>Adds or changes a source; null when it is gone.</summary>
    public Task<long?> SaveAsync(SourceNote source, CancellationToken token) => sources.SaveAsync(workspace.Id, source, token);

    /// <summary>Hides a source; false when it is hidden already.</summary>
    public Task<bool> RemoveAsync(long source, CancellationToken token) => sources.RemoveAsync(workspace.Id, source, token);

    /// <summary>Shows a removed source again; false when it is there already.</summary>
    public Task<bool> RestoreAsync(long source, CancellationToken token) => sources.RestoreAsync(workspace.Id, source, token);
}
