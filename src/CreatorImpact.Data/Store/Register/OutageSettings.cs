using System.Globalization;
using NodaTime;

namespace CreatorImpact.Data.Store.Register;

/// <summary>How a workspace keeps its register.</summary>
/// <param name="ProlongedFrom">From this length on an outage is prolonged; shorter ones are short.</param>
/// <param name="Author">Name under which changes are recorded; null when nobody gave one.</param>
public sealed record OutageSettings(Duration ProlongedFrom, string? Author)
{
    /// <summary>True when estimates of regional outages look for controls among accounts the outage left alone.</summary>
    /// <value>Default false.</value>
    public bool UseControls { get; init; }

    /// <summary>Longest threshold that can be set.</summary>
    public static readonly Duration MostProlongedFrom = Duration.FromDays(7);

    /// <summary>What holds until somebody changes it: four hours, no name.</summary>
    public static OutageSettings Default { get; } = new(Duration.FromHours(4), null);
}

/// <summary>Keeps <see cref="OutageSettings"/> among the settings of a workspace.</summary>
public sealed class OutageSettingStore(Database database)
{
    private const string ProlongedName = "outages.prolonged_minutes";
    private const string AuthorName = "outages.author";
    private const string ControlsName = "outages.controls";
    private const string On = "yes";

    /// <summary>The settings; what was never set is the default. One statement.</summary>
    public async Task<OutageSettings> LoadAsync(long workspaceId, CancellationToken token)
    {
        var rows = await database.ReadAsync(
            session => session.QueryAsync(
                "SELECT name, value FROM setting WHERE workspace_id = @workspaceId AND name IN (@ProlongedName, @AuthorName, @ControlsName)",
                new { workspaceId, ProlongedName, AuthorName, ControlsName },
                reader => (Name: reader.GetString(0), Value: reader.GetString(1)),
                token),
            token).ConfigureAwait(false);
        var values = rows.ToDictionary(row => row.Name, row => row.Value, StringComparer.Ordinal);
        return new OutageSettings(
            values.TryGetValue(ProlongedName, out var text) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes > 0 ? Duration.FromMinutes(minutes) : OutageSettings.Default.ProlongedFrom,
            values.GetValueOrDefault(AuthorName) is { Length: > 0 } author ? author : null)
        {
            UseControls = values.GetValueOrDefault(ControlsName) == On,
        };
    }

    /// <summary>Puts settings in place of those there were.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The threshold is shorter than a minute or longer than <see cref="OutageSettings.MostProlongedFrom"/>.</exception>
    public Task SaveAsync(long workspaceId, OutageSettings settings, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (settings.ProlongedFrom < Duration.FromMinutes(1) || settings.ProlongedFrom > OutageSettings.MostProlongedFrom)
            throw new ArgumentOutOfRangeException(nameof(settings), settings.ProlongedFrom, FormattableString.Invariant($"Expected a threshold from 1 minute to {OutageSettings.MostProlongedFrom.Days} days."));
        var minutes = ((long)Math.Round(settings.ProlongedFrom.TotalMinutes)).ToString(CultureInfo.InvariantCulture);
        return database.WriteAsync(
            async session =>
            {
                await PutAsync(session, workspaceId, ProlongedName, minutes, token).ConfigureAwait(false);
                await PutAsync(session, workspaceId, AuthorName, StorableText.Clean(settings.Author?.Trim() ?? string.Empty), token).ConfigureAwait(false);
                await PutAsync(session, workspaceId, ControlsName, settings.UseControls ? On : "no", token).ConfigureAwait(false);
                return true;
            },
            token);
    }

    private static Task<int> PutAsync(DbSession session, long workspaceId, string name, string value, CancellationToken token) => session.ExecuteAsync(
        "INSERT INTO setting (workspace_id, name, value) VALUES (@workspaceId, @name, @value) ON CONFLICT (workspace_id, name) DO UPDATE SET value = excluded.value",
        new { workspaceId, name, value },
        token);
}
