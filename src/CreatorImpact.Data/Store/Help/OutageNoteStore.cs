using CreatorImpact.Data.Store.Money;

namespace CreatorImpact.Data.Store.Help;

/// <summary>Notes about outages, one a topic.</summary>
public sealed class OutageNoteStore(Database database)
{
    private static readonly OutageWordTable Table = new("outage_note", "topic", "note", "");

    /// <summary>The notes of an outage in the order of the topics; empty ones are left out. One statement.</summary>
    public async Task<IReadOnlyList<OutageNote>> ListAsync(long workspaceId, long outageId, CancellationToken token) =>
    [
        .. (await Table.ListAsync(database, workspaceId, outageId, token).ConfigureAwait(false)).Select(Of).Where(note => note.Text.Length > 0).OrderBy(note => note.Topic),
    ];

    /// <summary>Puts a note in place of the one before. The last word counts.</summary>
    /// <returns>The one before; an empty one when nobody had written.</returns>
    /// <exception cref="ArgumentException">It has a <see cref="OutageNote.Fault"/>.</exception>
    public async Task<OutageNote> SaveAsync(long workspaceId, long outageId, OutageNote note, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(note);
        if (note.Fault() is { } fault) throw new ArgumentException(fault.Text, nameof(note));
        return Of(await Table.SaveAsync(database, workspaceId, outageId, note.Code, note.Text, token).ConfigureAwait(false));
    }

    private static OutageNote Of(OutageWord word) => new(KindCode.Read<NoteTopic>(word.Code), word.Word) { UpdatedAt = word.UpdatedAt };
}
