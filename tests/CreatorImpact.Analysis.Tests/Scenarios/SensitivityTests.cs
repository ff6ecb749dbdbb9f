using CreatorImpact.Analysis.Runs;
using CreatorImpact.Analysis.Scenarios;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Scenarios;

public sealed class SensitivityTests
{
    private static readonly SensitivityQuestion Hourly = new("views", Granularity.Hour, ScenarioInputs.Seed, ScenarioInputs.Options);
    private static readonly SensitivityQuestion Daily = Hourly with { Granularity = Granularity.Day };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Of_Hours_HasARowForEachAssumptionLargestEffectFirst()
    {
        var table = Of(ScenarioInputs.Data(ScenarioInputs.Outage(0.2), TestInputs.Hours()), Hourly);

        Assert.Null(table.Refusal);
        Assert.Equal(
            ["recovery_1", "recovery_14", "recovery_3", "recovery_7", "second_baseline", "window_end", "window_start"],
            table.Rows.Select(row => row.Code).Order(StringComparer.Ordinal));
        Assert.Equal(table.Rows.Select(row => row.Largest).OrderDescending(), table.Rows.Select(row => row.Largest));
        Assert.True(table.Rows[0].Largest > 0);
        Assert.All(table.Rows.SelectMany(row => row.Cases), one => Assert.Equal(one.Net!.Point - table.Base!.Net!.Point, one.Effect));
        Assert.All(table.Rows.SelectMany(row => row.Cases), one => Assert.Equal(JointDraws.Count, one.Estimate!.Draws.Loss.Length));
    }

    [Fact]
    public void Of_Hours_RecoveryRowsAreTheTableOfTheEstimate()
    {
        var data = ScenarioInputs.Data(ScenarioInputs.Outage(), TestInputs.Hours());
        var stored = (ImpactEstimate)ScenarioInputs.Run.Execute(data, ScenarioChange.Nothing, null, ScenarioInputs.Seed, ScenarioInputs.Options, Token)[0].Result;

        var table = Of(data, Hourly with { StoredNet = stored.Net.Point });

        Assert.Empty(table.Notes);
        Assert.Equal(stored.RecoverySensitivity!.Select(row => (row.Days, row.Net, row.Rebound, row.Halo)), new[] { 1, 3, 7, 14 }.Select(days =>
        {
            var estimate = Recovery(table, days).Low.Estimate!;
            return (days, (IntervalEstimate?)estimate.Net, (IntervalEstimate?)estimate.Rebound, (IntervalEstimate?)estimate.Halo);
        }));
        Assert.Equal(0, Recovery(table, stored.RecoveryDays).Low.Effect);
    }

    [Fact]
    public void Of_SourcesThatDisagree_HaveARowForEachWindowAlone()
    {
        var outage = ScenarioInputs.Outage();
        var other = new[] { ScenarioInputs.Phase(-0.5, 3) };
        var disputed = outage with { Outage = new Outage(outage.Name, outage.Outage.Phases, outage.Outage.Function, [other]) };
        var alone = outage with { Outage = new Outage(outage.Name, other, outage.Outage.Function) };

        var table = Of(ScenarioInputs.Data(disputed, ScenarioInputs.Flat()), Hourly);

        var (own, theirs) = (Row(table, "stated_1").Low, Row(table, "stated_2").Low);
        Assert.Equal(outage.Outage.Span, own.Estimate!.Window);
        Assert.Equal(alone.Outage.Span, theirs.Estimate!.Window);
        Assert.DoesNotContain(table.Rows, row => row.Code == "stated_3");
        Assert.Equal("stated_window", Row(table, "stated_2").Note!.Code);

        // The printed effect is what the loss changes by when only that window is asked about, under the same recovery window.
        var only = (ImpactEstimate)ScenarioInputs.Run.Execute(
            ScenarioInputs.Data(alone, ScenarioInputs.Flat()), ScenarioChange.Nothing, null, ScenarioInputs.Seed, ScenarioInputs.Options with { RecoveryDays = table.Base!.Estimate!.RecoveryDays }, Token)[0].Result;
        Assert.Equal(only.Net.Point - table.Base.Net!.Point, theirs.Effect);
        Assert.NotEqual(0, theirs.GrossEffect);
    }

    [Fact]
    public void Of_FlatHours_MovesTheWindowByHand()
    {
        // Hours count whole: what half an hour more touches lost nothing, what half an hour less touches is the same.
        var data = ScenarioInputs.Data(ScenarioInputs.Outage(), ScenarioInputs.Flat());

        var table = Of(data, Hourly);

        var (start, end) = (Row(table, "window_start"), Row(table, "window_end"));
        Assert.Equal(ScenarioInputs.Hole - Duration.FromMinutes(30), start.Low.Estimate!.Window.Start);
        Assert.Equal(ScenarioInputs.Hole + Duration.FromMinutes(30), start.High!.Estimate!.Window.Start);
        Assert.Equal(ScenarioInputs.Hole + Duration.FromHours(5.5), end.Low.Estimate!.Window.EndExclusive);
        Assert.Equal(ScenarioInputs.Hole + Duration.FromHours(6.5), end.High!.Estimate!.Window.EndExclusive);
        Assert.All(start.Cases.Concat(end.Cases), one => Assert.Equal(600, one.Net!.Point, 20.0));
        Assert.Null(start.Note);
    }

