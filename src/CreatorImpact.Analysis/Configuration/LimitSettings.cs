using System.ComponentModel.DataAnnotations;
using CreatorImpact.Data.Import;

namespace CreatorImpact.Analysis.Configuration;

/// <summary>Section <c>CreatorImpact:Limits</c> of appsettings.json: bounds of the files that are taken. Megabytes are of 1,048,576 bytes.</summary>
public sealed class LimitSettings
{
    /// <summary>Name of the section.</summary>
    public const string Section = "CreatorImpact:Limits";

    /// <summary>Largest file taken by upload.</summary>
    /// <value>The default is 100.</value>
    [Range(1, 2047)]
    public int UploadMegabytes { get; set; } = 100;

    /// <summary>Largest file taken by the command line.</summary>
    /// <value>The default is 2,047.</value>
    [Range(1, 2047)]
    public int CommandLineMegabytes { get; set; } = 2047;

    /// <summary>Most that may come out of one archive, workbook or compressed file.</summary>
    /// <value>The default is 1,024.</value>
    [Range(1, 2047)]
    public int UnpackedMegabytes { get; set; } = 1024;

    /// <summary>Most unpacked bytes for one packed byte.</summary>
    /// <value>The default is 100.</value>
    [Range(1, 10_000)]
    public int UnpackRatio { get; set; } = 100;

    /// <summary>Most entries of an archive.</summary>
    /// <value>The default is 1,000.</value>
    [Range(1, 100_000)]
    public int ArchiveEntries { get; set; } = 1_000;

    /// <summary>Most rows of a sheet.</summary>
    /// <value>The default is 1,048,576, the most a workbook can hold.</value>
    [Range(1, 1_048_576)]
    public int SheetRows { get; set; } = 1_048_576;

    /// <summary>Empty rows one after the other that end a sheet.</summary>
    /// <value>The default is 1,000.</value>
    [Range(1, 1_048_576)]
    public int EmptySheetRows { get; set; } = 1_000;

    /// <summary>The bound of uploads in bytes.</summary>
    public long UploadBytes => UploadMegabytes * 1024L * 1024L;

    /// <summary>The bounds of uploads.</summary>
    public ImportLimits ForUploads() => Of(UploadMegabytes);

    /// <summary>The bounds of the command line.</summary>
    public ImportLimits ForCommandLine() => Of(CommandLineMegabytes);

    private ImportLimits Of(int fileMegabytes) => new()
    {
        FileMegabytes = fileMegabytes,
        UnpackedMegabytes = UnpackedMegabytes,
        UnpackRatio = UnpackRatio,
        ArchiveEntries = ArchiveEntries,
        SheetRows = SheetRows,
        EmptySheetRows = EmptySheetRows,
    };
}
