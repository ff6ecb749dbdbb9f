using CreatorImpact.Data.Store.Money;

namespace CreatorImpact.Web.Features.Money;

/// <summary>What stands in the form of a rate of exchange: texts as typed.</summary>
public sealed class RateDraft
{
    /// <summary>Under this name the browser keeps what was typed.</summary>
    public const string Name = "money:rate";

    public string On { get; set; } = "";

    public string Base { get; set; } = "";

    public string Quote { get; set; } = "";

    public string Rate { get; set; } = "";

    public string Source { get; set; } = "";

    /// <summary>Reads the form.</summary>
    /// <param name="problems">What is wrong; empty when the rate can be stored.</param>
    public ExchangeRate Read(out IReadOnlyList<EntryProblem> problems)
    {
        var reader = new DraftReader();
        var rate = new ExchangeRate(DraftReader.Currency(Base), DraftReader.Currency(Quote), reader.NeededDay("on", On), reader.Needed("rate", Rate), Source.Trim());
        reader.Add(rate.Faults());
        problems = reader.Problems;
        return rate;
    }
}
