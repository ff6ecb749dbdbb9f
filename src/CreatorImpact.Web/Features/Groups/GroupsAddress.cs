using System.Globalization;
using CreatorImpact.Analysis.Groups;
using CreatorImpact.Analysis.Register;
using CreatorImpact.Data.Store;

namespace CreatorImpact.Web.Features.Groups;

/// <summary>What the pages about groups are asked for.</summary>
public sealed record GroupsAddress
{
    /// <summary>Segments beside each other.</summary>
    public const string Page = "groups";

    /// <summary>Totals by two things.</summary>
    public const string Totals = "groups/totals";

    /// <summary>Sets and rules.</summary>
    public const string Sets = "groups/sets";

    /// <summary>The comparison as JSON; with .csv as a file.</summary>
    public const string Json = "api/groups";

    /// <summary>The totals as JSON; with .csv as a file.</summary>
    public const string TotalsJson = "api/groups/totals";

    /// <summary>The word that takes all outages that count; see <see cref="IsOfAll"/>.</summary>
    public const string All = "all";

    /// <summary>Number of an outage, <see cref="All"/>, or null for the newest with an estimate.</summary>
    public string? Outage { get; init; }

    /// <summary>Metric, with its currency after a space where it is money; null for views, else the most frequent.</summary>
    public string? Metric { get; init; }

    /// <summary>Segment set; null for the first that people made, else the first ready one.</summary>
    public string? Set { get; init; }

    /// <summary>First segment of a pair.</summary>
    public string? A { get; init; }

    /// <summary>Second segment of a pair.</summary>
    public string? B { get; init; }

    /// <summary>Which loss counts: <c>window</c>, or null for net.</summary>
    public string? Counted { get; init; }

    /// <summary>Rows of the totals, as <see cref="CodeOf(GroupDimension)"/> writes them.</summary>
    public string? Rows { get; init; }

    /// <summary>Columns of the totals.</summary>
    public string? Columns { get; init; }

    /// <summary>The unit asked for; null for none.</summary>
    public GroupUnit? Unit => Metric?.Split(' ', StringSplitOptions.RemoveEmptyEntries) switch
    {
        [var metric, var currency] => new GroupUnit(metric, currency),
        [var metric] => new GroupUnit(metric, null),
        _ => null,
    };

    /// <summary>A unit as addresses write it.</summary>
    public static string CodeOf(GroupUnit unit) => unit.Currency is { } currency ? $"{unit.Metric} {currency}" : unit.Metric;

    /// <summary>A dimension as addresses write it: its kind, or the name of the set after a colon.</summary>
    public static string CodeOf(GroupDimension dimension) => dimension.Kind == GroupDimensionKind.Segment ? $"set:{dimension.Set}" : dimension.Kind.ToString().ToLowerInvariant();

    /// <summary>The dimension of a code; null for none.</summary>
    public static GroupDimension? DimensionOf(string? code) => code switch
    {
        null => null,
        _ when code.StartsWith("set:", StringComparison.Ordinal) && code.Length > 4 => new GroupDimension(GroupDimensionKind.Segment, code[4..]),
        _ when Enum.TryParse<GroupDimensionKind>(code, ignoreCase: true, out var kind) && kind != GroupDimensionKind.Segment && !char.IsAsciiDigit(code[0]) => new GroupDimension(kind),
        _ => null,
    };

    /// <summary>Address of a page with this choice, relative to the site's root.</summary>
    public string Of(string page)
    {
        (string Name, string? Value)[] parts = [("outage", Outage), ("metric", Metric), ("counted", Counted), ("set", Set), ("a", A), ("b", B), ("rows", Rows), ("columns", Columns)];
        var query = string.Join('&', parts.Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}"));
        return query.Length == 0 ? page : $"{page}?{query}";
    }

    /// <summary>True for an outage that all of them together hold: neither planned work, nor illustrative, nor marked as left out of totals.</summary>
    public static bool IsOfAll(StoredOutage outage) => OutageOverlaps.Counts(outage);

    /// <summary>The one outage a text names; 0 for all of them, and for none.</summary>
    public static long NumberOf(string? outage) => long.TryParse(outage, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>Numbers of the outages; null when the text names none.</summary>
    /// <param name="outage">As in an address.</param>
    /// <param name="known">Outages there are.</param>
    public static IReadOnlyList<long>? Numbers(string? outage, IEnumerable<StoredOutage> known) => outage switch
    {
        null or "" => [],
        All => [.. known.Where(IsOfAll).Select(one => one.Id)],
        _ => long.TryParse(outage, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? [number] : null,
    };
}
