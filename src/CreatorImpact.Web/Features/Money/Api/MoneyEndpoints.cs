namespace CreatorImpact.Web.Features.Money.Api;

/// <summary>
/// /api/money: terms, amounts, rates of exchange, offers and documents as JSON. Whatever changes something needs the token of a form in the
/// header, as everywhere under /api; what is refused comes as a problem document with its <c>faults</c>.
/// </summary>
internal static class MoneyEndpoints
{
    public const string Route = "/api/money";

    public static void Map(WebApplication app)
    {
        TermsApi.Map(app);
        LinesApi.Map(app);
        RatesApi.Map(app);
        OffersApi.Map(app);
        DocumentsApi.Map(app);
    }
}
