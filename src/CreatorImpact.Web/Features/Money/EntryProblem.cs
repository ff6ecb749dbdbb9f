namespace CreatorImpact.Web.Features.Money;

/// <summary>What is wrong in a field of a form.</summary>
/// <param name="Field">Its name, as in the JSON.</param>
/// <param name="Key">Wording, in the page's resource.</param>
/// <param name="Places">Fill the wording.</param>
public sealed record EntryProblem(string Field, string Key, params object[] Places);
