using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Analysis.Runs;

/// <summary>What the inputs leave open and the run took for granted.</summary>
internal static class InputReasons
{
    /// <summary>Why an estimate has no table of recovery windows although nobody asked to leave it out.</summary>
    public static Reason TableLeftOut { get; } = new("recovery_table_left_out", FormattableString.Invariant(
        $"The run has more than {RunRequest.SmallRun} series, so the table of other recovery windows was left out; estimate this series alone, or with fewer others, to see it."));

    public static IEnumerable<Reason> Of(SeriesInput input, OutageInput outage, IReadOnlyList<OutageInput> members, RunRequest request, IReadOnlyList<Donor> donors)
    {
        if (input.Key.Platform is null && outage.Platform is not null && request.Platform is null)
            yield return new Reason("platform_unstated", $"The export names no platform, so the outage of {outage.Platform} was taken as its own; name the platform to be sure.");
        if (input.Key.Granularity == Granularity.Day && members.SelectMany(member => member.Outage.Phases).Any(phase => phase.SeverityLow < phase.SeverityHigh))
            yield return new Reason("share_unstated", "The source does not say exactly which share failed, so the modelled gross figure spans the range it leaves open; state the share to narrow it.");
        if (AudienceReach.Of(input.Audience, members) is { } reach)
        {
            var regions = string.Join(", ", members.SelectMany(member => member.Outage.Regions).Distinct(StringComparer.OrdinalIgnoreCase));
            var share = reach.Low == reach.High ? FormattableString.Invariant($"{100 * reach.Low:0.#} %") : FormattableString.Invariant($"{100 * reach.Low:0.#} to {100 * reach.High:0.#} %");
            yield return new Reason("audience_share", $"By the roster {share} of the audience lives where the outage hit ({regions}); what it could take is counted for that part.");
        }

        if (request.Options.UseDonors && donors.Count == 0 && members is [{ Outage.Regions.Count: > 0 }])
            yield return new Reason("no_donors", FormattableString.Invariant($"No control is used: the roster names no other account with the same figures of which at most {100 * Donor.MostAudience:0} % of the audience lives where the outage hit. State audiences by region in the roster."));
        if (OutageGroups.IsMixed(members))
        {
            var regional = members.Where(member => member.Outage.Regions.Count > 0).ToList();
            yield return new Reason("audience_share_unknown", $"{string.Join(" and ", regional.Select(member => member.Name))} hit {string.Join(", ", regional.SelectMany(member => member.Outage.Regions).Distinct(StringComparer.OrdinalIgnoreCase))} only, and nothing says which share of this audience lives there; what that part could take spans everything between nothing and all.");
        }
    }
}
