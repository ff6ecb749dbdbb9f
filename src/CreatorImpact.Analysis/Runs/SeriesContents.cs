using System.Collections.Concurrent;
using System.Globalization;

namespace CreatorImpact.Analysis.Runs;

/// <summary>
/// Remembers fingerprints of visible contents by what decides them: the imports that hold a series and its zone. Rows of an import never change, so an
/// entry is right for ever; it is forgotten when there are too many. Safe to share between threads.
/// </summary>
public sealed class SeriesContents
{
    // Some 200 bytes each.
    private const int MostEntries = 50_000;

    private readonly ConcurrentDictionary<(long Workspace, long Series, string State), string> _entries = new();

    /// <summary>The fingerprint, or null when nobody has computed it.</summary>
    public string? Find(long workspaceId, long seriesId, IReadOnlyList<long> imports, string? zoneId) =>
        _entries.GetValueOrDefault((workspaceId, seriesId, State(imports, zoneId)));

    /// <summary>Keeps a fingerprint.</summary>
    public void Remember(long workspaceId, long seriesId, IReadOnlyList<long> imports, string? zoneId, string content)
    {
        if (_entries.Count >= MostEntries) _entries.Clear();
        _entries[(workspaceId, seriesId, State(imports, zoneId))] = content;
    }

    /// <summary>Forgets everything: the data were replaced, and numbers begin anew.</summary>
    public void Forget() => _entries.Clear();

    private static string State(IReadOnlyList<long> imports, string? zoneId) =>
        string.Join(',', imports.Select(id => id.ToString(CultureInfo.InvariantCulture))) + " " + zoneId;
}
