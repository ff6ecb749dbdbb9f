namespace CreatorImpact.Data.Import.Delimited;

/// <summary>The separators tried, and Excel's first line <c>sep=X</c> that names one.</summary>
internal static class SeparatorHint
{
    /// <summary>Tried in this order; an earlier one wins a tie.</summary>
    public static readonly char[] Candidates = [',', ';', '\t', '|'];

    /// <summary>Cuts the hint line off.</summary>
    /// <returns>The text after it, the separator it names, and the number of lines cut.</returns>
    public static (TextSource Body, char? Separator, int LinesCut) Take(TextSource utf8)
    {
        var span = utf8.Head.Span;
        var end = span.IndexOf((byte)'\n');
        if (end < 0) return (utf8, null, 0);

        var line = span[..end].TrimEnd((byte)'\r').Trim((byte)'"');
        if (line.Length != 5 || !line.StartsWith("sep="u8)) return (utf8, null, 0);

        return (utf8.After(end + 1), (char)line[4], 1);
    }
}
