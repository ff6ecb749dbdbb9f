namespace CreatorImpact.Estimation.Impact;

/// <summary>
/// The but-for line period by period, from <see cref="FirstIndex"/> of the series' grid on; all arrays have the same length.
/// Inside window and recovery it is the estimate; outside it shows the fit, so that the reader can judge it.
/// </summary>
public sealed record ButForPath(int FirstIndex, double[] Median, double[] Lo50, double[] Hi50, double[] Lo90, double[] Hi90);
