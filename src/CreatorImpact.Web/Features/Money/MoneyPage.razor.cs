using CreatorImpact.Data.Store.Money;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using CreatorImpact.Web.Stores;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;

namespace CreatorImpact.Web.Features.Money;

/// <summary>What people say about money. The address says of whom and what, and which entry is being changed.</summary>
public sealed partial class MoneyPage : IDisposable
{
    private static readonly string[] Currencies = ["EUR", "USD", "GBP", "JPY", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "CAD", "AUD", "BRL", "INR", "KRW", "MXN"];

    private readonly CancellationTokenSource _closing = new();
    private MoneyModel? _model;
    private MoneyAddress? _shown;
    private TermsDraft _terms = new();
    private LineDraft? _line;
    private RateDraft _rate = new();
    private OfferDraft? _offer;
    private Func<Task<bool>>? _undo;
    private string? _said;
    private EvidenceDocument? _asked;
    private ElementReference _saidBox;
    private bool _toSaid;

    [Inject]
    public required MoneyLoader Loader { get; init; }

    [Inject]
    public required PageHandover Handover { get; init; }

    [Inject]
    public required Drafts Drafts { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required IStringLocalizer<MoneyText> Words { get; init; }

    [Inject]
    public required IStringLocalizer<ShellText> ShellWords { get; init; }

    /// <summary>Account as its exports name it; null for every account.</summary>
    [SupplyParameterFromQuery(Name = "account")]
    public string? Account { get; set; }

    /// <summary>Its platform as stored.</summary>
    [SupplyParameterFromQuery(Name = "platform")]
    public string? Platform { get; set; }

    /// <summary>Number of the outage; null for every outage.</summary>
    [SupplyParameterFromQuery(Name = "outage")]
    public string? OutageText { get; set; }

    /// <summary>Amount in the form; null for a new one.</summary>
    [SupplyParameterFromQuery(Name = "line")]
    public string? LineText { get; set; }

    /// <summary>Offer in the form; null for a new one.</summary>
    [SupplyParameterFromQuery(Name = "offer")]
    public string? OfferText { get; set; }

    private MoneyAddress Address => new(Account, Platform, QueryNumber.Read(OutageText), QueryNumber.Read(LineText), QueryNumber.Read(OfferText));

    private IReadOnlyList<Crumb> Trail =>
        [new Crumb(ShellWords["Impact"], _model?.Scope.OutageId is > 0 and var outage ? FormattableString.Invariant($"impact?outage={outage}") : "impact")];

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        var wanted = Address;
        if (_shown == wanted)
            return;

        var before = _model?.Scope;
        var model = _model is null ? await Handover.LoadAsync(wanted.ToString(), () => Loader.LoadAsync(wanted, _closing.Token)) : await Loader.LoadAsync(wanted, _closing.Token);
        if (wanted != Address)
            return;

        var (line, offer) = (_shown?.Line, _shown?.Offer);
        (_model, _shown) = (model, wanted);
        if (before != model.Scope)
            _terms = TermsDraft.Of(model.Own);
        if (before != model.Scope || line != wanted.Line)
            FillLine(model, wanted.Line);
        if (before != model.Scope || offer != wanted.Offer)
            FillOffer(model, wanted.Offer);
    }

    // The button that was pressed is gone with its row or its form; the answer is where to go on from.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_toSaid)
            return;

        _toSaid = false;
        try
        {
            await _saidBox.FocusAsync();
        }
        catch (JSDisconnectedException)
        {
            // Nobody looks any more; there is nothing to focus.
        }
    }

    private static string TermsName(MoneyModel model) => FormattableString.Invariant($"money:terms:{model.Scope.AccountId}:{model.Scope.OutageId}");

    // Rate and cap of wider terms are amounts of their own currency and do not hold in another.
    private static bool LosesWiderAmounts(MoneyModel model) =>
        model is { Own.Currency: { } own, Inherited: { Currency: { } wider } inherited } && own != wider && (inherited.HourlyRate is not null || inherited.Cap is not null);

    private void FillLine(MoneyModel model, long? id)
    {
        var found = model.Lines.FirstOrDefault(line => line.Id == id);
        _line = found is null ? LineDraft.New(model.Scope, model.Currency) : LineDraft.Of(found);
        if (found is null && id is not null)
            Say(Words["EditGone"]);
    }

    private void FillOffer(MoneyModel model, long? id)
    {
        var found = model.Offers.FirstOrDefault(offer => offer.Id == id);
        _offer = found is null ? OfferDraft.New(model.Scope, model.Scopes.ZoneOf(model.Scope), model.Currency) : OfferDraft.Of(found, model.Scopes.ZoneOf(found.Scope));
        if (found is null && id is not null)
            Say(Words["EditGone"]);
    }

    private void Show(MoneyAddress address) => Navigation.NavigateTo(address.ToString());

    private async Task ReloadAsync() => _model = await Loader.LoadAsync(_shown!, _closing.Token);

    private void Say(string message, Func<Task<bool>>? undo = null) => (_said, _undo, _toSaid) = (message, undo, true);
}
