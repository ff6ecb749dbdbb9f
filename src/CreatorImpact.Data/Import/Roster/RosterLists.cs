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

    /// <summary>
    /// Shares such as <c>US 30 %; GB 12,5 %</c>, <c>30 % US</c> or <c>US (30 %), GB (12 %)</c>; null when a part is none, or names a region
    /// again. Numbers without a sign are parts of a whole when none is above 1 and one has decimals, else per cent. Shares of 0 are left out.
    /// </summary>
    public static IReadOnlyList<AudienceShare>? Audience(string text)
    {
        var parts = Parts(text);
        if (parts is [var only] && only.Count(letter => letter == '%') > 1) parts = PercentComma().Split(only);
        var shares = new List<(string Region, double Number, bool IsPercent)>();
        foreach (var part in parts)
        {
            if (ShareOf().Match(part) is not { Success: true } match || Number(match.Groups["number"].Value) is not { } number) return null;
            shares.Add((Region(match.Groups["region"].Value), number, match.Groups["percent"].Success));
        }

        var areParts = shares.TrueForAll(one => !one.IsPercent && one.Number <= 1) && shares.Exists(one => one.Number is > 0 and < 1);
        return shares.Select(one => one.Region).Distinct(StringComparer.OrdinalIgnoreCase).Count() == shares.Count
            ? [.. shares.Where(one => one.Number > 0).Select(one => new AudienceShare(one.Region, areParts ? one.Number : one.Number / 100))]
            : null;
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

    [GeneratedRegex(
        @"^(?<region>\p{L}([\p{L}\p{M} .'’&/-]*?[\p{L}\p{M}.'’])?)\s*[:=]?\s*\(?\s*(?<number>\d{1,3}([.,]\d{1,6})?)\s*(?<percent>%)?\s*\)?$|^(?<number>\d{1,3}([.,]\d{1,6})?)\s*(?<percent>%)?\s+(?<region>\p{L}([\p{L}\p{M} .'’&/-]*[\p{L}\p{M}.'’])?)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex ShareOf();

    [GeneratedRegex(@"(?<=%\s*\)?)\s*,\s*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PercentComma();
}
