namespace CreatorImpact.Analysis.Reports;

/// <summary>Draws up some kinds of documents from the database.</summary>
public interface IReportSource
{
    /// <summary>The kinds it draws up.</summary>
    IReadOnlySet<ReportKind> Kinds { get; }

    /// <summary>A document in the product's own look with everything in it: brand and redaction are the library's.</summary>
    Task<ReportReading> LoadAsync(ReportRequest request, CancellationToken token);
}

/// <summary>All documents there are, drawn up for pages and command line alike.</summary>
/// <param name="sources">Who draws up which.</param>
public sealed class ReportLibrary(IEnumerable<IReportSource> sources)
{
    private readonly IReadOnlyList<IReportSource> _sources = [.. sources];

    /// <summary>A document, dressed and redacted as asked; or why there is none.</summary>
    /// <exception cref="NotSupportedException">No source draws up the kind.</exception>
    public async Task<ReportReading> LoadAsync(ReportRequest request, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(request);
        var source = _sources.FirstOrDefault(one => one.Kinds.Contains(request.Kind)) ?? throw new NotSupportedException($"Nothing draws up {request.Kind}.");
        var reading = await source.LoadAsync(request, token).ConfigureAwait(false);
        if (reading.Document is not { } document) return reading;
        var dressed = document with { Brand = request.Brand };
        return ReportReading.Of(request.IsRedacted ? Stamped(dressed.Redacted(), request.Words) : dressed);
    }

    private static ReportDocument Stamped(ReportDocument document, ReportWords words) =>
        document with { Stamps = [.. document.Stamps, new ReportStamp("redacted", words.Get("StampRedacted"), words.Get("StampRedactedText"))] };
}
