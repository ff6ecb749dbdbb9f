using System.Globalization;
using System.Text;
using NodaTime;

namespace CreatorImpact.Analysis.Reports;

/// <summary>Dates inside a PDF: the browser writes the moment of printing, which would make the same document differ every time.</summary>
public static class PdfDates
{
    private static readonly byte[][] Marks = ["/CreationDate ("u8.ToArray(), "/ModDate ("u8.ToArray()];

    /// <summary>The same file with every date of creation and change set to one moment; no byte is moved, so that its table of contents stays true.</summary>
    /// <param name="pdf">A file as a browser prints it.</param>
    /// <param name="asOf">State of the data.</param>
    public static byte[] Set(ReadOnlySpan<byte> pdf, Instant asOf)
    {
        var copy = pdf.ToArray();
        var moment = Encoding.ASCII.GetBytes(asOf.ToDateTimeUtc().ToString("'D:'yyyyMMddHHmmss", CultureInfo.InvariantCulture) + "+00'00'");
        foreach (var mark in Marks)
        {
            for (var at = copy.AsSpan().IndexOf(mark); at >= 0;)
            {
                var start = at + mark.Length;
                var length = copy.AsSpan(start).IndexOf((byte)')');
                if (length > 0) Write(copy.AsSpan(start, length), moment);
                var next = copy.AsSpan(start).IndexOf(mark);
                at = next < 0 ? -1 : start + next;
            }
        }

        return copy;
    }

    // What a longer date leaves over is filled with blanks; of a shorter one only as much is written as it has room for.
    private static void Write(Span<byte> place, byte[] moment)
    {
        place.Fill((byte)' ');
        moment.AsSpan(0, Math.Min(place.Length, moment.Length)).CopyTo(place);
    }
}
