using System.Globalization;
using System.Xml;

namespace CreatorImpact.Analysis.Exports;

/// <summary>What holds the sheets of a workbook together (ECMA-376): its list of sheets, their relations and types.</summary>
internal static class WorkbookParts
{
    /// <summary>Namespace of sheets and texts.</summary>
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const string Document = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string TypeRoot = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /// <summary>Writes the parts of sheets <c>xl/worksheets/sheet1.xml</c> and so on, and of <c>xl/sharedStrings.xml</c>.</summary>
    public static void Write(IReadOnlyList<string> sheets, Func<string, XmlWriter> open)
    {
        using (var xml = open("xl/workbook.xml"))
        {
            xml.WriteStartElement("workbook", Main);
            xml.WriteAttributeString("xmlns", "r", null, Document);
            xml.WriteStartElement("sheets", Main);
            foreach (var (index, name) in sheets.Index())
            {
                xml.WriteStartElement("sheet", Main);
                xml.WriteAttributeString("name", name);
                xml.WriteAttributeString("sheetId", (index + 1).ToString(CultureInfo.InvariantCulture));
                xml.WriteAttributeString("r", "id", Document, IdOf(index));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        WriteRelations(open("xl/_rels/workbook.xml.rels"),
        [
            .. sheets.Select((_, index) => (IdOf(index), "worksheet", FormattableString.Invariant($"worksheets/sheet{index + 1}.xml"))),
            ("texts", "sharedStrings", "sharedStrings.xml"),
        ]);
        WriteRelations(open("_rels/.rels"), [("book", "officeDocument", "xl/workbook.xml")]);
        WriteTypes(open("[Content_Types].xml"), sheets.Count);
    }

    private static string IdOf(int index) => FormattableString.Invariant($"sheet{index + 1}");

    private static void WriteRelations(XmlWriter xml, IReadOnlyList<(string Id, string Type, string Target)> relations)
    {
        using (xml)
        {
            xml.WriteStartElement("Relationships", Package);
            foreach (var (id, type, target) in relations)
            {
                xml.WriteStartElement("Relationship", Package);
                xml.WriteAttributeString("Id", id);
                xml.WriteAttributeString("Type", $"{Document}/{type}");
                xml.WriteAttributeString("Target", target);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }
    }

    private static void WriteTypes(XmlWriter xml, int sheets)
    {
        using (xml)
        {
            xml.WriteStartElement("Types", Types);
            xml.WriteStartElement("Default", Types);
            xml.WriteAttributeString("Extension", "rels");
            xml.WriteAttributeString("ContentType", "application/vnd.openxmlformats-package.relationships+xml");
            xml.WriteEndElement();
            WriteType(xml, "/xl/workbook.xml", "sheet.main+xml");
            WriteType(xml, "/xl/sharedStrings.xml", "sharedStrings+xml");
            for (var number = 1; number <= sheets; number++) WriteType(xml, FormattableString.Invariant($"/xl/worksheets/sheet{number}.xml"), "worksheet+xml");
            xml.WriteEndElement();
        }
    }

    private static void WriteType(XmlWriter xml, string part, string type)
    {
        xml.WriteStartElement("Override", Types);
        xml.WriteAttributeString("PartName", part);
        xml.WriteAttributeString("ContentType", TypeRoot + type);
        xml.WriteEndElement();
    }
}
