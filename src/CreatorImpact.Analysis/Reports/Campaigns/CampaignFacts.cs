using CreatorImpact.Analysis.Wording;

namespace CreatorImpact.Analysis.Reports.Campaigns;

/// <summary>What a client's document is about.</summary>
internal static class CampaignFacts
{
    /// <param name="campaigns">The client's.</param>
    /// <param name="dependsOnToday">True when what is said holds for the day it was asked on.</param>
    /// <param name="text">Words.</param>
    public static IReadOnlyList<ReportFact> Of(ClientCampaigns campaigns, bool dependsOnToday, CampaignText text)
    {
        var promised = campaigns.Data.Deliverables;
        var names = promised.Select(one => one.Campaign).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var facts = new List<ReportFact> { new(text.Get("ClientFactClient"), campaigns.Client) };
        if (names.Count > 0) facts.Add(new ReportFact(text.Get("ClientFactCampaigns"), string.Join(", ", names)));
        facts.Add(new ReportFact(text.Get("ClientFactAccounts"), string.Join("; ", campaigns.Reports.Select(text.Account).Distinct(StringComparer.Ordinal))));
        facts.Add(new ReportFact(text.Get("ClientFactDays"), text.Days(promised.Min(one => one.StartsOn), promised.Max(one => one.DeadlineOn))));
        if (dependsOnToday) facts.AddRange(Asked(campaigns, text));
        return facts;
    }

    // Today is that of the clock a campaign counts its days on.
    private static IEnumerable<ReportFact> Asked(ClientCampaigns campaigns, CampaignText text)
    {
        foreach (var day in campaigns.Reports.Select(report => report.Flight).GroupBy(flight => flight.Today).OrderBy(day => day.Key))
        {
            var zones = day.Select(flight => ClockText.Zone(flight.Zone)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
            yield return new ReportFact(text.Get("ClientFactAsked"), $"{text.Day(day.Key)} ({string.Join(", ", zones)})");
        }
    }
}
