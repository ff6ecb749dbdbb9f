namespace CreatorImpact.Data.Import.Bytes;

/// <summary>What the bytes of a part look like, whatever its name says.</summary>
internal enum PartKind
{
    /// <summary>Text that may be a table.</summary>
    Text,

    /// <summary>An object or array of JSON.</summary>
    Json,

    /// <summary>XML: a feed.</summary>
    Xml,

    /// <summary>An iCalendar file.</summary>
    Calendar,

    /// <summary>An Office Open XML workbook.</summary>
    Workbook,

    /// <summary>Anything else: pictures, PDF, old binary workbooks.</summary>
    Binary,
}
