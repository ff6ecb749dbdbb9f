namespace CreatorImpact.Analysis.Reports.Accounts;

/// <summary>Says why there is no document, in the language asked for.</summary>
internal static class Refusals
{
    /// <summary>No document.</summary>
    /// <param name="request">What was asked for.</param>
    /// <param name="code">Stable code; its words are <c>Refused_code</c>.</param>
    /// <param name="places">What the words name.</param>
    public static ReportReading Of(ReportRequest request, string code, params object[] places) => ReportReading.None(code, request.Words.Get("Refused_" + code, places).TrimEnd());
}
