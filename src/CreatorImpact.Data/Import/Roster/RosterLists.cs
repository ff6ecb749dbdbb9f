using System.Globalization;
using System.Text.RegularExpressions;

namespace CreatorImpact.Data.Import.Roster;

/// <summary>Lists as people write them in one cell or field, apart from each other by semicolons, bars or line breaks.</summary>
public static partial class RosterLists
{
    /// <summary>Segment set of segments that name none.</summary>
    public const string DefaultSet = "segment";

    private static readonly char[] Separators = [';', '|', '\n', '\r'];

    /// <summary>Names, each once whatever its case.</summary>
    public static IReadOnlyList<string> Names(string text) =>
        [.. Parts(text).DistinctBy(name => name.ToUpperInvariant(), StringComparer.Ordinal)];

    /// <summary>Segments such as <c>tier: gold; sport</c>; those without a set are in <paramref name="set"/>.</summary>
    public static IReadOnlyList<SegmentName> Segments(string text, string set = DefaultSet) =>
    [
        .. Parts(text)
            .Select(part => part.IndexOfAny([':', '=']) is > 0 and var at && at < part.Length - 1 ? new SegmentName(part[..at].Trim(), part[(at + 1)..].Trim()) : new SegmentName(set, part.Trim(':', '=', ' ')))
            .Where(one => one.Set.Length > 0 && one.Segment.Length > 0)
            .DistinctBy(one => (one.Set.ToUpperInvariant(), one.Segment.ToUpperInvariant())),
    ];

    /// <summary>Shares such as <c>US 30 %; GB 12,5 %</c>; null when a part is none. A number without a sign is per cent too.</summary>
    public static IReadOnlyList<AudienceShare>? Audience(string text)
    {
        var shares = new List<AudienceShare>();
        foreach (var part in Parts(text))
        {
            if (ShareOf().Match(part) is not { Success: true } match || Number(match.Groups["number"].Value) is not { } percent) return null;
            shares.Add(new AudienceShare(Region(match.Groups["region"].Value), percent / 100));
        }

        return shares.Select(share => share.Region).Distinct(StringComparer.OrdinalIgnoreCase).Count() == shares.Count ? shares : null;
    }

    /// <summary>A region under one spelling: codes of two letters in upper case.</summary>
    public static string Region(string text)
    {
        var region = text.Trim().Trim(':', '=', '(', ')', ' ');
        return region.Length == 2 ? region.ToUpperInvariant() : region;
    }

    /// <summary>A plain number with a point or a comma as its decimal sign; null when it is none.</summary>
    public static double? Number(string text) =>
        double.TryParse(text.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value <= 1e9 ? value : null;

    /// <summary>Segments as <see cref="Segments"/> reads them.</summary>
    public static string Written(IEnumerable<SegmentName> segments) =>
        string.Join("; ", segments.Select(one => one.Set == DefaultSet ? one.Segment : $"{one.Set}: {one.Segment}"));

    /// <summary>Shares as <see cref="Audience"/> reads them.</summary>
    public static string Written(IEnumerable<AudienceShare> shares) =>
        string.Join("; ", shares.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Region} {one.Share * 100:0.####} %")));

    private static string[] Parts(string text) => text.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    [GeneratedRegex(@"^(?<region>\D*\D)\s*[:=]?\s*(?<number>\d{1,3}([.,]\d{1,6})?)\s*%?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ShareOf();
}
