using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Numerics;
using CreatorImpact.Estimation.Uploads;
using NodaTime;

namespace CreatorImpact.Estimation.Tests.Uploads;

public class UploadLossTests
{
    private static readonly LocalDate First = new(2026, 1, 5);

    // Eight weeks of history, then the day of the outage, then the recovery.
    private static readonly LocalDate Hit = First.PlusDays(56);

    [Fact]
    public void Of_FourMissedThreeTheNextDay_FourThreeOne()
    {
        var days = Enumerable.Repeat(4, 63).ToArray();
        (days[56], days[57]) = (0, 7);

        var loss = Solved(Ask(days, inWindow: 0, after: 7));

        Assert.Equal(new IntervalEstimate(4, 4, 4, 4, 4, 4, EvidenceGrade.Measured), loss.Missed);
        Assert.Equal(new IntervalEstimate(3, 3, 3, 3, 3, 3, EvidenceGrade.Measured), loss.Displaced);
        Assert.Equal(new IntervalEstimate(1, 1, 1, 1, 1, 1, EvidenceGrade.Measured), loss.Cancelled);
    }

    [Fact]
    public void Of_PostsOnMondaysOnly_OutageOnTuesdayMissesNone()
    {
        var days = Enumerable.Range(0, 63).Select(day => day % 7 == 0 ? 2 : 0).ToArray();

        var loss = Solved(Ask(days, 0, 0, hit: Hit.PlusDays(1)));

        Assert.Equal(0, loss.Missed.Hi90);
        Assert.Equal(0, loss.Cancelled.Lo90);
    }

    [Fact]
    public void Of_HalfOfTheDay_HalfIsExpectedAndModelled()
    {
        var days = Enumerable.Repeat(10, 63).ToArray();
        days[56] = 5;

        var loss = Solved(Ask(days, inWindow: 0, after: 15, share: 0.5));

        // 5 of 10 in the window; after it 5 of the same day and 10 of the next were to be expected, and 15 came.
        Assert.Equal(5, loss.Missed.Point, 0.15);
        Assert.Equal(5, loss.Cancelled.Point, 1e-9);
        Assert.Equal(EvidenceGrade.Modelled, loss.Missed.Grade);
        Assert.True(loss.Missed.Lo90 < 4 && loss.Missed.Hi90 > 6);
    }

    [Fact]
    public void Of_MorePostsThanUsual_MissedIsNegative() =>
        Assert.Equal(-2, Solved(Ask([.. Enumerable.Repeat(1, 63)], inWindow: 3, after: 1)).Missed.Point);

    [Fact]
    public void Of_WeeksHitByOtherOutages_AreNotLearntFrom()
    {
        var days = Enumerable.Repeat(4, 63).ToArray();
        days[49] = 0;

        var loss = Solved(Ask(days, 0, 4) with { IsUsual = day => day != First.PlusDays(49) });

        Assert.Equal(7, loss.Weeks);
        Assert.Equal(4, loss.Missed.Lo90);
        Assert.Equal(EvidenceGrade.Modelled, loss.Missed.Grade);
    }

    [Fact]
    public void Of_ThreeWeeksOfHistory_SaysWhatIsMissing()
    {
        var (loss, refusal) = UploadLoss.Of(Ask([.. Enumerable.Repeat(4, 23)], 0, 4, hit: First.PlusDays(21)));

        Assert.Null(loss);
        Assert.Equal("cadence_unknown", refusal!.Code);
        Assert.Contains("Only 3 other weeks", refusal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_PlantedLoss_IsCovered()
    {
        var covered = 0;
        const int Runs = 300;
        for (var run = 0; run < Runs; run++)
        {
            var numbers = new SeededStream((ulong)run, "planted uploads");
            var days = Enumerable.Range(0, 85).Select(_ => Enumerable.Range(0, 8).Count(_ => numbers.NextUniform() < 0.5)).ToArray();
            var planned = days[56];

            // Everything planned for the day stays away for good.
            var cancelled = Solved(Ask(days, inWindow: 0, after: days[57])).Cancelled;
            if (cancelled.Lo90 <= planned && planned <= cancelled.Hi90) covered++;
        }

        // Of the 90 % nominal; counts are coarse, so that more may be covered and hardly less.
        Assert.InRange(covered / (double)Runs, 0.80, 0.98);
    }

    [Fact]
    public void Of_SameQuestion_SameDigitsAndOtherAccountOthers()
    {
        var numbers = new SeededStream(3, "days");
        int[] days = [.. Enumerable.Range(0, 63).Select(_ => (int)(numbers.NextUniform() * 9))];
        var question = Ask(days, 0, 3);

        Assert.Equal(Solved(question).CancelledDraws, Solved(question).CancelledDraws);
        Assert.NotEqual(Solved(question).CancelledDraws, Solved(question with { Account = "another" }).CancelledDraws);
    }

    [Fact]
    public void Of_NoWindowOrImpossibleShare_Throws()
    {
        var question = Ask([.. Enumerable.Repeat(1, 63)], 0, 0);

        Assert.Throws<ArgumentException>(() => UploadLoss.Of(question with { Window = [] }));
        Assert.Throws<ArgumentException>(() => UploadLoss.Of(question with { Window = [new WindowDay(Hit, 0)] }));
    }

    private static UploadLoss Solved(UploadQuestion question)
    {
        var (loss, refusal) = UploadLoss.Of(question);
        Assert.Null(refusal);
        return loss!;
    }

    private static UploadQuestion Ask(int[] days, int inWindow, int after, LocalDate? hit = null, double share = 1)
    {
        var day = hit ?? Hit;
        return new UploadQuestion("Luma", new UploadCounts(First, days), [new WindowDay(day, share)], [day.PlusDays(1)], inWindow, after, static _ => true, 42);
    }
}
