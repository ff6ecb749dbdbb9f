using System.Data.Common;
using System.Text.Json;
using NodaTime;

namespace CreatorImpact.Data.Store;

/// <summary>How values stand in the tables: instants as microseconds since the epoch, days as numbers since it, booleans as 0 and 1, lists as JSON text.</summary>
internal static class StoredValues
{
    private const long TicksPerMicrosecond = 10;

    private static readonly LocalDate Epoch = new(1970, 1, 1);

    public static long ToMicroseconds(this Instant instant)
    {
        var ticks = instant.ToUnixTimeTicks();
        var micros = ticks / TicksPerMicrosecond;
        return ticks % TicksPerMicrosecond < 0 ? micros - 1 : micros;
    }

    public static long? ToMicroseconds(this Instant? instant) => instant?.ToMicroseconds();

    public static Instant GetInstant(this DbDataReader reader, int column) =>
        Instant.FromUnixTimeTicks(checked(reader.GetInt64(column) * TicksPerMicrosecond));

    public static Instant? GetInstantOrNull(this DbDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetInstant(column);

    public static string? GetTextOrNull(this DbDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetString(column);

    public static double? GetDoubleOrNull(this DbDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetDouble(column);

    public static byte[]? GetBytesOrNull(this DbDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetFieldValue<byte[]>(column);

    public static bool GetFlag(this DbDataReader reader, int column) => reader.GetInt64(column) != 0;

    public static short ToFlag(this bool value) => value ? (short)1 : (short)0;

    public static long ToDayNumber(this LocalDate day) => Period.DaysBetween(Epoch, day);

    public static long? ToDayNumber(this LocalDate? day) => day?.ToDayNumber();

    public static LocalDate? GetDayOrNull(this DbDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : Epoch.PlusDays(checked((int)reader.GetInt64(column)));

    public static string ToJson<T>(IReadOnlyList<T> list) => JsonSerializer.Serialize(list);

    public static IReadOnlyList<T> GetJsonList<T>(this DbDataReader reader, int column) =>
        JsonSerializer.Deserialize<List<T>>(reader.GetString(column)) ?? [];
}
