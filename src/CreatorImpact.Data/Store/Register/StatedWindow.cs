using NodaTime;

namespace CreatorImpact.Data.Store.Register;

/// <summary>A window that another source states for an outage, [start, end). Nobody decides between them: the estimate takes each as likely as the others.</summary>
/// <param name="Start">First instant inside.</param>
/// <param name="EndExclusive">First instant after.</param>
/// <param name="Source">Who says so; never empty.</param>
/// <param name="Url">Address of the report; null when there is none.</param>
public sealed record StatedWindow(Instant Start, Instant EndExclusive, string Source, string? Url = null);
