using CreatorImpact.Estimation.Diagnostics;

namespace CreatorImpact.Analysis.Drops;

/// <summary>Windows of outages that the data of one platform's accounts propose.</summary>
/// <param name="Platform">The platform; null for accounts whose exports state none.</param>
/// <param name="Accounts">Accounts there are of it.</param>
/// <param name="Result">What the search gave.</param>
/// <param name="ZoneId">Zone in which their times are proposed: that of most of the exports.</param>
public sealed record PlatformSuggestions(string? Platform, int Accounts, WindowSearchResult Result, string ZoneId);
