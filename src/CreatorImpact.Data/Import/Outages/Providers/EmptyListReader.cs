using System.Text.Json;
using CreatorImpact.Data.Import.Bytes;

namespace CreatorImpact.Data.Import.Outages.Providers;

/// <summary>An empty JSON list: what status pages answer while nothing is wrong. Nobody can tell whose it is, and nothing is lost by that.</summary>
internal sealed class EmptyListReader : OutageSourceReader
{
    public override string Title => "an empty list of incidents (JSON)";

    public override string Signature => "a JSON list without items";

    protected override string Format => "outages.empty";

    protected override int Score => 10;

    protected override bool Fits(SourcePart part) => part.Json is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() == 0;

    protected override RefusedReading? ReadPart(OutageSheet sheet, CancellationToken token)
    {
        sheet.Warn("no_outages_in_file", "the list is empty: the source knows of no outage. Whose list it is cannot be told.");
        return null;
    }
}
