using System.Globalization;

namespace CreatorImpact.Web.Hosting;

/// <summary>
/// Languages of the interface, and the habits in which numbers and dates are written. A reader whose language is not translated
/// still gets the decimal signs and the order of day and month of home.
/// </summary>
internal static class ReaderCultures
{
    /// <summary>Languages the interface is translated to; the first is the default.</summary>
    public static IReadOnlyList<CultureInfo> Interface { get; } = [CultureInfo.GetCultureInfo("en")];

    /// <summary>Cultures for numbers and dates: those that count years as this product does and write the digits it can read back.</summary>
    public static IReadOnlyList<CultureInfo> Formats { get; } =
    [
        Interface[0],
        .. CultureInfo.GetCultures(CultureTypes.NeutralCultures | CultureTypes.SpecificCultures)
            .Where(culture => culture.Name.Length > 0 && culture.Calendar is GregorianCalendar && culture.NumberFormat.NativeDigits[0] == "0")
            .Where(culture => !culture.Equals(Interface[0])),
    ];
}
