using System.Text.Json.Nodes;
using CreatorImpact.Data.Import;
using CreatorImpact.Data.Import.Bytes;
using CreatorImpact.Data.Import.Delimited;

namespace CreatorImpact.ImportProbe;

/// <summary>What the layers below the formats make of a file: its parts, with every cell as text.</summary>
internal static class CellDump
{
    /// <summary>One object: <c>refused</c> with a code, or <c>parts</c> with name, sheet, kind and rows.</summary>
    public static JsonObject Of(string path)
    {
        var file = SourceFile.FromPath(path);
        var document = new JsonObject { ["file"] = path };
        if (SourceContent.Open(file, ImportLimits.Default, out var refusal, CancellationToken.None) is not { } content)
        {
            document["refused"] = refusal!.Code;
            return document;
        }

        document["parts"] = new JsonArray([.. content.Parts.Select(Part)]);
        return document;
    }

    private static JsonObject Part(SourcePart part) => new()
    {
        ["name"] = part.Entry ?? part.Name,
        ["sheet"] = part.Sheet,
        ["kind"] = part.Kind.ToString(),
        ["encoding"] = part.Kind == PartKind.Text && part.Sheet is null ? part.Text.UnreadEncoding ?? part.Text.EncodingName : null,
        ["json"] = part.Kind == PartKind.Json ? part.Json is not null : null,
        ["rows"] = part.Kind == PartKind.Text ? Rows(part) : null,
    };

    private static JsonArray Rows(SourcePart part)
    {
        var rows = new JsonArray();
        using var cursor = new RowCursor(TextSource.Of(part.Text.Utf8), part.Sheet is null ? part.AnyTable?.Separator ?? ',' : ',', 0);
        while (cursor.Read()) rows.Add(new JsonArray([.. cursor.Cells().Select(cell => JsonValue.Create(cell))]));
        return rows;
    }
}
