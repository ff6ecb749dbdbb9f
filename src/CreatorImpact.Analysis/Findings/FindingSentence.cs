using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Analysis.Findings;

/// <summary>The finding in words, made from the estimate's own numbers by its own verdict: words and figures cannot disagree.</summary>
public static class FindingSentence
{
    /// <summary>One to three sentences.</summary>
    /// <param name="account">Whose loss.</param>
    /// <param name="metric">Canonical metric name.</param>
    /// <param name="currency">ISO code of a money metric, else null.</param>
    /// <param name="result">What the estimator answered.</param>
    /// <param name="text">Wording and culture.</param>
    public static string Write(string account, string metric, string? currency, ImpactResult result, FindingText text)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(text);
        return result is ImpactEstimate estimate
            ? string.Join(' ', Sentences(account, text.Unit(metric, currency), estimate, text))
            : text.Get("refused", result.Reasons[0].Text);
    }

    private static IEnumerable<string> Sentences(string account, string metric, ImpactEstimate estimate, FindingText text)
    {
        var loss = estimate.DayNet ?? estimate.Gross;
        var figure = DisplayFigure.For(loss, text.Culture);
        switch (estimate.Verdict)
        {
            case Verdict.LossFound:
                yield return text.Get(estimate.DayNet is null ? "loss_found" : "loss_found_days", account, figure.Text(loss.Point), metric, figure.Range(loss.Lo90, loss.Hi90));
                yield return NetSentence(metric, estimate, text);
                break;
            case Verdict.NoLossLargerThan:
                yield return text.Get("no_loss", account, figure.Limit(estimate.NoLossLargerThan!.Value), metric, figure.RangeToLimit(loss.Lo90, loss.Hi90));
                break;
            case Verdict.PossibleDisplayGap:
                yield return text.Get("display_gap", account, metric);
                break;
            default:
                yield return text.Get("cannot_tell", account, metric, figure.Range(loss.Lo90, loss.Hi90));
                yield return estimate.SmallestVisibleLossShare >= 1 ? text.Get("nothing_visible") : text.Get("smallest_visible", DisplayFigure.ForWidth(estimate.SmallestVisibleLoss, text.Culture).Text(estimate.SmallestVisibleLoss), metric);
                break;
        }
    }

    private static string NetSentence(string metric, ImpactEstimate estimate, FindingText text)
    {
        var figure = DisplayFigure.For(estimate.Net, text.Culture);
        var range = figure.Range(estimate.Net.Lo90, estimate.Net.Hi90);
        var after = text.DaysAfter(estimate.RecoveryDays);
        return estimate.NetVerdict switch
        {
            Verdict.LossFound => text.Get("net_loss", figure.Text(estimate.Net.Point), metric, range, after),
            Verdict.NoLossLargerThan => text.Get("net_no_loss", metric, range, after),
            _ => text.Get("net_cannot_tell", metric, range, after),
        };
    }
}
