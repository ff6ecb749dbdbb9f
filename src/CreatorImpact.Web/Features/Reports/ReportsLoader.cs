using System.Globalization;
using CreatorImpact.Analysis.Reports;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Branding;
using CreatorImpact.Web.Stores;

namespace CreatorImpact.Web.Features.Reports;

/// <summary>Draws up the document an address asks for.</summary>
public sealed class ReportsLoader(ReportLibrary library, ReportChoicesLoader choices, ReportLookStore looks, CurrentWorkspace workspace)
{
    /// <summary>The document with what there is to choose from.</summary>
    /// <param name="address">What is asked for.</param>
    /// <param name="reader">Whose language the document has where the address says none.</param>
    /// <param name="token">Stops it.</param>
    public async Task<ReportsModel> LoadAsync(ReportsAddress address, CultureInfo reader, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(address);
        var culture = ReportCultures.Find(address.Language) ?? ReportCultures.For(reader);
        var own = BrandOf(await looks.FindAsync(workspace.Id, token));
        if (address.ReportKind is not { } kind)
            return new ReportsModel(address with { Kind = null, Language = culture.Name }, ReportChoices.None, own, null, null);

        var needs = ReportNeeds.Of(kind);
        var found = await choices.LoadAsync(needs, token);
        var (filled, gap) = found.Complete(address with { Language = culture.Name }, needs);
        if (gap is not null)
            return new ReportsModel(filled, found, own, gap, null);

        var request = new ReportRequest(workspace.Id, kind, new ReportWords(culture))
        {
            OutageId = ReportsAddress.Number(filled.Outage),
            AccountId = ReportsAddress.Number(filled.Account),
            Client = filled.Client,
            SegmentSet = filled.Set,
            RunId = ReportsAddress.Number(filled.Run),
            Brand = filled.IsPlain ? null : own,
            IsRedacted = filled.IsRedacted,
            IsIllustrativeAccepted = filled.IsIllustrativeAccepted,
        };
        // Sums over the draws of hundreds of accounts are work: not on the circuit's own thread.
        return new ReportsModel(filled, found, own, null, await Task.Run(() => library.LoadAsync(request, token), token));
    }

    /// <summary>A stored look as documents wear it; null for none.</summary>
    internal static ReportBrand? BrandOf(ReportLook? look) => look is null ? null : new ReportBrand(look.Sender, look.Accent, look.Quiet, look.Footer, look.Logo);
}

/// <summary>What the page shows.</summary>
/// <param name="Address">What was asked for, completed.</param>
/// <param name="Choices">What there is to choose from.</param>
/// <param name="Own">The workspace's own look; null for none.</param>
/// <param name="Gap">Why there is nothing to ask for; null when there is.</param>
/// <param name="Reading">The document, or why there is none; null while no document is chosen, and with a gap.</param>
public sealed record ReportsModel(ReportsAddress Address, ReportChoices Choices, ReportBrand? Own, ReportGap? Gap, ReportReading? Reading)
{
    /// <summary>The document chosen; null for none.</summary>
    public ReportKind? Kind => Address.ReportKind;

    /// <summary>The outage it is about; null for none.</summary>
    public StoredOutage? Outage => Choices.OutageOf(Address.Outage);
}
