using CreatorImpact.Data.Store.Money;
using CreatorImpact.Web.Shell;

namespace CreatorImpact.Web.Features.Money;

/// <summary>What stands in the form of an amount: texts as typed.</summary>
public sealed class LineDraft
{
    /// <summary>The stored amount this changes; null for a new one.</summary>
    public MoneyLine? Original { get; private init; }

    /// <summary>What a new one is about.</summary>
    public MoneyScope Scope { get; private init; }

    /// <summary>Under this name the browser keeps what was typed.</summary>
    public string Name => Original is null
        ? FormattableString.Invariant($"money:line:{Scope.AccountId}:{Scope.OutageId}")
        : FormattableString.Invariant($"money:line:edit:{Original.Id}");

    public string Kind { get; set; } = KindCode.Of(MoneyLineKind.OtherIncome);

    public string Label { get; set; } = "";

    public string Low { get; set; } = "";

    public string Likely { get; set; } = "";

    public string High { get; set; } = "";

    public string Currency { get; set; } = "";

    public string DatedOn { get; set; } = "";

    public string Note { get; set; } = "";

    /// <summary>An empty form.</summary>
    /// <param name="scope">What the amount is about.</param>
    /// <param name="currency">Currency of the terms, to begin with.</param>
    public static LineDraft New(MoneyScope scope, string? currency) => new() { Scope = scope, Currency = currency ?? "" };

    /// <summary>A stored amount as a form.</summary>
    public static LineDraft Of(MoneyLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return new LineDraft
        {
            Original = line,
            Scope = line.Scope,
            Kind = KindCode.Of(line.Kind),
            Label = line.Label,
            Low = line.Low == line.Likely ? "" : NumberReading.Written(line.Low),
            Likely = NumberReading.Written(line.Likely),
            High = line.High == line.Likely ? "" : NumberReading.Written(line.High),
            Currency = line.Currency,
            DatedOn = DraftReader.Written(line.DatedOn),
            Note = line.Note,
        };
    }

    /// <summary>Reads the form. An end of the range that is left out is the likeliest amount.</summary>
    /// <param name="problems">What is wrong; empty when the amount can be stored.</param>
    public MoneyLine Read(out IReadOnlyList<EntryProblem> problems)
    {
        var reader = new DraftReader();
        var likely = reader.Needed("likely", Likely);
        var line = new MoneyLine(
            Original?.Id ?? 0,
            Scope,
            KindCode.Find<MoneyLineKind>(Kind) ?? (MoneyLineKind)(-1),
            Label.Trim(),
            reader.Number("low", Low) ?? likely,
            likely,
            reader.Number("high", High) ?? likely,
            DraftReader.Currency(Currency))
        {
            DatedOn = reader.Day("datedOn", DatedOn),
            Note = Note.Trim(),
        };
        reader.Add(line.Faults());
        problems = reader.Problems;
        return line;
    }
}
