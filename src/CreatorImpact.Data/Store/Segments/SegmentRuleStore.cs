using System.Data.Common;
using CreatorImpact.Data.Store.Money;

namespace CreatorImpact.Data.Store.Segments;

/// <summary>Segments that the user made by rule. Rules of a set are tried in the order of their entry.</summary>
public sealed class SegmentRuleStore(Database database)
{
    /// <summary>All rules in the order in which they are tried. One statement.</summary>
    public async Task<IReadOnlyList<SegmentRule>> ListAsync(long workspaceId, CancellationToken token) => await database.ReadAsync(
        session => session.QueryAsync(
            "SELECT rule_id, set_name, segment, field, low, high, accepted FROM segment_rule WHERE workspace_id = @workspaceId ORDER BY set_name, position, rule_id",
            new { workspaceId },
            Map,
            token),
        token).ConfigureAwait(false);

    /// <summary>Adds a rule after the others (id 0), or changes one in its place.</summary>
    /// <returns>Its id; null when there is none of that id to change.</returns>
    /// <exception cref="ArgumentException">It has a <see cref="SegmentRule.Fault"/>.</exception>
    public Task<long?> SaveAsync(long workspaceId, SegmentRule rule, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (rule.Fault() is { } fault) throw new ArgumentException(fault.Text, nameof(rule));
        return database.WriteAsync<long?>(
            async session =>
            {
                var ruleId = rule.Id != 0 ? rule.Id : await IdCounter.TakeAsync(session, workspaceId, "segment_rule", 1, token).ConfigureAwait(false);
                var changed = await session.ExecuteAsync(
                    rule.Id != 0
                        ? "UPDATE segment_rule SET set_name = @set, segment = @segment, field = @field, low = @Low, high = @High, accepted = @accepted WHERE workspace_id = @workspaceId AND rule_id = @ruleId"
                        : """
                          INSERT INTO segment_rule (workspace_id, rule_id, set_name, segment, position, field, low, high, accepted)
                          VALUES (@workspaceId, @ruleId, @set, @segment, @ruleId, @field, @Low, @High, @accepted)
                          """,
                    new
                    {
                        workspaceId,
                        ruleId,
                        set = StorableText.Clean(rule.Set.Trim()),
                        segment = StorableText.Clean(rule.Segment.Trim()),
                        field = KindCode.Of(rule.Field),
                        rule.Low,
                        rule.High,
                        accepted = StoredValues.ToJson([.. rule.Accepted.Select(value => StorableText.Clean(value.Trim()))]),
                    },
                    token).ConfigureAwait(false);
                return changed > 0 ? ruleId : null;
            },
            token);
    }

    /// <summary>Takes a rule away; false when there was none of that id.</summary>
    public async Task<bool> RemoveAsync(long workspaceId, long ruleId, CancellationToken token) => await database.WriteAsync(
        session => session.ExecuteAsync("DELETE FROM segment_rule WHERE workspace_id = @workspaceId AND rule_id = @ruleId", new { workspaceId, ruleId }, token),
        token).ConfigureAwait(false) > 0;

    private static SegmentRule Map(DbDataReader reader) => new(reader.GetString(1), reader.GetString(2), KindCode.Read<SegmentField>(reader.GetString(3)))
    {
        Id = reader.GetInt64(0),
        Low = reader.IsDBNull(4) ? null : reader.GetInt64(4),
        High = reader.IsDBNull(5) ? null : reader.GetInt64(5),
        Accepted = reader.GetJsonList<string>(6),
    };
}
