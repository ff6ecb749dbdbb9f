using System.Text;

namespace CreatorImpact.Data.Store;

/// <summary>
/// Text as both engines can hold it. PostgreSQL takes neither a NUL character nor half a surrogate pair, and files may hold both:
/// the picture of NUL (U+2400) and the replacement character (U+FFFD) stand in.
/// </summary>
internal static class StorableText
{
    public static string? From(string? text) => text is null ? null : Clean(text);

    public static string Clean(string text)
    {
        if (IsClean(text)) return text;

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            clean.Append(rune.Value == 0 ? "\u2400" : rune.ToString());
        return clean.ToString();
    }

    private static bool IsClean(string text)
    {
        foreach (var character in text)
            if (character == '\0' || char.IsSurrogate(character)) return false;
        return true;
    }
}
