using CreatorImpact.Data.Import;
using NodaTime;

namespace CreatorImpact.Data.Store;

/// <summary>A file as it was read, with its rank among exports: when it was written, then its fingerprint; never the order of arrival.</summary>
/// <param name="WrittenAt">Instant of the export.</param>
/// <param name="Sha256">Fingerprint of the bytes.</param>
/// <param name="Reading">What it holds.</param>
public sealed record RankedFile(Instant WrittenAt, string Sha256, FileReading Reading);
