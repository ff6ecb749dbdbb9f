using System.Buffers;
using System.Text;

namespace CreatorImpact.Data.Import.Delimited;

/// <summary>A piece of a text between blank lines.</summary>
/// <param name="Title">Its first line when that holds one filled cell alone; else null.</param>
/// <param name="Body">The piece, title included.</param>
/// <param name="Lines">Lines that hold anything.</param>
/// <param name="LinesBefore">Lines of the file before it.</param>
internal sealed record TextSection(string? Title, ReadOnlyMemory<byte> Body, int Lines, int LinesBefore);

/// <summary>Cuts a text that holds several tables at its blank lines (also lines of separators alone); quoted cells may hold blank lines.</summary>
internal static class TextSections
{
    private static readonly SearchValues<byte> BlankBytes = SearchValues.Create(" \t\r,;|\""u8);

    private static readonly SearchValues<char> Signs = SearchValues.Create(",;\t|\"");

    /// <summary>The pieces, in order, and the separator the first line names, if it does.</summary>
    public static (IReadOnlyList<TextSection> Sections, char? Separator) Split(ReadOnlyMemory<byte> utf8)
    {
        var (source, separator, cut) = SeparatorHint.Take(TextSource.Of(utf8));
        var body = source.Head;
        var sections = new List<TextSection>();
        var span = body.Span;
        int start = 0, lineStart = 0, line = cut, firstLine = cut, filled = 0;
        var quoted = false;
        for (var at = 0; at <= span.Length; at++)
        {
            if (at < span.Length && span[at] == (byte)'"') quoted = !quoted;
            if (at < span.Length && (span[at] != (byte)'\n' || quoted)) continue;

            var isBlank = IsBlank(span[lineStart..at]);
            if (!isBlank && filled++ == 0) (start, firstLine) = (lineStart, line);
            if ((isBlank || at == span.Length) && filled > 0)
            {
                var end = isBlank ? lineStart : at;
                sections.Add(new TextSection(TitleOf(span[start..end]), body[start..end], filled, firstLine));
                filled = 0;
            }

            if (at == span.Length) break;
            line += 1 + span[lineStart..at].Count((byte)'\n');
            lineStart = at + 1;
        }

        return (sections, separator);
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept(BlankBytes) < 0;

    private static string? TitleOf(ReadOnlySpan<byte> section)
    {
        var end = section.IndexOf((byte)'\n');
        var line = Encoding.UTF8.GetString(end < 0 ? section : section[..end]).Trim();
        var text = line.TrimEnd(',', ';', '\t', '|', ' ');
        if (text.StartsWith('"') && text.EndsWith('"') && text.Length > 1) text = text[1..^1];
        return text.Length > 0 && text.AsSpan().IndexOfAny(Signs) < 0 ? text.Trim() : null;
    }
}
