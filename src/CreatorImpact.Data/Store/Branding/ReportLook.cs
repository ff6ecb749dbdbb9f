namespace CreatorImpact.Data.Store.Branding;

/// <summary>How a workspace dresses the documents it hands to others, as it is stored: whoever draws documents up checks it.</summary>
/// <param name="Sender">Name of the sender; empty for none.</param>
/// <param name="Accent">Colour of headings and lines, <c>#rrggbb</c>.</param>
/// <param name="Quiet">Colour behind figures, <c>#rrggbb</c>.</param>
/// <param name="Footer">Line at the foot; empty for none.</param>
/// <param name="Logo">PNG or JPEG bytes; null for none.</param>
public sealed record ReportLook(string Sender, string Accent, string Quiet, string Footer, byte[]? Logo);
