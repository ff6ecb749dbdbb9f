using CreatorImpact.Data.Import.Bytes;
using CreatorImpact.Data.Import.Delimited;

namespace CreatorImpact.Data.Import.Engagement.Layouts;

/// <summary>One table met in an export.</summary>
/// <param name="Part">File, entry or sheet it stands in.</param>
/// <param name="Table">The table.</param>
/// <param name="Title">Line above its header that says what it holds, or null.</param>
internal sealed record ExportTable(SourcePart Part, TextTable Table, string? Title = null);
