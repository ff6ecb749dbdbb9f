namespace CreatorImpact.Analysis.Groups;

/// <summary>
/// Which entries of a roster's column "business type" name a business. The same column is read from niches and categories, such as "food" or "gaming",
/// which say nothing of who runs the account.
/// </summary>
internal static class BusinessWords
{
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "shop", "store", "brand", "company", "business", "smallbusiness", "localbusiness", "retail", "retailer", "restaurant", "café", "cafe", "hotel", "agency", "ecommerce", "onlineshop", "onlinestore", "webshop",
        "laden", "geschäft", "marke", "firma", "unternehmen", "händler", "einzelhandel", "einzelhändler", "onlinehandel", "agentur", "gaststätte",
        "boutique", "boutiqueenligne", "magasin", "marque", "entreprise", "société", "commerce", "commerceenligne", "détaillant", "agence", "hôtel",
        "tienda", "tiendaonline", "tiendaenlínea", "marca", "empresa", "negocio", "comercio", "comercioelectrónico", "minorista", "restaurante", "agencia",
        "loja", "lojaonline", "lojavirtual", "negócio", "comércio", "comércioeletrónico", "comércioeletrônico", "varejista", "retalhista", "agência",
    };

    /// <summary>True for a text that is one of them, whatever its case, spaces and hyphens.</summary>
    public static bool Names(string text) => Known.Contains(string.Concat(text.Where(char.IsLetter)));
}