    [Fact]
    public void Of_ShiftsThatTouchOtherHours_LeaveGrossMinusAfterEffect()
    {
        // 10:15 to 15:15: half an hour later still ends in the hour from 15:00, half an hour earlier leaves it to the after-effect.
        var outage = new OutageInput("youtube", new("feed down", [ScenarioInputs.Phase(0.25, 5.25)]), 3);

        var row = Row(Of(ScenarioInputs.Data(outage, ScenarioInputs.Flat()), Hourly), "window_end");

        Assert.Equal(-100, row.Low.GrossEffect!.Value, 5.0);
        Assert.Equal(0, row.Low.Effect!.Value, 10.0);
        Assert.Equal((0.0, 0.0), (row.High!.GrossEffect!.Value, row.High.Effect!.Value));
    }

    [Fact]
    public void Of_WindowAcrossALimitOfTheRecoveryRule_KeepsTheRecoveryWindow()
    {
        var outage = new OutageInput("youtube", new("feed down", [ScenarioInputs.Phase(0, 1.75)]), 3);

        var table = Of(ScenarioInputs.Data(outage, TestInputs.Hours(holeHours: 2)), Hourly);

        Assert.Equal(1, table.Base!.Estimate!.RecoveryDays);
        Assert.Equal(1, Row(table, "window_end").High!.Estimate!.RecoveryDays);
    }

    [Fact]
    public void Of_SecondBaseline_TakesItsTotalForTheWindow()
    {
        var table = Of(ScenarioInputs.Data(ScenarioInputs.Outage(), ScenarioInputs.Flat()), Hourly with { Options = ScenarioInputs.Options with { RecoveryDays = 0 } });

        // Six hours of 100, nothing observed, no after-effect: 600 in every draw.
        var estimate = Row(table, "second_baseline").Low.Estimate!;
        Assert.Equal((600.0, 600.0, 600.0), (estimate.Net.Point, estimate.Net.Lo90, estimate.Net.Hi90));
        Assert.All(estimate.Draws.Loss, loss => Assert.Equal(600f, loss));
    }

    [Fact]
    public void Of_SecondBaseline_KeepsTheAfterEffect()
    {
        foreach (var (data, question) in new[] { (ScenarioInputs.Data(ScenarioInputs.Outage(), TestInputs.Hours()), Hourly), (ScenarioInputs.Data(ScenarioInputs.Outage(), ScenarioInputs.FlatDays()), Daily) })
        {
            var table = Of(data, question);
            var (plain, second) = (table.Base!.Estimate!, Row(table, "second_baseline").Low.Estimate!);

            var window = (plain.DayNet ?? plain.Gross).Point;
            Assert.Equal(plain.Net.Point - window + (plain.SecondBaseline!.Value - plain.Actual), second.Net.Point, 0.01);
            Assert.Equal(second.Gross.Point - second.Rebound.Point + second.Halo.Point, second.Net.Point, 0.01);
            Assert.Equal(plain.SecondBaseline, second.ButFor.Point);
        }
    }

    [Fact]
    public void Of_SecondBaselineWithoutHistory_IsARefusedCaseAtTheEnd()
    {
        // The outage is in the first week: the weeks before it are not in the data.
        var table = Of(ScenarioInputs.Data(TestInputs.Outage(day: 4), TestInputs.Hours(holeDay: 4)), Hourly);

        Assert.Equal("second_baseline", table.Rows[^1].Code);
        Assert.Equal("second_baseline_missing", table.Rows[^1].Low.Refusal!.Code);
        Assert.Null(table.Rows[^1].Largest);
    }

    [Fact]
    public void Of_ShortOutage_RefusesTheWindowThatIsEmpty()
    {
        var outage = new OutageInput("youtube", new("feed down", [ScenarioInputs.Phase(0, 0.5)]), 3);

        var row = Row(Of(ScenarioInputs.Data(outage, TestInputs.Hours(holeHours: 1)), Hourly), "window_start");

        Assert.Equal("window_empty", row.High!.Refusal!.Code);
        Assert.NotNull(row.Low.Net);
        Assert.Equal(Math.Abs(row.Low.Effect!.Value), row.Largest);
    }

