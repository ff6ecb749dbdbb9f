using System.Text.Encodings.Web;
using System.Text.Json;
using CreatorImpact.Data.Import.Exports;
using NodaTime.Text;

namespace CreatorImpact.Analysis.Exports;

/// <summary>One JSON document: a field a table, with its columns once and its rows as lists in their order.</summary>
internal static class ExportJson
{
    private const int RowsBetweenFlushes = 4_096;

    // Texts stay readable; the file is for programs, never part of a page.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(WorkspaceExport export, Stream target, CancellationToken token)
    {
        using var writer = new Utf8JsonWriter(target, Options);
        writer.WriteStartObject();
        writer.WriteNumber(CarriedTable.JsonMark, CarriedTable.Version);
        writer.WriteString("dataAsOf", InstantPattern.ExtendedIso.Format(export.AsOf));
        foreach (var (table, rows) in ExportRows.Of(export))
        {
            writer.WriteStartObject(table.Name);
            writer.WriteStartArray("columns");
            foreach (var column in table.Columns) writer.WriteStringValue(column);
            writer.WriteEndArray();
            writer.WriteStartArray("rows");
            var written = 0;
            foreach (var row in rows)
            {
                WriteRow(writer, row);
                if (++written % RowsBetweenFlushes != 0) continue;
                token.ThrowIfCancellationRequested();
                writer.Flush();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteRow(Utf8JsonWriter writer, object?[] row)
    {
        writer.WriteStartArray();
        foreach (var cell in row)
        {
            switch (cell)
            {
                case null: writer.WriteNullValue(); break;
                case double number: writer.WriteNumberValue(number); break;
                case long number: writer.WriteNumberValue(number); break;
                case ExportList list: writer.WriteRawValue(list.Json); break;
                default: writer.WriteStringValue((string)cell); break;
            }
        }

        writer.WriteEndArray();
    }
}
