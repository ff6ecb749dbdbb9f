using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Revenue;
using CreatorImpact.Estimation.Series;
using NodaTime;
using static CreatorImpact.Estimation.Tests.Revenue.RpmHistory;

namespace CreatorImpact.Estimation.Tests.Revenue;

public class ButForRpmTests
{
    [Fact]
    public void Of_ConstantRpm_IsItWithoutSpread()
    {
        // Views differ from day to day; every thousand of them earned 2.50.
        var rpm = Solved(Ask(Days(56, t => 1_000 + (100 * (t % 5)), static _ => 2.5)));

        Assert.Equal(2.5, rpm.Rpm.Point, 9);
        Assert.Equal(0, rpm.Rpm.Width90, 9);
        Assert.Equal(EvidenceGrade.Measured, rpm.Grade);
        Assert.Equal((56, Hit.PlusDays(-56), Hit.PlusDays(-1)), (rpm.Days, rpm.First, rpm.Last));
        Assert.False(rpm.IsAssumed);
    }

    [Fact]
    public void Of_TwoDaysOfDifferentViews_LevelIsTheRatioOfSums()
    {
        // Turn by turn 1,000 views at 2 and 3,000 at 4: (2 + 12) of 4 thousand are 3.50, and not the 3.00 between 2 and 4. Fourteen days of each.
        var rpm = Solved(Ask(Days(28, t => t % 2 == 0 ? 1_000 : 3_000, t => t % 2 == 0 ? 2 : 4)));

        Assert.Equal(3.5, rpm.Rpm.Point, 2);
        Assert.True(rpm.Rpm.Width90 > 0.5);
    }

    [Fact]
    public void Of_OlderThanEightWeeks_LevelForgetsIt()
    {
        var rpm = Solved(Ask(Days(200, static _ => 1_000, t => t < 144 ? 9 : 2)));

        Assert.Equal(2, rpm.Rpm.Point, 9);
        Assert.Equal(56, rpm.Days);
    }

    [Fact]
    public void Of_SundaysEarnDouble_PartsFollowTheirWeekday()
    {
        // t = 6, 13, … is a Sunday: the hit, a Monday, is day 56.
        var days = Days(56, static _ => 1_000, t => t % 7 == 6 ? 4 : 2);

        var rpm = Solved(Ask(days, Part(0, 1), Part(6, 1)));

        Assert.Equal(2, rpm.Draws[0].Average(), 6);
        Assert.Equal(4, rpm.Draws[1].Average(), 6);
        Assert.Equal(3, rpm.Rpm.Point, 6);
        Assert.Equal(0, rpm.Rpm.Width90, 6);
    }

    [Fact]
    public void Of_WeekdaysThatDifferByChance_AreDrawnToOne()
    {
        double seen = 0, drawn = 0;
        for (ulong seed = 0; seed < 40; seed++)
        {
            var noise = Noise(seed, "chance", 56, 0.2);
            var days = Days(56, static _ => 1_000, t => 3 * Math.Exp(noise[t]));
            var level = days.Sum(day => day.Revenue) / 56;
            seen += Math.Abs((days.Where((_, t) => t % 7 == 0).Average(day => day.Revenue) / level) - 1);
            drawn += Math.Abs((Solved(Ask(days)).Rpm.Point / level) - 1);
        }

        // 0.2 / √8 · √(2/π) = 5.6 % are seen of an effect that is not there.
        Assert.InRange(seen / 40, 0.03, 0.09);
        Assert.True(drawn < seen / 2, FormattableString.Invariant($"{drawn / 40} of {seen / 40}"));
    }

    [Fact]
    public void Of_WeightsOfDays_AreTheirShares()
    {
        var days = Days(56, static _ => 1_000, t => t % 7 == 6 ? 4 : 2);
        var part = new RpmPart([new WeightedDay(Hit.PlusDays(5), 30), new WeightedDay(Hit.PlusDays(6), 10)]);

        var rpm = Solved(Ask(days, part, new RpmPart([new WeightedDay(Hit.PlusDays(13), 40)])));

        // Three quarters of the first part at 2, one at 4; as much again at 4.
        Assert.Equal(2.5, rpm.Draws[0].Average(), 6);
        Assert.Equal(3.25, rpm.Rpm.Point, 6);
    }

    [Fact]
    public void Of_FewDaysBefore_TakesThoseAfterAndIsModelled()
    {
        RpmDay[] after = [.. Enumerable.Range(1, 60).Select(day => new RpmDay(Hit.PlusDays(day), 1_000, 6))];

        var rpm = Solved(Ask([.. Days(14, static _ => 1_000, static _ => 2), .. after]));

        // 14 days at 2 and the nearest 42 at 6.
        Assert.Equal(5, rpm.Rpm.Point, 1);
        Assert.Equal((56, Hit.PlusDays(42)), (rpm.Days, rpm.Last));
        Assert.Equal(EvidenceGrade.Modelled, rpm.Grade);
    }

