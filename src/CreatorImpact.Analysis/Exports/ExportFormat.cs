namespace CreatorImpact.Analysis.Exports;

/// <summary>In which form the data go out.</summary>
public enum ExportFormat
{
    /// <summary>A zip of CSV files, one a table.</summary>
    Csv,

    /// <summary>A workbook, one sheet a table.</summary>
    Xlsx,

    /// <summary>One JSON document, one field a table.</summary>
    Json,
}
