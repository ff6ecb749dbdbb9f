using CreatorImpact.Analysis.Money;
using CreatorImpact.Analysis.Scenarios;
using CreatorImpact.Estimation.Outages;
using NodaTime;

namespace CreatorImpact.Web.Features.Ledger;

/// <summary>Where the sliders stand, in whole units of each.</summary>
/// <param name="Start">Minutes.</param>
/// <param name="End">Minutes.</param>
/// <param name="SeverityLow">Per cent.</param>
/// <param name="SeverityHigh">Per cent.</param>
/// <param name="Recovery">Days.</param>
/// <param name="Rpm">Per cent of the RPM found.</param>
/// <param name="KappaLow">Per cent.</param>
/// <param name="KappaHigh">Per cent.</param>
public sealed record WhatIfSettings(int Start, int End, int SeverityLow, int SeverityHigh, int Recovery, int Rpm, int KappaLow, int KappaHigh)
{
    /// <summary>Where they stand before anything is moved.</summary>
    /// <param name="found">The account as it is.</param>
    /// <param name="recoveryDays">Recovery window of its estimate.</param>
    public static WhatIfSettings Of(MoneyCase found, int recoveryDays)
    {
        ArgumentNullException.ThrowIfNull(found);
        var (phases, kappa) = (found.Outage.Outage.Phases, found.Terms.Kappa);
        return new WhatIfSettings(
            0, 0, Percent(phases.Min(phase => phase.SeverityLow)), Percent(phases.Max(phase => phase.SeverityHigh)), recoveryDays, 100, Percent((double)kappa.Low), Percent((double)kappa.High));
    }

    /// <summary>Least, most and step of a slider.</summary>
    public static (int Least, int Most, int Step) Reach(WhatIfSlider slider) => slider switch
    {
        WhatIfSlider.Start or WhatIfSlider.End => (-60, 60, 5),
        WhatIfSlider.Recovery => (0, RecoveryRule.MaximumDays, 1),
        WhatIfSlider.Rpm => (50, 200, 5),
        _ => (0, 100, 1),
    };

    /// <summary>Where one slider stands.</summary>
    public int At(WhatIfSlider slider) => slider switch
    {
        WhatIfSlider.Start => Start,
        WhatIfSlider.End => End,
        WhatIfSlider.SeverityLow => SeverityLow,
        WhatIfSlider.SeverityHigh => SeverityHigh,
        WhatIfSlider.Recovery => Recovery,
        WhatIfSlider.Rpm => Rpm,
        WhatIfSlider.KappaLow => KappaLow,
        WhatIfSlider.KappaHigh => KappaHigh,
        _ => throw new ArgumentOutOfRangeException(nameof(slider), slider, "Unknown slider."),
    };

    /// <summary>One slider moved, within its reach. The low end of a range pushes the high one along, and the other way round.</summary>
    public WhatIfSettings With(WhatIfSlider slider, int value)
    {
        var (least, most, _) = Reach(slider);
        value = Math.Clamp(value, least, most);
        return slider switch
        {
            WhatIfSlider.Start => this with { Start = value },
            WhatIfSlider.End => this with { End = value },
            WhatIfSlider.SeverityLow => this with { SeverityLow = value, SeverityHigh = Math.Max(value, SeverityHigh) },
            WhatIfSlider.SeverityHigh => this with { SeverityHigh = value, SeverityLow = Math.Min(value, SeverityLow) },
            WhatIfSlider.Recovery => this with { Recovery = value },
            WhatIfSlider.Rpm => this with { Rpm = value },
            WhatIfSlider.KappaLow => this with { KappaLow = value, KappaHigh = Math.Max(value, KappaHigh) },
            WhatIfSlider.KappaHigh => this with { KappaHigh = value, KappaLow = Math.Min(value, KappaLow) },
            _ => throw new ArgumentOutOfRangeException(nameof(slider), slider, "Unknown slider."),
        };
    }

    /// <summary>True when what a money agreement says is moved: the part that can be kept.</summary>
    public bool MovesTerms(WhatIfSettings untouched) => Rpm != 100 || MovesKappa(untouched);

    /// <summary>True when κ is moved.</summary>
    public bool MovesKappa(WhatIfSettings untouched) => (KappaLow, KappaHigh) != (untouched?.KappaLow, untouched?.KappaHigh);

    /// <summary>What is otherwise about the outage.</summary>
    public ScenarioChange ChangeFrom(WhatIfSettings untouched)
    {
        ArgumentNullException.ThrowIfNull(untouched);
        var severity = (SeverityLow, SeverityHigh) != (untouched.SeverityLow, untouched.SeverityHigh);
        if (Start == 0 && End == 0 && !severity && Recovery == untouched.Recovery) return ScenarioChange.Nothing;

        // The length decides the recovery window by default; a slider moves one thing only.
        return new ScenarioChange(Duration.FromMinutes(Start), Duration.FromMinutes(End), severity ? SeverityLow / 100.0 : null, severity ? SeverityHigh / 100.0 : null, Recovery);
    }

    /// <summary>What is otherwise about money.</summary>
    public TermsChange TermsFrom(WhatIfSettings untouched) => new(
        Rpm == 100 ? null : SupposedRpm.Times(Rpm / 100.0),
        MovesKappa(untouched) ? (KappaLow / 100m, KappaHigh / 100m) : null);

    private static int Percent(double share) => (int)Math.Round(share * 100);
}
