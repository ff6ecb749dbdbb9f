using System.Globalization;
using CreatorImpact.Analysis.Money;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Ledger;

namespace CreatorImpact.Analysis.Documents;

/// <summary>The ledgers of an outage as CSV: a row a line, accounts first, then the total. The column <c>shown</c> adds to each payable row.</summary>
public static class LedgerCsv
{
    /// <summary>Writes the file; rows before the head say that it is a demo, that figures are provisional, and that what they rest on has changed.</summary>
    public static byte[] Write(OutageMoney money, bool demo)
    {
        ArgumentNullException.ThrowIfNull(money);
        var text = new CsvText();
        if (demo) text.About("Made-up data");
        foreach (var line in StandingText.Lines(MoneyStanding.Together(money.Accounts.Select(account => account.Standing).OfType<MoneyStanding>()))) text.About(line);
        text.Row(["account", "platform", "currency", "line", "name", "shown", "point", "lo90", "hi90", "grade"]);
        foreach (var account in money.Accounts)
            if (account.Answer.Money is { } one) Append(text, account.Case.Account, account.Case.Platform, one.Currency, one.Ledger, one.Waterfall);
        if (money is { Ledger: { } ledger, Waterfall: { } fall, Currency: { } currency } && money.Accounts.Count > 1) Append(text, "total", null, currency, ledger, fall);
        return text.ToBytes();
    }

    private static void Append(CsvText text, string account, string? platform, string currency, LossLedger ledger, Waterfall fall)
    {
        foreach (var (line, bar) in ledger.Lines.Zip(fall.Bars)) Row(LedgerLineCode.Of(line.Kind), line.Name, bar.Amount, line.Estimate);
        Row("payable", null, fall.Payable, ledger.Payable);

        void Row(string code, string? name, decimal shown, IntervalEstimate figure) => text.Row(
            [account, platform, currency, code, name, shown.ToString(CultureInfo.InvariantCulture), CsvText.Plain(figure.Point), CsvText.Plain(figure.Lo90), CsvText.Plain(figure.Hi90), Words.Of(figure.Grade)]);
    }
}
