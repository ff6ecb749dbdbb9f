using System.Globalization;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Web.Features.Impact;

/// <summary>The address of a view of the impact page: it holds everything that was chosen, readable, and says what of it nobody understands.</summary>
internal static class ImpactAddress
{
    private static readonly Dictionary<string, ViewComparison> Comparisons = new(StringComparer.OrdinalIgnoreCase)
    {
        ["none"] = ViewComparison.None,
        ["previous"] = ViewComparison.Previous,
        ["week"] = ViewComparison.Week,
        ["4weeks"] = ViewComparison.Month,
        ["year"] = ViewComparison.Year,
    };

    private static readonly Dictionary<string, OverviewOrder> Orders = new(StringComparer.OrdinalIgnoreCase)
    {
        ["loss"] = OverviewOrder.Loss,
        ["name"] = OverviewOrder.Name,
        ["evidence"] = OverviewOrder.Evidence,
    };

    private static readonly Dictionary<string, OverviewLook> Looks = new(StringComparer.OrdinalIgnoreCase) { ["table"] = OverviewLook.Table, ["charts"] = OverviewLook.Charts };

    private static readonly Dictionary<string, ScaleChoice> Scales = new(StringComparer.OrdinalIgnoreCase) { ["own"] = ScaleChoice.Own, ["same"] = ScaleChoice.Same };

    private static readonly Dictionary<string, Granularity> Grains = new(StringComparer.OrdinalIgnoreCase) { ["hour"] = Granularity.Hour, ["day"] = Granularity.Day };

    /// <summary>As the address writes a comparison.</summary>
    public static string CodeOf(ViewComparison compare) => Comparisons.First(pair => pair.Value == compare).Key;

    /// <summary>The address, relative to the site's root.</summary>
    public static string Of(ImpactQuery query)
    {
        (string Name, string? Value)[] parts =
        [
            ("outage", Number(query.Outage)),
            ("creator", query.Creator),
            ("platform", query.Platform),
            ("metric", query.Metric),
            ("grain", query.Grain is { } grain ? Grains.First(pair => pair.Value == grain).Key : null),
            ("series", Number(query.Series)),
            ("range", query.Range.Kind == ViewRangeKind.Around ? null : query.Range.Code),
            ("compare", query.Compare == ViewComparison.None ? null : CodeOf(query.Compare)),
            ("sort", query.Sort == OverviewOrder.Loss ? null : Orders.First(pair => pair.Value == query.Sort).Key),
            ("view", query.Look == OverviewLook.Table ? null : Looks.First(pair => pair.Value == query.Look).Key),
            ("scale", query.Scale == ScaleChoice.Own ? null : Scales.First(pair => pair.Value == query.Scale).Key),
            ("run", Number(query.Run)),
            ("job", Number(query.Job)),
        ];
        var given = parts.Where(part => part.Value is not null).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}").ToList();
        return given.Count == 0 ? "impact" : "impact?" + string.Join('&', given);
    }

    /// <summary>Address of one series of an outage, as other pages and earlier versions name it.</summary>
    public static string Of(long? outageId, long? seriesId = null, long? jobId = null) =>
        Of(new ImpactQuery { Outage = outageId, Series = seriesId, Job = jobId });

    /// <summary>Reads an address's parts; what is not understood falls back to its default with a note.</summary>
    public static (ImpactQuery Query, IReadOnlyList<ImpactNote> Notes) Read(ImpactAddressParts parts)
    {
        var notes = new List<ImpactNote>();
        var query = new ImpactQuery
        {
            Outage = QueryNumber.Read(parts.Outage),
            Creator = Text(parts.Creator),
            Platform = Text(parts.Platform),
            Metric = Text(parts.Metric),
            Grain = Known(Grains, parts.Grain, ImpactNote.Grain),
            Series = QueryNumber.Read(parts.Series),
            Range = Range(),
            Compare = Known(Comparisons, parts.Compare, ImpactNote.Compare) ?? ViewComparison.None,
            Sort = Known(Orders, parts.Sort, ImpactNote.Sort) ?? OverviewOrder.Loss,
            Look = Known(Looks, parts.View, ImpactNote.View) ?? OverviewLook.Table,
            Scale = Known(Scales, parts.Scale, ImpactNote.Scale) ?? ScaleChoice.Own,
            Run = QueryNumber.Read(parts.Run),
            Job = QueryNumber.Read(parts.Job),
        };
        return (query, notes);

        ViewRange Range()
        {
            if (Text(parts.Range) is not { } text) return ViewRange.Around;
            if (ViewRange.Read(text) is { } range) return range;
            notes.Add(ImpactNote.Range);
            return ViewRange.Around;
        }

        T? Known<T>(Dictionary<string, T> known, string? asked, ImpactNote note)
            where T : struct
        {
            if (Text(asked) is not { } text) return null;
            if (known.TryGetValue(text, out var value)) return value;
            notes.Add(note);
            return null;
        }
    }

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static string? Number(long? value) => value?.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The parts of an address as they were written.</summary>
internal sealed record ImpactAddressParts
{
    public string? Outage { get; init; }

    public string? Creator { get; init; }

    public string? Platform { get; init; }

    public string? Metric { get; init; }

    public string? Grain { get; init; }

    public string? Series { get; init; }

    public string? Range { get; init; }

    public string? Compare { get; init; }

    public string? Sort { get; init; }

    public string? View { get; init; }

    public string? Scale { get; init; }

    public string? Run { get; init; }

    public string? Job { get; init; }
}

/// <summary>A part of the address that names nothing there is, so that its default was taken.</summary>
public enum ImpactNote
{
    /// <summary>No such series of this outage.</summary>
    Series,

    /// <summary>No such creator among the accounts of this outage.</summary>
    Creator,

    /// <summary>The creator has no such metric.</summary>
    Metric,

    /// <summary>No series of that length of period.</summary>
    Grain,

    /// <summary>No preset, nor two days in order.</summary>
    Range,

    /// <summary>Nothing to compare with of that name.</summary>
    Compare,

    /// <summary>No order of that name.</summary>
    Sort,

    /// <summary>No way of showing all series of that name.</summary>
    View,

    /// <summary>No scale of that name.</summary>
    Scale,

    /// <summary>No such run of this series.</summary>
    Run,
}
