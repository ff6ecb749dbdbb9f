using System.Globalization;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Analysis.Findings.Checks;
using CreatorImpact.Data.Store.Findings;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Estimation.Series;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using Microsoft.Extensions.Localization;
using NodaTime;

namespace CreatorImpact.Web.Features.Impact.Checks;

/// <summary>Says what the program knows about other explanations, and what became of an answer.</summary>
/// <param name="model">The view the finding is in.</param>
/// <param name="text">Words of the checklist.</param>
/// <param name="impact">Words of the impact page.</param>
/// <param name="words">Words of findings, in the reader's culture.</param>
internal sealed class CheckWords(ImpactPageModel model, IStringLocalizer<ChecksText> text, IStringLocalizer<ImpactText> impact, FindingText words)
{
    /// <summary>Most facts that are listed of one explanation.</summary>
    public const int Most = 8;

    private CultureInfo Culture => words.Culture;

    /// <summary>Facts in sentences, the first few of many.</summary>
    public IReadOnlyList<string> Lines(IReadOnlyList<ExplanationFact> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var lines = facts.Take(Most).Select(Line);
        return facts.Count > Most ? [.. lines, text["More", (facts.Count - Most).ToString(Culture)]] : [.. lines];
    }

    /// <summary>One fact in a sentence.</summary>
    public string Line(ExplanationFact fact) => fact switch
    {
        OutageFact outage => text[$"Fact_{fact.Code}", OutageWords.Name(outage.Outage, Culture), OutageWords.Times(outage.Outage, model.Zone, impact, Culture)],
        TakeOffFact day => text[$"Fact_{fact.Code}", TimeWords.Day(day.Day, Culture), Number(day.Total), Unit, day.Times.ToString("0.#", Culture), Number(day.Usual)],
        PostingFact posting => text[$"Fact_{fact.Code}", Days(posting.Days), posting.Posts.ToString(Culture), posting.UsualPosts.ToString("0.#", Culture)],
        GapFact gap => text[$"Fact_{fact.Code}", Days(gap.Days), text[gap.Granularity == Granularity.Hour ? "Hours" : "Days"], gap.Missing.ToString(Culture)],
        _ => text[$"Fact_{fact.Code}"],
    };

    /// <summary>How the saving of an answer went; empty before the first.</summary>
    public string Outcome(CheckCard card, FindingChecklist list) => card switch
    {
        { Outcome: CheckOutcome.None } => "",
        { Outcome: CheckOutcome.TooLong } => text["TooLong", FindingCheck.LongestNote.ToString(Culture)],
        { Outcome: CheckOutcome.Failed } => text["NotSaved", State(card.Stored.State)],
        { Replaced: { Note.Length: > 0 } former } => text["SavedOverNoted", State(former.State), former.Note],
        { Replaced: { } former } => text["SavedOver", State(former.State)],
        _ => text["Saved", State(card.Stored.State), list.OpenCount.ToString(Culture), list.Items.Count.ToString(Culture)],
    };

    /// <summary>An answer.</summary>
    public string State(CheckState state) => text[$"State_{KindCode.Of(state)}"];

    private string Unit => words.Unit(model.Chosen!.Key.Metric, model.Chosen.Currency);

    private string Number(double value) => value.ToString(value >= 100 ? "N0" : "0.##", Culture);

    private string Days(DateInterval days) =>
        days.Start == days.End ? TimeWords.Day(days.Start, Culture) : $"{TimeWords.Day(days.Start, Culture)} – {TimeWords.Day(days.End, Culture)}";
}
