using CreatorImpact.Analysis.Money;
using CreatorImpact.Analysis.Scenarios;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Web.Features.Ledger;

/// <summary>One account under one outage, with all that moving an assumption takes.</summary>
/// <param name="Ledger">Its money as stored.</param>
/// <param name="Answer">The same, of the account.</param>
/// <param name="Data">What scenarios rest on.</param>
/// <param name="Main">The series whose net loss is told: views, else revenue.</param>
public sealed record WhatIfModel(LedgerModel Ledger, AccountAnswer Answer, ScenarioData Data, SeriesOutcome Main)
{
    /// <summary>The account.</summary>
    public MoneyCase Case => Answer.Case;

    /// <summary>Settings of runs: those of every run made here.</summary>
    public EstimatorOptions Options { get; } = new();

    /// <summary>Where the sliders stand before anything is moved.</summary>
    public WhatIfSettings Untouched { get; } = WhatIfSettings.Of(Answer.Case, Main.Entry.RecoveryDays ?? RecoveryRule.DefaultDays(new OutageCoverage(Answer.Case.Outage.Outage).Length));

    /// <summary>Sliders that change something here. Severity has a say only where the loss in the window is modelled from days.</summary>
    public IReadOnlyList<WhatIfSlider> Sliders =>
    [
        WhatIfSlider.Start,
        WhatIfSlider.End,
        .. HasSeverity ? [WhatIfSlider.SeverityLow, WhatIfSlider.SeverityHigh] : Array.Empty<WhatIfSlider>(),
        WhatIfSlider.Recovery,
        .. Answer.Answer.Money?.Rpm is null ? [] : new[] { WhatIfSlider.Rpm },
        .. Answer.Answer.Money is null || Answer.Uploads?.LongTail is null ? [] : new[] { WhatIfSlider.KappaLow, WhatIfSlider.KappaHigh },
    ];

    private bool HasSeverity => Main.Grid.Key.Granularity == Granularity.Day || Main.Grade == EvidenceGrade.Modelled;
}

/// <summary>What was found at an address.</summary>
/// <param name="Model">The account; null when something is missing or must be chosen.</param>
/// <param name="Choice">Several accounts, of which one must be chosen; null otherwise.</param>
/// <param name="Refusal">Why there is neither: <c>address</c>, <c>outage_open</c>, <c>outage_gone</c>, <c>no_series</c>, <c>not_estimated</c>.</param>
public sealed record WhatIfFound(WhatIfModel? Model, LedgerModel? Choice = null, Reason? Refusal = null);
