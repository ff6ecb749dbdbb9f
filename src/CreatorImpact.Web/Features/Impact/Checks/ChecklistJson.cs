using CreatorImpact.Analysis.Findings.Checks;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Web.Resources;
using Microsoft.Extensions.Localization;
using NodaTime.Text;

namespace CreatorImpact.Web.Features.Impact.Checks;

/// <summary>The other explanations of an account and an outage as JSON.</summary>
/// <param name="Outage">Number of the outage.</param>
/// <param name="Account">Account as its exports name it.</param>
/// <param name="Platform">Its platform; null when no file stated one.</param>
/// <param name="Open">Explanations that are open.</param>
/// <param name="IsFinal">True when none is.</param>
/// <param name="Checks">The six of them.</param>
internal sealed record ChecklistJson(long Outage, string Account, string? Platform, int Open, bool IsFinal, IReadOnlyList<CheckJson> Checks)
{
    public static ChecklistJson Of(ImpactPageModel model, ExplanationFacts? facts, IStringLocalizer<ChecksText> text, CheckWords words)
    {
        var list = FindingChecklist.Of(model.Checks!.Said, facts);
        return new ChecklistJson(
            model.Outage!.Id,
            model.Choice!.Account!.Account,
            model.Choice.Account.Platform,
            list.OpenCount,
            list.IsFinal,
            [.. list.Items.Select(item => new CheckJson(
                item.Check.Code,
                text[$"Question_{item.Check.Code}"],
                KindCode.Of(item.Check.State),
                item.Check.Note,
                item.Check.UpdatedAt == default ? null : InstantPattern.ExtendedIso.Format(item.Check.UpdatedAt),
                item.Facts?.Select(fact => new FactJson(fact.Code, words.Line(fact))).ToList()))]);
    }
}

/// <summary>One explanation.</summary>
/// <param name="Code">Which.</param>
/// <param name="Question">The question in plain words.</param>
/// <param name="State"><c>open</c>, <c>ruled_out</c> or <c>applies</c>.</param>
/// <param name="Note">In the user's words; empty when nothing was written.</param>
/// <param name="UpdatedAt">When it was answered last; null when never.</param>
/// <param name="Facts">What the program can tell by itself; empty where it has no data to look at, null when nothing was estimated yet.</param>
internal sealed record CheckJson(string Code, string Question, string State, string Note, string? UpdatedAt, IReadOnlyList<FactJson>? Facts);

/// <summary>One fact.</summary>
/// <param name="Code">What was found.</param>
/// <param name="Text">The same as a sentence.</param>
internal sealed record FactJson(string Code, string Text);

/// <summary>An answer as it is sent.</summary>
internal sealed record AnswerJson
{
    public string? Code { get; init; }

    public string? State { get; init; }

    public string? Note { get; init; }
}
