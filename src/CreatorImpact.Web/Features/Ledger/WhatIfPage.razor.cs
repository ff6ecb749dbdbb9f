using System.Globalization;
using CreatorImpact.Analysis.Money;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using CreatorImpact.Web.Stores;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Features.Ledger;

/// <summary>What an account would have lost had an assumption been another. Nothing is stored unless asked.</summary>
public sealed partial class WhatIfPage : LedgerAddressPage<WhatIfFound>
{
    private WhatIfWords _words = null!;
    private WhatIfFound? _found;
    private WhatIfModel? _model;
    private WhatIfSettings _settings = null!;
    private MoneySensitivityTable? _table;
    private string? _said;

    [Inject]
    public required WhatIfLoader Loader { get; init; }

    [Inject]
    public required MoneyTermsStore Terms { get; init; }

    [Inject]
    public required CurrentWorkspace Workspace { get; init; }

    [Inject]
    public required IStringLocalizer<WhatIfText> Localizer { get; init; }

    [Inject]
    public required IStringLocalizer<LedgerText> LedgerLocalizer { get; init; }

    private string ImpactHref => Asked?.Impact ?? "impact";

    private string EditHref => string.Create(CultureInfo.InvariantCulture, $"outages?edit={Asked?.Outage}");

    private IReadOnlyList<Crumb> Trail => Asked is { } asked
        ? [new Crumb(Localizer["ImpactPage"], ImpactHref), new Crumb(Localizer["MoneyPage"], asked.Of(LedgerAddress.Page))]
        : [new Crumb(Localizer["ImpactPage"], "impact")];

    private string? Lead => (_model?.Ledger ?? _found?.Choice) is not { } ledger
        ? null
        : string.Concat(_model is null ? "" : LedgerWords.Account(_model.Case) + " · ", new LedgerWords(LedgerLocalizer, CultureInfo.CurrentCulture).Outage(ledger.Outage, ledger.Zone));

    private string? KeepRefusal => Workspace.IsDemo ? KeptTerms.Of(MoneyTerms.Nothing, _model!, _settings, demo: true).Refusal is { } refusal ? _words.Reason(refusal) : null : null;

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _moving?.Dispose();
        base.Dispose(disposing);
    }

    protected override void OnInitialized() => _words = new WhatIfWords(Localizer, CultureInfo.CurrentCulture);

    protected override Task<WhatIfFound> FindAsync(LedgerAddress? address, CancellationToken token) => Loader.LoadAsync(address, token);

    private static LedgerAddress AddressOf(WhatIfModel model) =>
        model.Ledger.Address with { Creator = model.Case.Account, Platform = model.Case.Platform };

    protected override void Show(WhatIfFound found)
    {
        _said = null;
        (_found, _model, _table) = (found, found.Model, null);
        if (_model is not null)
            _settings = _model.Untouched;
        Forget();
    }

    private async Task KeepAsync()
    {
        if (_model is not { } model)
            return;

        var scope = new MoneyScope(model.Case.AccountId, model.Ledger.Outage.Id);
        var own = (await Terms.ListAsync(Workspace.Id, Closing)).Own(scope);
        var (terms, refusal) = KeptTerms.Of(own, model, _settings, Workspace.IsDemo);
        if (terms is null)
        {
            _said = _words.Reason(refusal!);
            return;
        }

        await Terms.SaveAsync(Workspace.Id, scope, terms, Closing);
        Show(await Loader.LoadAsync(Asked, Closing));
        _said = Localizer["Kept"];
    }
}
