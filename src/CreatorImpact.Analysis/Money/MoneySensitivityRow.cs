using CreatorImpact.Estimation.Impact;

namespace CreatorImpact.Analysis.Money;

/// <summary>One assumption and what hangs on it in views and in money; everything else is as in the estimate.</summary>
/// <param name="Code">
/// A code of <see cref="Scenarios.SensitivityRow.Code"/>, or <c>rpm</c>, <c>kappa</c>, <c>qualified_share</c>.
/// </param>
/// <param name="Low">The assumption at its lower value, or the only other value there is.</param>
/// <param name="High">The assumption at its higher value; null when there is only one.</param>
/// <param name="Note">What a reader must know to read the row; null when nothing.</param>
public sealed record MoneySensitivityRow(string Code, MoneySensitivityCase Low, MoneySensitivityCase? High, Reason? Note)
{
    /// <summary>The cases there are.</summary>
    public IReadOnlyList<MoneySensitivityCase> Cases => High is null ? [Low] : [Low, High];

    /// <summary>Larger effect in money of the two, without its sign; null when neither is known.</summary>
    public double? LargestMoney => LargestOf(one => one.MoneyEffect);

    /// <summary>The same in views.</summary>
    public double? LargestViews => LargestOf(one => one.NetEffect);

    private double? LargestOf(Func<MoneySensitivityCase, double?> effectOf) =>
        Cases.Max(one => effectOf(one) is { } effect ? Math.Abs(effect) : (double?)null);
}

/// <summary>What the account would have lost under one assumption.</summary>
/// <param name="Code"><c>base</c>, <c>earlier</c>, <c>later</c>, <c>low</c>, <c>high</c> or <c>only</c>.</param>
public sealed record MoneySensitivityCase(string Code)
{
    /// <summary>The assumption as a number: RPM in its currency, or a share; null where the code says it all.</summary>
    public double? Value { get; init; }

    /// <summary>Net loss in the unit of the table's metric; null when refused.</summary>
    public IntervalEstimate? Net { get; init; }

    /// <summary>Its point minus that of the estimate.</summary>
    public double? NetEffect { get; init; }

    /// <summary>Lost income; null when it cannot be told.</summary>
    public IntervalEstimate? Money { get; init; }

    /// <summary>Its point minus that of the estimate.</summary>
    public double? MoneyEffect { get; init; }

    /// <summary>Point of lost views × price minus that of the estimate: what the assumption does to the other way where income comes from the revenue series.</summary>
    public double? UnitEffect { get; init; }

    /// <summary>Why there is no figure; null when there is one.</summary>
    public Reason? Refusal { get; init; }
}

/// <summary>What the loss of an account hangs on.</summary>
/// <param name="Metric">Metric whose net loss the rows tell.</param>
/// <param name="Currency">ISO code of the money; null when there is none.</param>
/// <param name="Base">The estimate itself, made again from the data as they are; null when there is none.</param>
/// <param name="Rows">One an assumption, largest effect in money first, then in views, then those that cannot be told.</param>
/// <param name="Refusal">Why there are no rows; null when there are.</param>
/// <param name="Notes">What a reader must know of all rows.</param>
public sealed record MoneySensitivityTable(
    string Metric, string? Currency, MoneySensitivityCase? Base, IReadOnlyList<MoneySensitivityRow> Rows, Reason? Refusal, IReadOnlyList<Reason> Notes);
