using System.Text;
using CreatorImpact.Data.Import.Bytes;

namespace CreatorImpact.Data.Import.Outages.Providers;

/// <summary>Upptime's file of a site's present state: valid, and without a single outage.</summary>
internal sealed class UpptimeStateReader : OutageSourceReader
{
    private const int Head = 2_048;

    private static readonly string[] Lines = ["url:", "status:", "responseTime:", "lastUpdated:"];

    public override string Title => "Upptime state of a site (YAML)";

    public override string Signature => "YAML lines url, status, responseTime and lastUpdated";

    protected override string Format => "upptime.history";

    protected override bool Fits(SourcePart part)
    {
        if (part.Kind != PartKind.Text) return false;
        var head = "\n" + Encoding.UTF8.GetString(part.Text.Utf8.Span[..Math.Min(part.Text.Utf8.Length, Head)]);
        return Array.TrueForAll(Lines, line => head.Contains("\n" + line, StringComparison.Ordinal));
    }

    protected override RefusedReading? ReadPart(OutageSheet sheet, CancellationToken token)
    {
        sheet.Warn("no_outages_in_format", "this file holds the present state only. The days of outages are in history/summary.json.");
        return null;
    }
}
