using CreatorImpact.Analysis.Help;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Help;
using CreatorImpact.Data.Store.Money;
using NodaTime.Text;

namespace CreatorImpact.Web.Features.Help;

/// <summary>How troubleshooting of several outages went, as JSON.</summary>
/// <param name="Outages">Outages of which something was said, in order of their start.</param>
internal sealed record OutcomesJson(IReadOnlyList<OutageOutcomesJson> Outages);

/// <summary>How troubleshooting of one outage went.</summary>
/// <param name="Outage">Its number.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Platform">Its platform; null when not stated.</param>
/// <param name="Tried">Steps that were tried.</param>
/// <param name="Helped">Those after which it was better.</param>
/// <param name="Steps">The five of them in order.</param>
internal sealed record OutageOutcomesJson(long Outage, string Title, string? Platform, int Tried, int Helped, IReadOnlyList<StepJson> Steps)
{
    public static OutageOutcomesJson Of(StoredOutage outage, IReadOnlyList<StepAnswer> said, HelpCatalog catalog)
    {
        var tally = StepTally.Of(said);
        var named = catalog.Section("troubleshooting");
        return new OutageOutcomesJson(
            outage.Id,
            outage.Title,
            outage.Platform,
            tally.Tried,
            tally.Helped,
            [.. StepAnswer.Complete(said).Select(answer => new StepJson(
                answer.Code,
                named.Item(answer.Code)!.Title,
                KindCode.Of(answer.Outcome),
                answer.UpdatedAt == default ? null : InstantPattern.ExtendedIso.Format(answer.UpdatedAt)))]);
    }
}

/// <summary>One step.</summary>
/// <param name="Step">Which.</param>
/// <param name="Name">Its name in plain words.</param>
/// <param name="Outcome"><c>not_tried</c>, <c>done</c>, <c>helped</c> or <c>no_change</c>.</param>
/// <param name="UpdatedAt">When it was said last; null when never.</param>
internal sealed record StepJson(string Step, string Name, string Outcome, string? UpdatedAt);

/// <summary>An answer as it is sent.</summary>
internal sealed record StepAnswerJson
{
    public string? Step { get; init; }

    public string? Outcome { get; init; }
}
