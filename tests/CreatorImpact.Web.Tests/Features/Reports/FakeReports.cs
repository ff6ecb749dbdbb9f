using System.Globalization;
using CreatorImpact.Analysis.Reports;
using CreatorImpact.Estimation.Impact;
using NodaTime;

namespace CreatorImpact.Web.Tests.Features.Reports;

/// <summary>Draws up every document at once, and keeps what it was asked for.</summary>
internal sealed class FakeReports(Func<ReportRequest, ReportReading> answer) : IReportSource
{
    /// <summary>A name a spreadsheet would compute and a page would run.</summary>
    public const string Hostile = "=1+1 <script>alert(1)</script>";

    private static readonly IntervalEstimate Views = new(41_000, 41_000, 35_000, 47_000, 22_000, 60_000, EvidenceGrade.Measured);

    public FakeReports()
        : this(request => ReportReading.Of(Document(request.Kind, request.Words.Culture)))
    {
    }

    /// <summary>The last request; null before the first.</summary>
    public ReportRequest? Asked { get; private set; }

    public IReadOnlySet<ReportKind> Kinds { get; } = Enum.GetValues<ReportKind>().ToHashSet();

    public Task<ReportReading> LoadAsync(ReportRequest request, CancellationToken token)
    {
        Asked = request;
        return Task.FromResult(answer(request));
    }

    /// <summary>A document with words, a figure, a sum of money and a hostile name.</summary>
    public static ReportDocument Document(ReportKind kind, CultureInfo culture) => new()
    {
        Kind = kind,
        Culture = culture,
        Title = $"Statement for {Hostile}",
        Headline = "About 41,000 views were lost.",
        Facts = [new ReportFact("Account", Hostile)],
        Guard = "An estimate, not advice.",
        Origin = new ReportOrigin("0.1.0", new string('a', 64), 7, Instant.FromUtc(2026, 11, 22, 9, 0)),
        Sections =
        [
            new ReportSection("figures", "Figures",
            [
                new ReportFigures(
                [
                    new ReportFigure("net", "Net loss", "views", Views, "41,000 (90 %: 22,000–60,000)", "Measured"),
                    new ReportFigure("income", "Income", "EUR", Views, "EUR 118 (90 %: 60–185)", "Measured", IsMoney: true),
                ]),
                new ReportTable("accounts", "Accounts", [new ReportColumn("account", "Account"), new ReportColumn("net", "Net loss", "views")], [[Hostile, new ReportCell("41,000", 41_000, Views)]]),
            ]),
        ],
    };
}
