namespace CreatorImpact.Benchmarks.Scoring;

/// <summary>Names a placebo window in every table; stamps are compared without zone marks, and a midnight is a day.</summary>
internal sealed record WindowKey(string SeriesId, string Start, string End)
{
    public static WindowKey Of(string id, string start, string end) => new(id, Normal(start), Normal(end));

    private static string Normal(string stamp)
    {
        var text = stamp.Trim().Replace("Z", "", StringComparison.Ordinal).Replace(' ', 'T');
        if (text.EndsWith("+00:00", StringComparison.Ordinal)) text = text[..^6];
        if (text.Length > 19) text = text[..19];
        return text.EndsWith("T00:00:00", StringComparison.Ordinal) ? text[..^9] : text;
    }
}
