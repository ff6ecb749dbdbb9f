using CreatorImpact.Analysis.Runs;
using CreatorImpact.Analysis.Scenarios;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Outages;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Scenarios;

public sealed class ScenarioChangeTests
{
    [Fact]
    public void ApplyTo_NothingChanged_IsTheSameOutage()
    {
        var outage = ScenarioInputs.Outage();

        Assert.True(ScenarioChange.Nothing.IsNothing);
        Assert.True(new ScenarioChange().IsNothing);
        Assert.Same(outage, ScenarioChange.Nothing.ApplyTo(outage).Outage);
    }

    [Theory]
    [InlineData(-0.5, 0, "-0.5–6")]
    [InlineData(0.5, -1, "0.5–5")]
    [InlineData(0, 2, "0–8")]
    public void ApplyTo_OnePhase_MovesItsEnds(double start, double end, string expected) =>
        Assert.Equal(expected, Hours(ScenarioInputs.Shift(start, end), ScenarioInputs.Phase(0, 6)));

    [Theory]
    [InlineData(-1, 1, "-1–2 3–5 4–9")]
    [InlineData(1, 0, "1–2 3–5 4–8")]
    [InlineData(2, 0, "3–5 4–8")]
    [InlineData(3.5, 0, "3.5–5 4–8")]
    [InlineData(0, -3.5, "0–2 3–4.5 4–4.5")]
    [InlineData(0, -4, "0–2 3–4")]
    [InlineData(0, -6.5, "0–1.5")]
    public void ApplyTo_SeveralPhases_CutsAndDropsWhatFallsOutside(double start, double end, string expected) =>
        Assert.Equal(expected, Hours(ScenarioInputs.Shift(start, end), ScenarioInputs.Phase(0, 2), ScenarioInputs.Phase(3, 5), ScenarioInputs.Phase(4, 8)));

    [Fact]
    public void ApplyTo_PhasesThatBeginTogether_MoveTogether() =>
        Assert.Equal("-1–1 -1–6", Hours(ScenarioInputs.Shift(-1), ScenarioInputs.Phase(0, 1), ScenarioInputs.Phase(0, 6)));

    [Theory]
    [InlineData(6, 0)]
    [InlineData(0, -6)]
    [InlineData(4, -3)]
    [InlineData(24, 1)]
    public void ApplyTo_NothingLeft_SaysSo(double start, double end)
    {
        var (outage, refusal) = ScenarioInputs.Shift(start, end).ApplyTo(ScenarioInputs.Outage());

        Assert.Null(outage);
        Assert.Equal("window_empty", refusal!.Code);
    }

    [Fact]
    public void ApplyTo_OnlyTheGapBetweenPhasesLeft_SaysSo() =>
        Assert.Equal("window_empty", ScenarioInputs.Shift(2, -3).ApplyTo(Input(ScenarioInputs.Phase(0, 1), ScenarioInputs.Phase(5, 6))).Refusal!.Code);

    [Fact]
    public void ApplyTo_Severity_HoldsInEveryPhaseAndAlternative()
    {
        var stated = new Outage("feed down", [ScenarioInputs.Phase(0, 1, 0.1, 0.2), ScenarioInputs.Phase(2, 3)], OutageFunction.Live, [[ScenarioInputs.Phase(1, 2)]], ["DE"]);

        var changed = new ScenarioChange(severityLow: 0.3, severityHigh: 0.6).ApplyTo(new OutageInput("youtube", stated, 3)).Outage!;

        Assert.All(changed.Outage.Phases.Concat(changed.Outage.Alternatives[0]), phase => Assert.Equal((0.3, 0.6), (phase.SeverityLow, phase.SeverityHigh)));
        Assert.Equal((3, "youtube", "feed down", OutageFunction.Live, "DE"), (changed.OutageId, changed.Platform, changed.Name, changed.Outage.Function, changed.Outage.Regions[0]));
    }

    [Fact]
    public void ApplyTo_WindowsOfOtherSources_MoveAlike()
    {
        var stated = new Outage("feed down", [ScenarioInputs.Phase(0, 6)], alternatives: [[ScenarioInputs.Phase(1, 7)], [ScenarioInputs.Phase(2, 3)]]);

        var changed = ScenarioInputs.Shift(1).ApplyTo(new OutageInput("youtube", stated)).Outage!.Outage;

        // The hour-long one is moved away altogether.
        Assert.Equal(ScenarioInputs.Phase(2, 7), Assert.Single(Assert.Single(changed.Alternatives)));
    }

    [Fact]
    public void ApplyTo_RecoveryDays_AreTheSettings()
    {
        var change = new ScenarioChange(recoveryDays: 0);

        Assert.False(change.IsNothing);
        Assert.Same(ScenarioInputs.Outage().Outage.Name, change.ApplyTo(ScenarioInputs.Outage()).Outage!.Name);
        Assert.Equal(ScenarioInputs.Options with { RecoveryDays = 0 }, change.ApplyTo(ScenarioInputs.Options));
        Assert.Same(ScenarioInputs.Options, ScenarioChange.Nothing.ApplyTo(ScenarioInputs.Options));
    }

    [Theory]
    [InlineData(0.5, 0.4)]
    [InlineData(-0.1, 0.4)]
    [InlineData(0.5, 1.1)]
    [InlineData(double.NaN, 0.4)]
    [InlineData(0.4, double.NaN)]
    public void New_SeverityOutOfRange_Throws(double low, double high) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ScenarioChange(severityLow: low, severityHigh: high));

    [Fact]
    public void New_HalfASeverity_Throws()
    {
        Assert.Throws<ArgumentException>(() => new ScenarioChange(severityLow: 0.4));
        Assert.Throws<ArgumentException>(() => new ScenarioChange(severityHigh: 0.4));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(15)]
    public void New_RecoveryOutOfRange_Throws(int days) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ScenarioChange(recoveryDays: days));

    [Fact]
    public void New_ShiftTooLong_Throws()
    {
        var tooLong = ScenarioChange.MostShift + Duration.Epsilon;

        Assert.Throws<ArgumentOutOfRangeException>(() => new ScenarioChange(tooLong));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ScenarioChange(endShift: -tooLong));
    }

    private static OutageInput Input(params OutagePhase[] phases) => new("youtube", new Outage("feed down", phases));

    private static string Hours(ScenarioChange change, params OutagePhase[] phases)
    {
        var outage = change.ApplyTo(Input(phases)).Outage!.Outage;
        return string.Join(' ', outage.Phases.Select(phase => FormattableString.Invariant($"{At(phase.Window.Start)}–{At(phase.Window.EndExclusive)}")));
    }

    private static double At(Instant instant) => (instant - ScenarioInputs.Hole).TotalHours;
}
