using CreatorImpact.Web.Stores;
using Microsoft.AspNetCore.Components;

namespace CreatorImpact.Web.Features.Groups;

/// <summary>A page whose address says what is compared.</summary>
/// <typeparam name="TModel">What is loaded.</typeparam>
public abstract class GroupsAddressPage<TModel> : AddressPage<TModel>
    where TModel : class
{
    [Inject]
    public required GroupsLoader Loader { get; init; }

    [SupplyParameterFromQuery(Name = "outage")]
    public string? OutageText { get; set; }

    [SupplyParameterFromQuery(Name = "metric")]
    public string? MetricText { get; set; }

    [SupplyParameterFromQuery(Name = "counted")]
    public string? CountedText { get; set; }

    [SupplyParameterFromQuery(Name = "set")]
    public string? SetText { get; set; }

    [SupplyParameterFromQuery(Name = "a")]
    public string? AText { get; set; }

    [SupplyParameterFromQuery(Name = "b")]
    public string? BText { get; set; }

    [SupplyParameterFromQuery(Name = "rows")]
    public string? RowsText { get; set; }

    [SupplyParameterFromQuery(Name = "columns")]
    public string? ColumnsText { get; set; }

    // The name of the type stands for the page: two pages asked for the same load apart.
    protected override string Wanted => Asked.Of(GetType().Name);

    private GroupsAddress Asked => new()
    {
        Outage = Named(OutageText),
        Metric = Named(MetricText),
        Counted = Named(CountedText),
        Set = Named(SetText),
        A = Named(AText),
        B = Named(BText),
        Rows = Named(RowsText),
        Columns = Named(ColumnsText),
    };

    protected sealed override Task<TModel> FindAsync(CancellationToken token) => FindAsync(Asked, token);

    /// <summary>Loads what an address asks for.</summary>
    protected abstract Task<TModel> FindAsync(GroupsAddress address, CancellationToken token);

    private static string? Named(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
