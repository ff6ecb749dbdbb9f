using System.Xml;
using CreatorImpact.Data.Import.Exports;

namespace CreatorImpact.Analysis.Exports;

/// <summary>The texts of a workbook, each once: sheets name one by its number. What a cell cannot hold is kept apart, and the cell says where.</summary>
internal sealed class SharedTexts
{
    private readonly OrderedDictionary<string, int> _texts = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, string> _cellsOfLong = new(StringComparer.Ordinal);

    /// <summary>Rows of the table of the texts too long for a cell, numbered from 1 in the order in which they came.</summary>
    public IEnumerable<object?[]> LongRows => _cellsOfLong.Keys.SelectMany((text, index) => LongTexts.PartsOf(text).Select((part, place) => new object?[] { index + 1L, place + 1L, part }));

    /// <summary>True when a text was too long for a cell.</summary>
    public bool HasLong => _cellsOfLong.Count > 0;

    /// <summary>The number of the cell that holds a text or stands for it.</summary>
    public int IndexOf(string text)
    {
        var cell = ExportCell.Write(text, isSheet: true);
        if (cell.Length > LongTexts.MostCharacters) cell = CellOfLong(text);
        if (!_texts.TryGetValue(cell, out var index)) _texts[cell] = index = _texts.Count;
        return index;
    }

    /// <summary>Writes the part of the workbook that holds them.</summary>
    public void Write(XmlWriter xml)
    {
        using (xml)
        {
            xml.WriteStartElement("sst", WorkbookParts.Main);
            foreach (var text in _texts.Keys)
            {
                xml.WriteStartElement("si", WorkbookParts.Main);
                xml.WriteStartElement("t", WorkbookParts.Main);
                xml.WriteAttributeString("xml", "space", null, "preserve");
                xml.WriteString(text);
                xml.WriteEndElement();
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }
    }

    private string CellOfLong(string text)
    {
        if (!_cellsOfLong.TryGetValue(text, out var cell)) _cellsOfLong[text] = cell = LongTexts.CellOf(_cellsOfLong.Count + 1, LongTexts.PartsOf(text).Count);
        return cell;
    }
}
