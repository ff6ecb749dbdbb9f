using System.Globalization;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Web.Shell;
using NodaTime;

namespace CreatorImpact.Web.Features.Money;

/// <summary>What stands in the form of an offer: texts as typed, the share per cent, times of <see cref="Zone"/>.</summary>
public sealed class OfferDraft
{
    /// <summary>The stored offer this changes; null for a new one.</summary>
    public Offer? Original { get; private init; }

    /// <summary>What a new one is about.</summary>
    public MoneyScope Scope { get; private init; }

    /// <summary>Zone of the stated times: the outage's, else UTC.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>Under this name the browser keeps what was typed.</summary>
    public string Name => Original is null
        ? FormattableString.Invariant($"money:offer:{Scope.AccountId}:{Scope.OutageId}")
        : FormattableString.Invariant($"money:offer:edit:{Original.Id}");

    public string Amount { get; set; } = "";

    public string Currency { get; set; } = "";

    public string MadeOn { get; set; } = "";

    public string MadeBy { get; set; } = "";

    public string Rpm { get; set; } = "";

    public string RecoveryDays { get; set; } = "";

    public string WindowStart { get; set; } = "";

    public string WindowEnd { get; set; } = "";

    public string Kappa { get; set; } = "";

    public string Note { get; set; } = "";

    /// <summary>True when anything is typed that the offer rests on.</summary>
    public bool HasAssumptions => string.Concat(Rpm, RecoveryDays, WindowStart, WindowEnd, Kappa).Length > 0;

    /// <summary>An empty form.</summary>
    /// <param name="scope">What the offer is about.</param>
    /// <param name="zone">Zone of the stated times.</param>
    /// <param name="currency">Currency of the terms, to begin with.</param>
    public static OfferDraft New(MoneyScope scope, DateTimeZone zone, string? currency) => new() { Scope = scope, Zone = zone, Currency = currency ?? "" };

    /// <summary>A stored offer as a form.</summary>
    public static OfferDraft Of(Offer offer, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(offer);
        var stated = offer.Assumptions;
        return new OfferDraft
        {
            Original = offer,
            Scope = offer.Scope,
            Zone = zone,
            Amount = NumberReading.Written(offer.Amount),
            Currency = offer.Currency,
            MadeOn = DraftReader.Written(offer.MadeOn),
            MadeBy = offer.MadeBy,
            Rpm = NumberReading.Written(stated.Rpm),
            RecoveryDays = stated.RecoveryDays?.ToString(CultureInfo.InvariantCulture) ?? "",
            WindowStart = DraftReader.Written(stated.WindowStart, zone),
            WindowEnd = DraftReader.Written(stated.WindowEnd, zone),
            Kappa = DraftReader.WrittenShare(stated.Kappa),
            Note = offer.Note,
        };
    }

    /// <summary>Reads the form.</summary>
    /// <param name="problems">What is wrong; empty when the offer can be stored.</param>
    public Offer Read(out IReadOnlyList<EntryProblem> problems)
    {
        var reader = new DraftReader();
        var offer = new Offer(Original?.Id ?? 0, Scope, reader.Needed("amount", Amount), DraftReader.Currency(Currency), reader.NeededDay("madeOn", MadeOn), MadeBy.Trim())
        {
            Assumptions = new OfferAssumptions
            {
                Rpm = reader.Number("rpm", Rpm),
                RecoveryDays = reader.Whole("recoveryDays", RecoveryDays),
                WindowStart = reader.Moment("windowStart", WindowStart, Zone),
                WindowEnd = reader.Moment("windowEnd", WindowEnd, Zone),
                Kappa = reader.Share("kappa", Kappa),
            },
            Note = Note.Trim(),
        };
        reader.Add(offer.Faults());
        problems = reader.Problems;
        return offer;
    }
}
