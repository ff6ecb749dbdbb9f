namespace CreatorImpact.Data.Import.Tables;

/// <summary>A column that should hold the hour of each row and cannot be read: without it the rows would be taken for days.</summary>
/// <param name="Column">0-based column.</param>
/// <param name="Found">A cell of it.</param>
internal sealed record UnreadHours(int Column, string Found);
