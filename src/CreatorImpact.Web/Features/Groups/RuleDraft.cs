using System.Globalization;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Data.Store.Segments;
using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Web.Features.Groups;

/// <summary>A rule as it is typed.</summary>
public sealed class RuleDraft
{
    /// <summary>Name of the set.</summary>
    public string Set { get; set; } = "";

    /// <summary>Name of the segment.</summary>
    public string Segment { get; set; } = "";

    /// <summary>Code of the field.</summary>
    public string Field { get; set; } = KindCode.Of(SegmentField.Followers);

    /// <summary>Smallest number of followers; empty for no bound.</summary>
    public string Low { get; set; } = "";

    /// <summary>Number of followers that no longer fits; empty for no bound.</summary>
    public string High { get; set; } = "";

    /// <summary>Texts that fit, with commas between them.</summary>
    public string Accepted { get; set; } = "";

    /// <summary>True when numbers are asked for, not texts.</summary>
    public bool IsRange => Field == KindCode.Of(SegmentField.Followers);

    /// <summary>The rule, or why it is none.</summary>
    /// <param name="badNumber">What is said of a number that is none.</param>
    public (SegmentRule? Rule, Reason? Fault) Read(string badNumber)
    {
        var field = KindCode.Find<SegmentField>(Field) ?? SegmentField.Followers;
        if (!TryNumber(Low, out var low) || !TryNumber(High, out var high)) return (null, new Reason("number", badNumber));
        var rule = new SegmentRule(Set.Trim(), Segment.Trim(), field)
        {
            Low = IsRange ? low : null,
            High = IsRange ? high : null,
            Accepted = IsRange ? [] : [.. Accepted.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(value => field == SegmentField.Monetised ? value.ToLowerInvariant() : value)],
        };
        return rule.Fault() is { } fault ? (null, fault) : (rule, null);
    }

    private static bool TryNumber(string typed, out long? number)
    {
        number = null;
        if (string.IsNullOrWhiteSpace(typed)) return true;
        if (!long.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var found)) return false;
        number = found;
        return true;
    }
}
