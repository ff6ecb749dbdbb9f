using System.Globalization;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Web.Shell;

namespace CreatorImpact.Web.Features.Money;

/// <summary>What stands in the form of terms: texts as typed, shares per cent. Empty leaves a field unsaid.</summary>
public sealed class TermsDraft
{
    public string RpmLow { get; set; } = "";

    public string RpmLikely { get; set; } = "";

    public string RpmHigh { get; set; } = "";

    public string RpmCurrency { get; set; } = "";

    public string QualifiedShareLow { get; set; } = "";

    public string QualifiedShareHigh { get; set; } = "";

    /// <summary><c>30</c>, <c>90</c> or empty.</summary>
    public string LongTailDays { get; set; } = "";

    public string KappaLow { get; set; } = "";

    public string KappaHigh { get; set; } = "";

    public string HourlyRate { get; set; } = "";

    public string WaitingHours { get; set; } = "";

    public string Cap { get; set; } = "";

    public string Currency { get; set; } = "";

    /// <summary>Terms as a form.</summary>
    public static TermsDraft Of(MoneyTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return new TermsDraft
        {
            RpmLow = NumberReading.Written(terms.RpmLow),
            RpmLikely = NumberReading.Written(terms.RpmLikely),
            RpmHigh = NumberReading.Written(terms.RpmHigh),
            RpmCurrency = terms.RpmCurrency ?? "",
            QualifiedShareLow = DraftReader.WrittenShare(terms.QualifiedShareLow),
            QualifiedShareHigh = DraftReader.WrittenShare(terms.QualifiedShareHigh),
            LongTailDays = terms.LongTailDays?.ToString(CultureInfo.InvariantCulture) ?? "",
            KappaLow = DraftReader.WrittenShare(terms.KappaLow),
            KappaHigh = DraftReader.WrittenShare(terms.KappaHigh),
            HourlyRate = NumberReading.Written(terms.HourlyRate),
            WaitingHours = NumberReading.Written(terms.WaitingHours),
            Cap = NumberReading.Written(terms.Cap),
            Currency = terms.Currency ?? "",
        };
    }

    /// <summary>Reads the form.</summary>
    /// <param name="problems">What is wrong; empty when the terms can be stored.</param>
    public MoneyTerms Read(out IReadOnlyList<EntryProblem> problems)
    {
        var reader = new DraftReader();
        var terms = new MoneyTerms
        {
            RpmLow = reader.Number("rpmLow", RpmLow),
            RpmLikely = reader.Number("rpmLikely", RpmLikely),
            RpmHigh = reader.Number("rpmHigh", RpmHigh),
            RpmCurrency = CodeOf(RpmCurrency),
            QualifiedShareLow = reader.Share("qualifiedShareLow", QualifiedShareLow),
            QualifiedShareHigh = reader.Share("qualifiedShareHigh", QualifiedShareHigh),
            LongTailDays = reader.Whole("longTailDays", LongTailDays),
            KappaLow = reader.Share("kappaLow", KappaLow),
            KappaHigh = reader.Share("kappaHigh", KappaHigh),
            HourlyRate = reader.Number("hourlyRate", HourlyRate),
            WaitingHours = reader.Number("waitingHours", WaitingHours),
            Cap = reader.Number("cap", Cap),
            Currency = CodeOf(Currency),
        };
        // A field that could not be read is missing from the terms: what the rules say then would be a consequence, not a fault of its own.
        if (reader.Problems.Count == 0) reader.Add(MoneyTermsRules.Faults(terms));
        problems = reader.Problems;
        return terms;
    }

    private static string? CodeOf(string text) => text.Trim().Length == 0 ? null : DraftReader.Currency(text);
}
