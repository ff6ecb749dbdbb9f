using System.Globalization;
using CreatorImpact.Data.Import.Metrics;

namespace CreatorImpact.Data.Import.Delimited;

/// <summary>A delimited text with its header found. Rows are walked as often as needed and never held.</summary>
internal sealed class TextTable
{
    private const int HeaderLines = 20;

    private readonly TextSource _utf8;
    private readonly int _lineOffset;

    // Where a total may say so when it is not the first column.
    private readonly int[] _labels;

    private TextTable(TextSource utf8, int lineOffset, char separator, int headerLine, IReadOnlyList<HeaderName> headers)
    {
        (_utf8, _lineOffset, Separator, HeaderLine, Headers) = (utf8, lineOffset, separator, headerLine, headers);
        Keys = headers.Select(header => header.Key).ToHashSet(StringComparer.Ordinal);
        // Lists of posts write what their figures span into the column of days, and that may be "total".
        var isOfPosts = Find(ColumnNames.PublishTime) is not null;
        _labels = [.. headers.Index().Where(one => ColumnNames.IsLabel(one.Item.Key) && !(isOfPosts && ColumnNames.Date.Contains(one.Item.Key))).Select(one => one.Index)];
    }

    public char Separator { get; }

    /// <summary>True when the file starts with Excel's line <c>sep=X</c>.</summary>
    public bool HasSeparatorLine => _lineOffset > 0;

    /// <summary>1-based line of the header; 0 when there is none.</summary>
    public int HeaderLine { get; }

    public IReadOnlyList<HeaderName> Headers { get; }

    /// <summary>The comparable header names.</summary>
    public IReadOnlySet<string> Keys { get; }

    /// <summary>Finds separator and header.</summary>
    /// <returns>Null when no line of the first 20 has two cells.</returns>
    public static TextTable? Open(TextSource utf8)
    {
        var (body, hint, offset) = SeparatorHint.Take(utf8);
        return OpenPiece(body, hint, offset);
    }

    /// <summary>Finds separator and header in a piece of a text.</summary>
    /// <param name="body">The piece.</param>
    /// <param name="hint">Separator, when something names it.</param>
    /// <param name="offset">Lines of the file before the piece.</param>
    /// <returns>Null when no line of the first 20 has two cells.</returns>
    public static TextTable? Open(ReadOnlyMemory<byte> body, char? hint, int offset) => OpenPiece(TextSource.Of(body), hint, offset);

    private static TextTable? OpenPiece(TextSource body, char? hint, int offset)
    {
        TextTable? best = null;
        var bestScore = 0;
        foreach (var separator in hint is { } given ? [given] : SeparatorHint.Candidates)
        {
            var (score, line, headers) = HeaderRow.Find(body, separator, offset, HeaderLines);
            if (headers is null || score <= bestScore) continue;
            (best, bestScore) = (new TextTable(body, offset, separator, line, headers), score);
        }

        return best;
    }

    /// <summary>Opens a text of several columns that has no header line; null when no line of the first 20 has two cells.</summary>
    public static TextTable? OpenWithoutHeader(TextSource utf8)
    {
        var (body, hint, offset) = SeparatorHint.Take(utf8);
        TextTable? best = null;
        foreach (var separator in hint is { } given ? [given] : SeparatorHint.Candidates)
        {
            using var cursor = new RowCursor(body, separator, offset);
            var widest = 0;
            for (var line = 0; line < HeaderLines && cursor.Read(); line++) widest = Math.Max(widest, cursor.Count);
            if (widest < 2 || widest <= best?.Headers.Count) continue;
            best = new TextTable(body, offset, separator, 0, [.. Enumerable.Range(1, widest).Select(number => HeaderName.Parse(string.Create(CultureInfo.InvariantCulture, $"Column {number}")))]);
        }

        return best;
    }

    /// <summary>Opens the records after the header.</summary>
    public RowCursor OpenRows()
    {
        var cursor = new RowCursor(_utf8, Separator, _lineOffset) { LabelColumns = _labels };
        while (HeaderLine > 0 && cursor.Read())
            if (cursor.Line >= HeaderLine)
                break;

        return cursor;
    }

    /// <summary>Index of the first header whose key is among <paramref name="keys"/>, in the order of the file; null when none is.</summary>
    public int? Find(IReadOnlySet<string> keys)
    {
        for (var index = 0; index < Headers.Count; index++)
            if (keys.Contains(Headers[index].Key))
                return index;

        return null;
    }
}
