using System.Text;
using System.Xml;
using System.Xml.Linq;
using CreatorImpact.Data.Import.Bytes;

namespace CreatorImpact.Data.Import.Outages.Feeds;

/// <summary>Opens feeds without document types and without fetching anything.</summary>
internal static class FeedXml
{
    private const long LongestCharacters = 50_000_000;

    /// <summary>The root; null when the part is no XML that may be read.</summary>
    public static XElement? Root(SourcePart part)
    {
        if (part.Kind != PartKind.Xml) return null;
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = LongestCharacters, IgnoreComments = true, IgnoreProcessingInstructions = true };
        try
        {
            // The text is decoded already; what its declaration says of an encoding no longer holds.
            using var reader = XmlReader.Create(new StringReader(Encoding.UTF8.GetString(part.Text.Utf8.Span)), settings);
            return XElement.Load(reader);
        }
        catch (XmlException)
        {
            // Broken XML is no feed: the caller lists what was found.
            return null;
        }
    }

    /// <summary>Text of the first child of a local name, whatever its namespace; null when it has none.</summary>
    public static string? Child(this XElement element, string name) =>
        element.Elements().FirstOrDefault(child => child.Name.LocalName == name)?.Value is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    /// <summary>Children of a local name.</summary>
    public static IEnumerable<XElement> Children(this XElement element, string name) => element.Elements().Where(child => child.Name.LocalName == name);
}