    [Fact]
    public void Of_Days_WindowAndSeverityMoveTheGrossAlone()
    {
        var outage = ScenarioInputs.Outage(0.25, 0.75);

        var table = Of(ScenarioInputs.Data(outage, ScenarioInputs.FlatDays(), ScenarioInputs.Flat()), Daily);

        var (severity, end) = (Row(table, "severity"), Row(table, "window_end"));
        Assert.Equal((150.0, 450.0), (Math.Round(severity.Low.Estimate!.Gross.Point / 10) * 10, Math.Round(severity.High!.Estimate!.Gross.Point / 10) * 10));
        Assert.Equal("severity_modelled", severity.Note!.Code);
        Assert.Equal("window_within_day", end.Note!.Code);
        Assert.All(severity.Cases.Concat(end.Cases), one => Assert.Equal(0, one.Effect!.Value, 0.01));
        Assert.Equal(25, end.High!.GrossEffect!.Value, 2.0); // half an hour of 100, half of it hit
    }

    [Fact]
    public void Of_DaysAndAWindowThatReachesMidnight_SaysThatDaysChange()
    {
        var outage = new OutageInput("youtube", new("feed down", [ScenarioInputs.Phase(0, 13.75)]), 3);

        var row = Row(Of(ScenarioInputs.Data(outage, ScenarioInputs.FlatDays()), Daily), "window_end");

        Assert.Equal("window_crosses_midnight", row.Note!.Code);
        Assert.NotEqual(0, row.High!.Effect);
    }

    [Fact]
    public void Of_DaysWithExactSeverity_HasNoRowForIt() =>
        Assert.DoesNotContain("severity", Of(ScenarioInputs.Data(ScenarioInputs.Outage(0.5, 0.5), ScenarioInputs.FlatDays()), Daily).Rows.Select(row => row.Code));

    [Fact]
    public void Of_Money_HandsAllMetricsOfTheCaseOver()
    {
        var data = ScenarioInputs.Data(ScenarioInputs.Outage(), TestInputs.Hours(), ScenarioInputs.FlatDays("estimated_revenue"), ScenarioInputs.FlatDays("likes"));
        var handed = new List<string>();
        var question = Hourly with
        {
            MoneyMetrics = ["estimated_revenue"],
            Money = items =>
            {
                handed.Add(string.Join(' ', items.Select(item => item.Series.Key.Metric)));
                return ((ImpactEstimate)items[0].Result).Net with { Point = 2 * ((ImpactEstimate)items[0].Result).Net.Point };
            },
        };

        var table = Of(data, question);

        Assert.All(handed, metrics => Assert.Equal("views estimated_revenue", metrics));
        Assert.All(table.Rows.SelectMany(row => row.Cases), one => Assert.Equal(2 * one.Effect!.Value, one.MoneyEffect!.Value, 1e-6));
        Assert.True(table.Rows[0].LargestMoney > 0);
    }

    [Fact]
    public void Of_MoneyUnknown_LeavesItOut()
    {
        var table = Of(ScenarioInputs.Data(ScenarioInputs.Outage(), TestInputs.Hours()), Hourly with { Money = _ => null });

        Assert.All(table.Rows, row => Assert.Null(row.LargestMoney));
        Assert.NotEmpty(table.Rows);
    }

    [Fact]
    public void Of_StoredFigureOfOtherData_SaysSo()
    {
        var table = Of(ScenarioInputs.Data(ScenarioInputs.Outage(), TestInputs.Hours()), Hourly with { StoredNet = 1 });

        Assert.Equal("stored_figure_differs", Assert.Single(table.Notes).Code);
        Assert.NotEmpty(table.Rows);
    }

    [Fact]
    public void Of_RefusedEstimate_HasNoRowsButTheReason()
    {
        var table = Of(ScenarioInputs.Data(TestInputs.Outage(day: 200), TestInputs.Hours()), Hourly);

        Assert.Empty(table.Rows);
        Assert.Equal("window_outside_data", table.Refusal!.Code);
    }

    [Fact]
    public void Of_NoSuchSeries_SaysWhatThereIs()
    {
        var table = Of(ScenarioInputs.Data(ScenarioInputs.Outage(), TestInputs.Hours()), Daily);

        Assert.Null(table.Base);
        Assert.Equal("no_series", table.Refusal!.Code);
        Assert.Contains("views by the hour", table.Refusal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_CancelledInTheMiddle_Stops()
    {
        using var source = new CancellationTokenSource();
        var asked = 0;
        var question = Hourly with
        {
            Money = _ =>
            {
                if (++asked == 3) source.Cancel();
                return null;
            },
        };

        Assert.ThrowsAny<OperationCanceledException>(() => new Sensitivity(ScenarioInputs.Run).Of(ScenarioInputs.Data(ScenarioInputs.Outage(), TestInputs.Hours()), question, source.Token));
        Assert.Equal(3, asked);
    }

    private static SensitivityTable Of(ScenarioData data, SensitivityQuestion question) => new Sensitivity(ScenarioInputs.Run).Of(data, question, Token);

    private static SensitivityRow Row(SensitivityTable table, string code) => Assert.Single(table.Rows, row => row.Code == code);

    private static SensitivityRow Recovery(SensitivityTable table, int days) => Row(table, FormattableString.Invariant($"recovery_{days}"));
}
