using System.Collections;
using System.Globalization;
using System.Resources;
using CreatorImpact.Analysis.Reports;

namespace CreatorImpact.Analysis.Tests.Reports;

public sealed class WordingGuardTests
{
    public static TheoryData<string> Languages { get; } = ["en", "de", "fr", "es", "pt"];

    [Theory]
    [InlineData("This proves the loss.", "proves")]
    [InlineData("The loss is proven and will certainly be paid.", "proven", "certainly")]
    [InlineData("Das beweist den Verlust.", "beweist")]
    [InlineData("Der Verlust ist zweifellos erwiesen.", "zweifellos", "erwiesen")]
    [InlineData("Ces chiffres prouvent la perte.", "prouvent")]
    [InlineData("Cet export prouve la perte.", "prouve")]
    [InlineData("La perte est prouvée.", "prouvée")]
    [InlineData("Esto demuestra la pérdida, sin duda.", "demuestra", "sin duda")]
    [InlineData("Isto comprova a perda, sem dúvida.", "comprova", "sem dúvida")]
    public void Find_WordsThatClaimTooMuch_NamesThem(string text, params string[] expected) => Assert.Equal(expected, WordingGuard.Find(text));

    [Theory]
    [InlineData("Proof of loss: an estimate, which does not prove anything; no source proves it.")]
    [InlineData("This outage proves nothing as it stands.")]
    [InlineData("Schadensnachweis: Das beweist nichts und ist nicht bewiesen.")]
    [InlineData("Preuve de perte : cela ne prouve pas la perte.")]
    [InlineData("En l’état, cette panne ne prouve rien ; aucun chiffre ne la prouve.")]
    [InlineData("Prueba de la pérdida: esto no demuestra la pérdida; ninguna fuente demuestra la caída.")]
    [InlineData("Prova da perda: isto não comprova a perda, e não há prova dela.")]
    public void Find_ModestWordsAndDenials_FindsNothing(string text) => Assert.Empty(WordingGuard.Find(text));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Find_WordingOfDocuments_FindsNothing(string language)
    {
        var resources = new ResourceManager("CreatorImpact.Analysis.Reports.ReportWords", typeof(ReportWords).Assembly);
        var words = resources.GetResourceSet(CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: true)!.Cast<DictionaryEntry>().ToList();

        Assert.NotEmpty(words);
        Assert.Empty(words.Where(entry => WordingGuard.Find((string)entry.Value!).Count > 0).Select(entry => (string)entry.Key));
    }

    [Theory]
    [InlineData(ReportKind.CreatorStatement)]
    [InlineData(ReportKind.ProofOfLoss)]
    [InlineData(ReportKind.DisputePack)]
    [InlineData(ReportKind.MethodAppendix)]
    [InlineData(ReportKind.Messages)]
    public async Task Find_WholeDocuments_FindsNothingAndEachHasItsGuard(ReportKind kind)
    {
        await using var world = await AccountWorld.EstimatedAsync();
        await world.ClaimAsync();

        var document = await world.DocumentAsync(kind);

        Assert.Empty(WordingGuard.Find(ReportHtml.WriteArticle(document)));
        Assert.Contains("estimates", document.Guard, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("They are not advice", document.Guard, StringComparison.Ordinal);
    }
}
