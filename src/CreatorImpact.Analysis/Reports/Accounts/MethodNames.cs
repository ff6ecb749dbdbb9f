using CreatorImpact.Analysis.Findings;

namespace CreatorImpact.Analysis.Reports.Accounts;

/// <summary>Names series for readers.</summary>
internal sealed class MethodNames(ReportWords wording)
{
    private readonly FindingText _text = new(wording.Culture);

    /// <summary>"luma · YouTube, views by the hour". Currencies are left to the figures.</summary>
    public string Of(MethodSeries one) => wording.Get(one.IsHourly ? "SeriesByHour" : "SeriesByDay", AccountNames.Of(one.Stored.Key.Account, one.Stored.Key.Platform), _text.Metric(one.Stored.Key.Metric));
}
