using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace CreatorImpact.Data.Import;

/// <summary>What was said of a file when it came, kept with the import so that it can be read again the same way.</summary>
/// <param name="ReferenceTime">What counts as "today", in microseconds since 1970.</param>
/// <param name="ZoneId">IANA zone of stamps without an offset; null = not said.</param>
/// <param name="Platform">Platform of rows that state none.</param>
/// <param name="Account">Account of rows that state none.</param>
/// <param name="DateOrder">Order of day and month; null = not said.</param>
/// <param name="ModifiedAt">When the sender's machine last wrote the file, in microseconds since 1970; null = not known.</param>
/// <param name="Wish">What is to become of it.</param>
public sealed record ImportOptions(long ReferenceTime, string? ZoneId, string? Platform, string? Account, DateOrder? DateOrder, long? ModifiedAt, ImportWish Wish)
{
    private const long TicksPerMicrosecond = 10;

    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() }, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Nothing was said.</summary>
    public static ImportOptions None { get; } = new(0, null, null, null, null, null, ImportWish.GoodRows);

    /// <summary>From what a reader is told.</summary>
    public static ImportOptions From(ReadOptions options, Instant? modifiedAt, ImportWish wish)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new ImportOptions(Micros(options.ReferenceTime), options.TimeZone?.Id, options.Platform, options.Account, options.DateOrder, modifiedAt is { } at ? Micros(at) : null, wish);
    }

    /// <summary>The time of the file.</summary>
    public Instant? FileTime() => ModifiedAt is { } micros ? Instant.FromUnixTimeTicks(micros * TicksPerMicrosecond) : null;

    /// <summary>What a reader is told; a zone that is no longer in the list counts as not said.</summary>
    public ReadOptions ToReadOptions(IDateTimeZoneProvider zones)
    {
        ArgumentNullException.ThrowIfNull(zones);
        return new ReadOptions(Instant.FromUnixTimeTicks(ReferenceTime * TicksPerMicrosecond), ZoneId is null ? null : zones.GetZoneOrNull(ZoneId), Platform, Account, DateOrder);
    }

    /// <summary>As stored.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>Reads <see cref="ToJson"/>; an empty text is <see cref="None"/>.</summary>
    public static ImportOptions FromJson(string text) => string.IsNullOrEmpty(text) ? None : JsonSerializer.Deserialize<ImportOptions>(text, Json) ?? None;

    private static long Micros(Instant instant) => instant.ToUnixTimeTicks() / TicksPerMicrosecond;
}
