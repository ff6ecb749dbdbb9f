using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Findings;

namespace CreatorImpact.Analysis.Reports.Accounts;

/// <summary>What the people who watch are told: when it was, what they may have noticed, about how much went missing, where to look now. No blame, and no jargon.</summary>
internal sealed class AudienceMessage(AccountCase found)
{
    private readonly ReportWords _wording = found.Wording;
    private readonly MessageOutage _outage = new(found);
    private readonly EstimateEntry _entry = found.Main.Entry;

    /// <summary>The message.</summary>
    public ReportSection Section() => new("audience", _wording.Get("MessageToAudience"), [.. Texts()]);

    private IEnumerable<ReportText> Texts()
    {
        yield return new ReportText(_outage.Named("MessageAudienceSubject", _outage.Day));
        foreach (var caution in _outage.Cautions()) yield return caution;
        yield return new ReportText(_wording.Get("MessageAudienceWhen", _outage.Span, _wording.Get("MessageAudienceHit_" + found.About.Outage.Function)));
        yield return Missing();
        if (found.Main.HasFigures && _outage.ProvisionalUntil is { } day) yield return new ReportText(_wording.Get("MessageAudienceProvisional", day));
        yield return new ReportText(_wording.Get("MessageAudienceNext"));
    }

    // The figures of the finding's own sentence, rounded as there.
    private ReportText Missing()
    {
        var text = new FindingText(_wording.Culture);
        var unit = text.Unit(_entry.Metric, _entry.Currency);
        if (!found.Main.HasFigures) return new ReportText(_entry.Verdict == Words.PossibleDisplayGap ? _wording.Get("MessageAudienceGap", unit) : _wording.Get("MessageAudienceRefused"));

        var loss = (_entry.DayNet ?? _entry.Gross)!;
        var figure = DisplayFigure.ForWidth(loss.Hi90 - loss.Lo90, _wording.Culture);
        var sentence = _entry.Verdict switch
        {
            Words.LossFound => _wording.Get(_entry.DayNet is null ? "MessageAudienceLoss" : "MessageAudienceLossDays", figure.Text(loss.Point), unit, figure.Range(loss.Lo90, loss.Hi90)),
            Words.NoLossLargerThan when _entry.NoLossLargerThan <= 0 => _wording.Get("MessageAudienceNone", unit, figure.RangeToLimit(loss.Lo90, loss.Hi90)),
            Words.NoLossLargerThan => _wording.Get("MessageAudienceNoLarger", figure.Limit(_entry.NoLossLargerThan!.Value), unit, figure.RangeToLimit(loss.Lo90, loss.Hi90)),
            _ => _wording.Get("MessageAudienceUnclear", unit, figure.Range(loss.Lo90, loss.Hi90)),
        };
        return new ReportText(sentence) { Grade = _wording.Get("MessageAudienceEstimated") };
    }
}
