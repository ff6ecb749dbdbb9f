namespace CreatorImpact.Analysis.Groups;

/// <summary>Which loss groups are compared by.</summary>
public enum CountedLoss
{
    /// <summary>Gross − rebound + halo, as a share of what was expected over window and recovery: what is left in the end.</summary>
    Net,

    /// <summary>The loss in the window alone, as a share of what was expected there: shorter, so that chance hides less of it.</summary>
    Window,
}