    [Fact]
    public void Of_ThirteenDays_SaysWhatIsMissing()
    {
        // A fourteenth without a view tells nothing.
        var (rpm, refusal) = ButForRpm.Of(Ask(Days(14, t => t == 3 ? 0 : 1_000, static _ => 2)));

        Assert.Null(rpm);
        Assert.Equal("rpm_unknown", refusal!.Code);
        Assert.Contains("Only 13 days of Luma", refusal.Text, StringComparison.Ordinal);
        Assert.Contains("import revenue and views of Luma", refusal.Text, StringComparison.Ordinal);
        Assert.Contains("enter an RPM", refusal.Text, StringComparison.Ordinal);
        Assert.Contains("2026-06-01", refusal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_MoreTakenBackThanEarned_IsRefusedAndOneSuchDayIsNot()
    {
        var (_, refusal) = ButForRpm.Of(Ask(Days(28, static _ => 1_000, t => t == 5 ? -60 : 2)));
        var rpm = Solved(Ask(Days(28, static _ => 1_000, t => t == 5 ? -2 : 2)));

        Assert.Equal("rpm_unknown", refusal!.Code);
        Assert.Contains("earned nothing", refusal.Text, StringComparison.Ordinal);
        Assert.InRange(rpm.Rpm.Point, 1.4, 2);
        Assert.All(rpm.Draws[0], draw => Assert.True(draw > 0));
    }

    [Fact]
    public void Of_PartLongerThanTheHistory_IsAnsweredWithSpread()
    {
        var noise = Noise(1, "long", 14, 0.15);

        var rpm = Solved(Ask(Days(14, static _ => 1_000, t => 2 * Math.Exp(noise[t])), Part(0, 40)));

        Assert.InRange(VariationOf(rpm.Draws[0]), 0.03, 0.3);
    }

    [Fact]
    public void Of_SameQuestion_SameDigitsAndAnotherAccountOthers()
    {
        var noise = Noise(2, "digits", 90, 0.15);
        var question = Ask(Days(90, static _ => 1_000, t => 2 * Math.Exp(noise[t])), Part(0, 1), Part(1, 7)) with { ViewsGranularity = Granularity.Hour };

        Assert.Equal(Solved(question).Draws[1], Solved(question with { CleanDays = [.. question.CleanDays.Reverse()] }).Draws[1]);
        Assert.NotEqual(Solved(question).Draws[1], Solved(question with { Account = "another" }).Draws[1]);
        Assert.NotEqual(Solved(question).Draws[1], Solved(question with { Seed = 43 }).Draws[1]);
    }

    [Fact]
    public void Of_ImpossibleDays_Throws()
    {
        var days = Days(28, static _ => 1_000, static _ => 2);

        Assert.Throws<ArgumentException>(() => ButForRpm.Of(Ask([.. days, days[3]])));
        Assert.Throws<ArgumentException>(() => ButForRpm.Of(Ask([.. days, new RpmDay(Hit, 1, 1)])));
        Assert.Throws<ArgumentException>(() => ButForRpm.Of(Ask([.. days, new RpmDay(Hit.PlusDays(9), -1, 1)])));
        Assert.Throws<ArgumentException>(() => ButForRpm.Of(Ask([.. days, new RpmDay(Hit.PlusDays(9), 1, double.NaN)])));
        Assert.Throws<ArgumentException>(() => ButForRpm.Of(Ask(days) with { Parts = [] }));
        Assert.Throws<ArgumentException>(() => ButForRpm.Of(Ask(days, new RpmPart([new WeightedDay(Hit, 0)]))));
    }

    [Fact]
    public void Assumed_LowLikelyHigh_IsTriangularAndLabelled()
    {
        var rpm = ButForRpm.Assumed(1, 2, 6, 42, "Luma", [Part(0, 1), Part(1, 3)]);

        // Mean (1 + 2 + 6) / 3; a fifth of the triangle lies below 2, its median at 6 − √(½ · 5 · 4).
        Assert.Equal(3, rpm.Rpm.Point, 3);
        Assert.Equal(6 - Math.Sqrt(10), rpm.Rpm.Median, 3);
        Assert.Equal(0.2, rpm.Draws[0].Count(draw => draw < 2) / 2000.0, 3);
        Assert.Equal(rpm.Draws[0], rpm.Draws[1]);
        Assert.True(rpm.IsAssumed);
        Assert.Equal(EvidenceGrade.Modelled, rpm.Grade);
        Assert.Null(rpm.First);
    }

    [Fact]
    public void Assumed_NoLikelyValue_IsUniform()
    {
        var rpm = ButForRpm.Assumed(1, null, 5, 42, "Luma", [Part(0, 1)]);

        Assert.Equal(3, rpm.Rpm.Median, 3);
        Assert.Equal(1.2, rpm.Rpm.Lo90, 2);
        Assert.Equal(4, ButForRpm.Assumed(4, null, 4, 42, "Luma", [Part(0, 1)]).Rpm.Lo90);
        Assert.Equal(4, ButForRpm.Assumed(4, 4, 4, 42, "Luma", [Part(0, 1)]).Rpm.Hi90);
    }

    [Fact]
    public void Assumed_OrderBroken_Throws()
    {
        Assert.Throws<ArgumentException>(() => ButForRpm.Assumed(2, 1, 3, 42, "Luma", [Part(0, 1)]));
        Assert.Throws<ArgumentException>(() => ButForRpm.Assumed(-1, null, 3, 42, "Luma", [Part(0, 1)]));
        Assert.Throws<ArgumentException>(() => ButForRpm.Assumed(1, null, double.NaN, 42, "Luma", [Part(0, 1)]));
    }
}
