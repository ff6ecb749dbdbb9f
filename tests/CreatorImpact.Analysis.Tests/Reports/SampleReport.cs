using System.Globalization;
using CreatorImpact.Analysis.Reports;
using CreatorImpact.Estimation.Impact;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Reports;

/// <summary>A document with every kind of block and with names that a spreadsheet would take for formulas.</summary>
internal static class SampleReport
{
    public const string Hostile = "=cmd|' /C calc'!A0";

    public static readonly IntervalEstimate Views = new(41_234.567, 41_000.25, 30_000.125, 50_000.5, 22_111.0625, 60_222.75, EvidenceGrade.Measured);

    public static readonly IntervalEstimate Income = new(118.339, 117.5, 90.25, 140.75, 60.125, 185.875, EvidenceGrade.Modelled);

    public static ReportDocument Of(ReportBrand? brand = null) => new()
    {
        Kind = ReportKind.ProofOfLoss,
        Culture = CultureInfo.GetCultureInfo("en-US"),
        Title = "Sheet <of> \"luma\"",
        Headline = "luma lost EUR 118.34.",
        HeadlineWithoutMoney = "luma lost views.",
        Facts = [new ReportFact("Account", Hostile)],
        Stamps = [new ReportStamp("demo", "Made-up data", "Everything here is invented.")],
        Brand = brand,
        Guard = "Estimates, not advice.",
        Origin = new ReportOrigin("1.2.3", new string('b', 64), 42, Instant.FromUtc(2026, 11, 18, 8, 0)),
        Sections =
        [
            new ReportSection("amount", "How much?",
            [
                new ReportFigures(
                [
                    new ReportFigure("net", "Net loss", "views", Views, "41,000 (90 %: 22,000–60,000)", "Measured"),
                    new ReportFigure("income", "Lost income", "EUR", Income, "120 (90 %: 60–190)", "Modelled", IsMoney: true),
                ]),
                new ReportText("@SUM(A1)"),
                new ReportText("They paid 777.77.", IsMoney: true),
            ]),
            new ReportSection("lines", "Lines",
            [
                new ReportTable(
                    "lines",
                    "What adds up",
                    [new ReportColumn("line", "Line"), new ReportColumn("views", "Views", "views"), new ReportColumn("amount", "Amount", "EUR", IsMoney: true)],
                    [
                        [Hostile, new ReportCell("41,234.57", Views.Point, Views), new ReportCell("118.34", 118.34, Income)],
                        ["-2+3", new ReportCell("-7", -7), ReportCell.Empty],
                        ["+49 30", new ReportCell("Cannot be told"), ReportCell.Empty],
                    ]),
                new ReportList(["\tTab", "a,b \"c\"", "line\nbreak"]),
            ]),
            new ReportSection("money", "Money", [new ReportList(["888.88 in all"], IsMoney: true)]),
            new ReportSection("picture", "Picture", [new ReportPicture("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "A line", "Views, UTC")]),
        ],
    };
}
