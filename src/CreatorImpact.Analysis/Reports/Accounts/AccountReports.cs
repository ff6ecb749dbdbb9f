using CreatorImpact.Analysis.Money;
using CreatorImpact.Analysis.Runs;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Money;
using NodaTime;

namespace CreatorImpact.Analysis.Reports.Accounts;

/// <summary>Stores that documents about an account are read from.</summary>
public sealed record AccountReportStores(
    WorkspaceStore Workspaces, AccountStore Accounts, SeriesStore Series, OutageStore Outages, RunStore Runs, RevisionStore Revisions, OfferStore Offers, EvidenceStore Evidence);

/// <summary>
/// Draws up what is handed on about one account and one outage: statement, messages, proof of loss, dispute pack, and the appendix on method and data. The
/// figures are those of the pages: the stored finding and the money computed from it.
/// </summary>
public sealed class AccountReports(AccountReportStores stores, MoneyDataLoader money, RunFreshness freshness, IDateTimeZoneProvider zones) : IReportSource
{
    private readonly AccountCaseLoader _cases = new(stores, money, freshness, zones);
    private readonly MethodDataLoader _methods = new(stores, money, freshness, zones);

    /// <inheritdoc/>
    public IReadOnlySet<ReportKind> Kinds { get; } = new HashSet<ReportKind> { ReportKind.CreatorStatement, ReportKind.ProofOfLoss, ReportKind.DisputePack, ReportKind.MethodAppendix, ReportKind.Messages };

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">The kind is none of <see cref="Kinds"/>.</exception>
    public Task<ReportReading> LoadAsync(ReportRequest request, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Kind switch
        {
            ReportKind.CreatorStatement => AboutAsync(request, static found => ReportReading.Of(new StatementBuilder(found).Build()), token),
            ReportKind.Messages => AboutAsync(request, static found => new MessagesBuilder(found).Build(), token),
            ReportKind.ProofOfLoss => ClaimAsync(request, static (found, proof) => ReportReading.Of(new ProofBuilder(found, proof).Build()), token),
            ReportKind.DisputePack => ClaimAsync(request, static (found, proof) => new DisputeBuilder(found, proof).Build(), token),
            ReportKind.MethodAppendix => MethodAsync(request, token),
            _ => throw new NotSupportedException($"{request.Kind} is not about an account."),
        };
    }

    private async Task<ReportReading> AboutAsync(ReportRequest request, Func<AccountCase, ReportReading> build, CancellationToken token)
    {
        var (found, none) = await _cases.LoadAsync(request, token).ConfigureAwait(false);
        return found is null ? none! : build(found);
    }

    private async Task<ReportReading> ClaimAsync(ReportRequest request, Func<AccountCase, ProofOfLoss, ReportReading> build, CancellationToken token)
    {
        var (found, none) = await _cases.LoadAsync(request, token).ConfigureAwait(false);
        if (found is null) return none!;
        if (ProofOfLoss.Objection(found.About.Outage, request.IsIllustrativeAccepted) is { } objection) return ReportReading.None(objection.Code, request.Words.Reason(objection));

        var offers = await stores.Offers.ListAsync(request.WorkspaceId, token).ConfigureAwait(false);
        var documents = await stores.Evidence.ListAsync(request.WorkspaceId, token).ConfigureAwait(false);
        return found.Answer is { } answer && ProofOfLoss.Of(found.About.Outage, answer, offers, documents) is { } proof
            ? build(found, proof)
            : Refusals.Of(request, "no_money", found.Name, string.Join(' ', (found.Answer?.Answer.Refusals ?? []).Select(request.Words.Reason)));
    }

    private async Task<ReportReading> MethodAsync(ReportRequest request, CancellationToken token)
    {
        var (found, none) = await _methods.LoadAsync(request, token).ConfigureAwait(false);
        return found is null ? none! : ReportReading.Of(new MethodBuilder(found).Build());
    }
}
