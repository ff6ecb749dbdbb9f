using CreatorImpact.Analysis.Method;
using CreatorImpact.Data.Store;

namespace CreatorImpact.Web.Features.Method;

/// <summary>What the method page says of the reader's own data.</summary>
/// <param name="Series">Series that losses can be planted in, the one to begin with first.</param>
/// <param name="Calibration">How often ranges held on them.</param>
public sealed record MethodModel(IReadOnlyList<StoredSeries> Series, OwnCalibration Calibration);
