using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Wording;

namespace CreatorImpact.Analysis.Findings;

/// <summary>
/// The finding in words, made from the numbers of its entry by its own verdict: words and figures cannot disagree. Documents hold it in English;
/// pages write it anew in the reader's culture, so that all numbers of a page look alike.
/// </summary>
public static class FindingSentence
{
    /// <summary>One to three sentences.</summary>
    /// <param name="entry">Figures and verdicts; its own sentence is not looked at.</param>
    /// <param name="text">Wording and culture.</param>
    public static string Write(EstimateEntry entry, FindingText text)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(text);
        return entry is { Gross: { } gross, Net: { } net }
            ? string.Join(' ', Sentences(entry, entry.DayNet ?? gross, net, text))
            : text.Get("refused", ReasonText.For(text.Language).Of(entry.Reasons[0]));
    }

    private static IEnumerable<string> Sentences(EstimateEntry entry, IntervalJson loss, IntervalJson net, FindingText text)
    {
        var unit = text.Unit(entry.Metric, entry.Currency);
        var figure = FigureOf(loss, text);
        switch (entry.Verdict)
        {
            case Words.LossFound:
                yield return text.Get(entry.DayNet is null ? "loss_found" : "loss_found_days", entry.Account, figure.Text(loss.Point), unit, figure.Range(loss.Lo90, loss.Hi90));
                yield return NetSentence(entry, net, unit, text);
                break;
            case Words.NoLossLargerThan:
                // Nobody loses "no more than −80 views": below zero it was a gain, or nothing.
                yield return entry.NoLossLargerThan <= 0
                    ? text.Get("no_loss_at_all", entry.Account, unit, figure.RangeToLimit(loss.Lo90, loss.Hi90))
                    : text.Get("no_loss", entry.Account, figure.Limit(entry.NoLossLargerThan!.Value), unit, figure.RangeToLimit(loss.Lo90, loss.Hi90));
                break;
            case Words.PossibleDisplayGap:
                yield return text.Get("display_gap", entry.Account, unit);
                break;
            default:
                yield return text.Get("cannot_tell", entry.Account, unit, figure.Range(loss.Lo90, loss.Hi90));
                var smallest = entry.SmallestVisibleLoss ?? 0;
                yield return entry.SmallestVisibleLossShare >= 1 ? text.Get("nothing_visible") : text.Get("smallest_visible", DisplayFigure.ForWidth(smallest, text.Culture).Text(smallest), unit);
                break;
        }
    }

    private static string NetSentence(EstimateEntry entry, IntervalJson net, string unit, FindingText text)
    {
        var figure = FigureOf(net, text);
        var range = figure.Range(net.Lo90, net.Hi90);
        var after = text.DaysAfter(entry.RecoveryDays ?? 0);
        return entry.NetVerdict switch
        {
            Words.LossFound => text.Get("net_loss", figure.Text(net.Point), unit, range, after),
            Words.NoLossLargerThan => text.Get("net_no_loss", unit, range, after),
            _ => text.Get("net_cannot_tell", unit, range, after),
        };
    }

    private static DisplayFigure FigureOf(IntervalJson interval, FindingText text) => DisplayFigure.ForWidth(interval.Hi90 - interval.Lo90, text.Culture);
}
