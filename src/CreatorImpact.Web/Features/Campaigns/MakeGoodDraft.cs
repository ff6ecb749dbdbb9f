using System.Globalization;
using CreatorImpact.Data.Store.Campaigns;
using NodaTime.Text;

namespace CreatorImpact.Web.Features.Campaigns;

/// <summary>What stands in the form of a make-good: texts as typed.</summary>
/// <param name="deliverableId">Deliverable it is for.</param>
public sealed class MakeGoodDraft(long deliverableId)
{
    /// <summary>Under this name the browser keeps what was typed.</summary>
    public string Name => FormattableString.Invariant($"campaigns:{deliverableId}:make-good");

    public string Units { get; set; } = "";

    public string NewDeadlineOn { get; set; } = "";

    public MakeGoodReason Reason { get; set; }

    public string Slot { get; set; } = MakeGood.SameWeekday;

    public string Note { get; set; } = "";

    /// <summary>A form that proposes what the offer says.</summary>
    public static MakeGoodDraft Of(CampaignModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new MakeGoodDraft(model.Report.Deliverable.Id)
        {
            Units = (model.Offer.ForAll.Proposal ?? model.Offer.ForOutage.Proposal)?.Units.ToString(CultureInfo.InvariantCulture) ?? "",
            NewDeadlineOn = LocalDatePattern.Iso.Format(model.Offer.NewDeadlineOn),
        };
    }

    /// <summary>Reads the form.</summary>
    /// <param name="problems">Wording of what is wrong, by field; empty when the make-good can be stored.</param>
    public MakeGood? Read(out IReadOnlyDictionary<string, string> problems)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        problems = found;
        if (!int.TryParse(Units.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var units)) found[nameof(Units)] = "ProblemUnits";
        if (CampaignAddress.Day(NewDeadlineOn) is not { } deadline) found[nameof(NewDeadlineOn)] = "ProblemDay";
        else if (found.Count == 0)
            return Checked(new MakeGood(0, deliverableId, units, 0, deadline, Reason) { Slot = Slot.Trim(), Note = Note.Trim() }, found);
        return null;
    }

    private static MakeGood? Checked(MakeGood makeGood, Dictionary<string, string> problems)
    {
        foreach (var fault in DeliverableRules.Faults(makeGood))
            problems[fault.Field == nameof(MakeGood.UnitsOwed) ? nameof(Units) : fault.Field] = fault.Field switch
            {
                nameof(MakeGood.UnitsOwed) => "ProblemUnits",
                nameof(MakeGood.NewDeadlineOn) => "ProblemDay",
                _ => "ProblemLong",
            };
        return problems.Count > 0 ? null : makeGood;
    }
}
