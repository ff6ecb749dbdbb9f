using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Analysis.Reports.Accounts;

/// <summary>What a brand, a sponsor or a manager is told: what happened, what it meant, how sure that is, whether it may still move, what comes next.</summary>
internal sealed class ClientMessage(AccountCase found)
{
    private readonly ReportWords _wording = found.Wording;
    private readonly MessageOutage _outage = new(found);
    private readonly LossFigures _figures = new(found.Wording);
    private readonly EstimateEntry _entry = found.Main.Entry;

    private string Account => found.About.Account!.Name;

    /// <summary>The message.</summary>
    public ReportSection Section() => new("client", _wording.Get("MessageToClient"), [.. Texts()]);

    private IEnumerable<ReportText> Texts()
    {
        var outage = found.About.Outage;
        yield return new ReportText(_wording.Get("MessageSubject", _outage.Named("MessageClientSubject", _outage.Day, Account)));
        foreach (var caution in _outage.Cautions()) yield return caution;
        yield return new ReportText(_wording.Get("MessageHappened", outage.Title, _outage.Span, _wording.Get("Function_" + outage.Function), OutageFacts.Source(outage, _wording)));
        foreach (var text in Meant()) yield return text;
        yield return new ReportText(_wording.Get("MessageNext"));
        yield return new ReportText(_wording.Get("MessageGuard"));
    }

    private IEnumerable<ReportText> Meant()
    {
        if (!found.Main.HasFigures)
        {
            yield return new ReportText(_entry.Verdict == Words.PossibleDisplayGap ? _wording.Get("MessageClientGap", Account, _figures.Unit(_entry)) : _wording.Get("MessageClientRefused", Account));
            yield return new ReportText(Sure(Words.Of(EvidenceGrade.NotEstimable)));
            yield break;
        }

        yield return new ReportText(FindingSentence.Write(_entry, new FindingText(_wording.Culture))) { Grade = Grade((_entry.DayNet ?? _entry.Gross)!.Grade) };
        foreach (var text in Settling()) yield return text;
    }

    // The finding tells the net loss beside the one in the window where that was found.
    private string Grade(string loss) => _entry is { Verdict: Words.LossFound, Net: { } net } && !string.Equals(net.Grade, loss, StringComparison.Ordinal)
        ? $"{Sure(loss)} {_wording.Get("MessageNetSure", _figures.Grade(net.Grade))}"
        : Sure(loss);

    private string Sure(string grade) => _wording.Get("MessageSure", _figures.Grade(grade), _wording.Get("GradeHint_" + grade.Replace(' ', '_')));

    private IEnumerable<ReportText> Settling()
    {
        var isClipped = found.Main.ProvisionalOf(found.About.AsOf).IsClipped;
        if (_outage.ProvisionalUntil is { } day) yield return new ReportText(_wording.Get("MessageProvisional", day));
        else if (!isClipped) yield return new ReportText(_wording.Get("MessageSettled", _outage.ExportedOn));
        if (isClipped) yield return new ReportText(_wording.Get("StampClippedText"));
    }
}
