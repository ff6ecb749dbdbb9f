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
        var moment = asOf.ToDateTimeUtc().ToString("'D:'yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        byte[][] forms = [.. new[] { moment + "+00'00'", moment + "Z", moment }.Select(form => Encoding.ASCII.GetBytes(form))];
        foreach (var mark in Marks)
        {
            for (var at = copy.AsSpan().IndexOf(mark); at >= 0;)
            {
                var start = at + mark.Length;
                var length = copy.AsSpan(start).IndexOf((byte)')');
                if (length > 0) Write(copy.AsSpan(start, length), forms);
                var next = copy.AsSpan(start).IndexOf(mark);
                at = next < 0 ? -1 : start + next;
            }
        }

        return copy;
    }

    // The longest form that there is room for, blanks after it; where there is room for none the place stays as it is.
    private static void Write(Span<byte> place, byte[][] forms)
    {
        foreach (var form in forms)
        {
            if (form.Length > place.Length) continue;
            place.Fill((byte)' ');
            form.CopyTo(place);
            return;
        }
    }
}
