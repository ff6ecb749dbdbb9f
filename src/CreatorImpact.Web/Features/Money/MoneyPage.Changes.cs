using CreatorImpact.Data.Store.Money;

namespace CreatorImpact.Web.Features.Money;

/// <content>What is stored, taken away and taken back.</content>
public sealed partial class MoneyPage
{
    private async Task SaveTermsAsync(MoneyTerms terms)
    {
        var (scope, before) = (_model!.Scope, _model.Own);
        await Loader.SaveAsync(scope, terms, _closing.Token);
        await Drafts.ForgetAsync(TermsName(_model), _closing.Token);
        Say(Words["TermsSaved", MoneyWords.Scope(_model.Scopes, scope, Words)], () => RevertTermsAsync(scope, before));
        await ReloadAsync();
        _terms = TermsDraft.Of(_model.Own);
    }

    private async Task<bool> RevertTermsAsync(MoneyScope scope, MoneyTerms before)
    {
        await Loader.SaveAsync(scope, before, _closing.Token);
        await ReloadAsync();
        if (_model!.Scope == scope)
            _terms = TermsDraft.Of(_model.Own);
        return true;
    }

    private async Task SaveLineAsync(MoneyLine line)
    {
        var before = _line!.Original;
        if (await Loader.SaveAsync(line, _closing.Token) is not { } id)
        {
            Say(Words["RemovedMeanwhile", line.Label]);
            await ReloadAsync();
            return;
        }

        await Drafts.ForgetAsync(_line.Name, _closing.Token);
        Say(Words["Saved", line.Label], before is null ? () => Loader.RemoveAsync(line with { Id = id }, _closing.Token) : async () => await Loader.SaveAsync(before, _closing.Token) is not null);
        await ReloadAsync();
        FillLine(_model!, null);
        LeaveEntry(_shown?.Line);
    }

    private async Task SaveRateAsync(ExchangeRate rate)
    {
        var before = _model!.Rates.All.FirstOrDefault(one => (one.Base, one.Quote, one.On) == (rate.Base, rate.Quote, rate.On));
        await Loader.SaveAsync(rate, _closing.Token);
        await Drafts.ForgetAsync(RateDraft.Name, _closing.Token);
        Say(Words["Saved", $"{rate.Base}–{rate.Quote}"], before is null ? () => Loader.RemoveAsync(rate, _closing.Token) : () => DoneAsync(Loader.SaveAsync(before, _closing.Token)));
        _rate = new RateDraft();
        await ReloadAsync();
    }

    private async Task SaveOfferAsync(Offer offer)
    {
        var before = _offer!.Original;
        if (await Loader.SaveAsync(offer, _closing.Token) is not { } id)
        {
            Say(Words["RemovedMeanwhile", offer.MadeBy]);
            await ReloadAsync();
            return;
        }

        await Drafts.ForgetAsync(_offer.Name, _closing.Token);
        Say(Words["Saved", offer.MadeBy], before is null ? () => Loader.RemoveAsync(offer with { Id = id }, _closing.Token) : async () => await Loader.SaveAsync(before, _closing.Token) is not null);
        await ReloadAsync();
        FillOffer(_model!, null);
        LeaveEntry(_shown?.Offer);
    }

    private Task RemoveLineAsync(MoneyLine line) => RemovedAsync(Loader.RemoveAsync(line, _closing.Token), line.Label, async () => await Loader.SaveAsync(line with { Id = 0 }, _closing.Token) is not null);

    private Task RemoveRateAsync(ExchangeRate rate) => RemovedAsync(Loader.RemoveAsync(rate, _closing.Token), $"{rate.Base}–{rate.Quote}", () => DoneAsync(Loader.SaveAsync(rate, _closing.Token)));

    private Task RemoveOfferAsync(Offer offer) => RemovedAsync(Loader.RemoveAsync(offer, _closing.Token), offer.MadeBy, async () => await Loader.SaveAsync(offer with { Id = 0 }, _closing.Token) is not null);

    // The file may go with its entry, which cannot be taken back: so it is asked first.
    private Task RemoveDocumentAsync(EvidenceDocument document)
    {
        _asked = null;
        return RemovedAsync(Loader.RemoveAsync(document, _closing.Token), document.Name, null);
    }

    private async Task RemovedAsync(Task<bool> removing, string name, Func<Task<bool>>? undo)
    {
        if (await removing)
            Say(Words["Removed", name], undo);
        else
            Say(Words["RemovedAlready", name]);
        await ReloadAsync();
    }

    private async Task KeptAsync(string name)
    {
        Say(Words["Saved", name]);
        await ReloadAsync();
    }

    private async Task UndoAsync()
    {
        if (_undo is not { } undo)
            return;

        _undo = null;
        Say(Words[await undo() ? "Undone" : "UndoneElsewhere"]);
        await ReloadAsync();
    }

    private static async Task<bool> DoneAsync(Task saving)
    {
        await saving;
        return true;
    }

    private void LeaveEntry(long? entry)
    {
        if (entry is not null)
            Navigation.NavigateTo(_model!.Address.ToString());
    }
}
