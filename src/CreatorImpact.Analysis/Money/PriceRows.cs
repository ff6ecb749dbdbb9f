using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Analysis.Money;

/// <summary>Rows of what was assumed about money: the estimate of the outage stays as it is.</summary>
/// <param name="untouched">The account with money.</param>
/// <param name="net">Net loss, the same in all these rows.</param>
/// <param name="token">Stops the work.</param>
internal sealed class PriceRows(AccountAnswer untouched, IntervalEstimate? net, CancellationToken token)
{
    /// <summary>Part by which an RPM that is one number is moved, for want of a range.</summary>
    public const double FixedStep = 0.2;

    private readonly AccountMoney _money = untouched.Answer.Money!;

    /// <summary>RPM, κ and, where it was entered, the share of views that earn.</summary>
    public IEnumerable<MoneySensitivityRow> All()
    {
        if (_money.Rpm is { } rpm) yield return Row("rpm", RpmEnds(rpm.Rpm), Rpm, NoteOf(rpm.Rpm));
        yield return KappaRow();
        if (_money.Share is { IsAssumed: true } && untouched.Case.Terms.QualifiedShare is { } share && share.Low < share.High)
            yield return Row("qualified_share", ((double)share.Low, (double)share.High), Share, OtherWay);
    }

    private static (double Low, double High) RpmEnds(IntervalEstimate rpm) =>
        rpm.Width90 > 0 ? (rpm.Lo90, rpm.Hi90) : (rpm.Point * (1 - FixedStep), rpm.Point * (1 + FixedStep));

    private static TermsChange Rpm(double value) => new(rpm: SupposedRpm.FixedAt(value));

    private static TermsChange Share(double value) => new(qualifiedShare: ((decimal)value, (decimal)value));

    private MoneySensitivityRow KappaRow()
    {
        var kappa = untouched.Case.Terms.Kappa;
        return untouched.Uploads?.LongTail is null
            ? new MoneySensitivityRow("kappa", new MoneySensitivityCase("only") { Refusal = NoLongTail }, null, null)
            : Row("kappa", ((double)kappa.Low, (double)kappa.High), value => new TermsChange(kappa: ((decimal)value, (decimal)value)), kappa.Low == kappa.High ? OneKappa : null);
    }

    private MoneySensitivityRow Row(string code, (double Low, double High) ends, Func<double, TermsChange> changeOf, Reason? note) =>
        new(code, At("low", ends.Low, changeOf), At("high", ends.High, changeOf), note);

    private MoneySensitivityCase At(string code, double value, Func<double, TermsChange> changeOf)
    {
        token.ThrowIfCancellationRequested();
        var money = MoneyScenario.Of(untouched.Case, [], untouched.Case.Seed, changeOf(value)).Answer.Money;
        return new MoneySensitivityCase(code)
        {
            Value = value,
            Net = net,
            NetEffect = net is null ? null : 0,
            Money = money?.Ledger.IncomeLoss,
            MoneyEffect = money?.Ledger.IncomeLoss.Point - _money.Ledger.IncomeLoss.Point,
            UnitEffect = money?.Unit?.Point - _money.Unit?.Point,
        };
    }

    private Reason? NoteOf(IntervalEstimate rpm) => OtherWay ?? (rpm.Width90 > 0 ? null : new Reason("rpm_one_number", "The RPM was entered as one number, so it is moved by 20 % either way; enter a range under Money to see its own."));

    private Reason? OtherWay => _money.Basis == MoneyBasis.Revenue
        ? new Reason("price_not_in_income", "Lost income is taken from the revenue series, so this moves only the other way to it, lost views × what they earn, and later views of lost uploads.")
        : null;

    private static Reason NoLongTail { get; } = new("kappa_without_uploads", "κ shares out the audience of posts that never came, and none are known here: import a list of all posts, or a schedule.");

    private static Reason OneKappa { get; } = new("kappa_one_number", "κ was entered as one number, so there are no two ends; enter a range under Money.");
}
