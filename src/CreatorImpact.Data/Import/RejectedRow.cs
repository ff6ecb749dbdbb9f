namespace CreatorImpact.Data.Import;

/// <summary>A row that was not taken, with what its owner needs to mend it.</summary>
/// <param name="Entry">Entry of the archive or sheet, when there is one.</param>
/// <param name="LineNumber">1-based line of the file on which the row starts (the header counts); 0 when not known.</param>
/// <param name="Column">Column name as written in the file, or null when the row as a whole is wrong.</param>
/// <param name="Found">What stood there, shortened to 200 characters.</param>
/// <param name="Expected">What was expected.</param>
/// <param name="Fix">What to do.</param>
/// <param name="Text">The row as it stood, shortened to 1,000 characters.</param>
public sealed record RejectedRow(string? Entry, int LineNumber, string? Column, string Found, string Expected, string Fix, string Text);
