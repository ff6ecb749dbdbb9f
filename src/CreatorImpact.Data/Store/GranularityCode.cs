using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Data.Store;

/// <summary>Granularity as it stands in the tables.</summary>
internal static class GranularityCode
{
    public static string ToCode(Granularity granularity) => granularity switch
    {
        Granularity.Hour => "hour",
        Granularity.Day => "day",
        _ => throw new ArgumentOutOfRangeException(nameof(granularity), granularity, "Expected an hour or a day."),
    };

    public static Granularity FromCode(string code) => code switch
    {
        "hour" => Granularity.Hour,
        "day" => Granularity.Day,
        _ => throw new InvalidDataException($"The stored granularity '{code}' is unknown; expected hour or day. The database was changed by another program: restore a backup."),
    };
}
