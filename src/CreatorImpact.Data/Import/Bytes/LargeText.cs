using System.Buffers;
using System.Text;
using System.Text.Unicode;
using CreatorImpact.Data.Import.Delimited;

namespace CreatorImpact.Data.Import.Bytes;

/// <summary>
/// A text too large to be held: its beginning tells what it is, its rows are walked in the file. Only for plain UTF-8; whatever else comes is
/// read as a whole.
/// </summary>
internal static class LargeText
{
    /// <summary>Files below this are held: that is faster.</summary>
    public const long LeastBytes = 16L << 20;

    private const int HeadBytes = 1 << 20;

    private const int BufferBytes = 1 << 18;

    private static ReadOnlySpan<byte> Mark => "\uFEFF"u8;

    /// <summary>The file as one part; null when it is smaller or anything but UTF-8 text.</summary>
    public static SourcePart? Open(SourceFile file, CancellationToken token)
    {
        if (file.Length < LeastBytes) return null;

        using var stream = file.OpenRead();
        var head = new byte[HeadBytes];
        var count = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var span = head.AsSpan(0, count);
        var mark = span.StartsWith(Mark) ? Mark.Length : 0;
        var end = span.LastIndexOf((byte)'\n') + 1;
        // Signatures of archives and other kinds hold bytes below a blank, as UTF-16 does.
        if (end <= mark || span.ContainsAnyInRange((byte)0, (byte)8) || span.Contains((byte)0x1B)) return null;

        stream.Position = 0;
        if (!IsUtf8(stream, out var quotes, token)) return null;

        var source = TextSource.Of(head.AsMemory(mark..end), file.OpenRead, mark);
        return new SourcePart(file.Name, source, quotes);
    }

    private static bool IsUtf8(Stream stream, out long quotes, CancellationToken token)
    {
        quotes = 0;
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            var kept = 0;
            int read;
            while ((read = stream.Read(buffer, kept, BufferBytes - kept)) > 0)
            {
                token.ThrowIfCancellationRequested();
                quotes += buffer.AsSpan(kept, read).Count((byte)'"');
                var filled = buffer.AsSpan(0, kept + read);
                // A character may be cut by the end of the buffer: its beginning is looked at again with what follows.
                var cut = CutAtTheEnd(filled);
                if (!Utf8.IsValid(filled[..^cut])) return false;
                filled[^cut..].CopyTo(buffer);
                kept = cut;
            }

            return kept == 0;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static int CutAtTheEnd(ReadOnlySpan<byte> text)
    {
        for (var back = 1; back <= Math.Min(3, text.Length); back++)
        {
            var status = Rune.DecodeFromUtf8(text[^back..], out _, out _);
            if (status == OperationStatus.NeedMoreData) return back;
            if (status == OperationStatus.Done) return 0;
        }

        return 0;
    }
}
