using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Analysis.Scenarios;

/// <summary>What the net loss of a series hangs on.</summary>
/// <param name="Base">The untouched estimate, made again from the data as they are; null when there is no such series.</param>
/// <param name="Rows">One an assumption, the one with the largest effect on net first, then by the effect on gross; empty when refused.</param>
/// <param name="Refusal">Why there are no rows; null when there are.</param>
/// <param name="Notes">What a reader must know of all rows, such as <c>stored_figure_differs</c>.</param>
public sealed record SensitivityTable(SensitivityCase? Base, IReadOnlyList<SensitivityRow> Rows, Reason? Refusal, IReadOnlyList<Reason> Notes);
