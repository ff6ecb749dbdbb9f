using System.Globalization;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Features.Ledger;

/// <summary>The money of a finding in a sentence, with the way to all of it.</summary>
public sealed partial class MoneyCard : SlotCard<LedgerModel>
{
    [Inject]
    public required LedgerLoader Loader { get; init; }

    [Inject]
    public required IStringLocalizer<LedgerText> Localizer { get; init; }

    /// <summary>ISO code of the sum that is told; null when none is.</summary>
    private string? Currency => Found switch
    {
        { Account: { } account } => account.Answer.Money?.Currency,
        { Money: { Ledger: not null, Currency: { } currency } } => currency,
        _ => null,
    };

    private LedgerWords Words => new(Localizer, CultureInfo.CurrentCulture);

    protected override Task<LedgerModel?> FindAsync(CancellationToken token) => Loader.LoadAsync(new LedgerAddress(Outage, Creator, Platform), token);
}
