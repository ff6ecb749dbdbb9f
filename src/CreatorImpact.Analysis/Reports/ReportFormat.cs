namespace CreatorImpact.Analysis.Reports;

/// <summary>The files a document is written to.</summary>
public enum ReportFormat
{
    /// <summary>To print and to hand over.</summary>
    Pdf,

    /// <summary>One page that needs nothing else.</summary>
    Html,

    /// <summary>One table.</summary>
    Csv,

    /// <summary>A workbook.</summary>
    Xlsx,

    /// <summary>For programs.</summary>
    Json,

    /// <summary>All of the others in one file.</summary>
    Zip,
}

/// <summary>Names, endings and media types of <see cref="ReportFormat"/>.</summary>
public static class ReportFormatCode
{
    /// <summary>All names; each is also the ending of its files.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<ReportFormat>().Select(Of)];

    /// <summary>The name of a format.</summary>
    public static string Of(ReportFormat format) => format.ToString().ToLowerInvariant();

    /// <summary>The format of a name; null when there is none.</summary>
    public static ReportFormat? Find(string? code) => Enum.GetValues<ReportFormat>().Where(one => string.Equals(Of(one), code, StringComparison.OrdinalIgnoreCase)).Select(one => (ReportFormat?)one).FirstOrDefault();

    /// <summary>What a browser is told.</summary>
    public static string MediaTypeOf(ReportFormat format) => format switch
    {
        ReportFormat.Pdf => "application/pdf",
        ReportFormat.Html => "text/html; charset=utf-8",
        ReportFormat.Csv => "text/csv; charset=utf-8",
        ReportFormat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ReportFormat.Json => "application/json",
        ReportFormat.Zip => "application/zip",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such format."),
    };
}
