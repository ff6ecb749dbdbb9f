using System.Globalization;
using CreatorImpact.Analysis.Wording;
using CreatorImpact.Data.Import;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Money;

namespace CreatorImpact.Analysis.Tests.Wording;

public sealed class NoticeTextTests
{
    private static readonly NoticeText German = NoticeText.For(CultureInfo.GetCultureInfo("de-DE"));

    public static TheoryData<string> Languages => [.. NoticeText.Languages];

    [Fact]
    public void Languages_Found_AreThoseOfReasons() => Assert.Equal(ReasonText.Languages, NoticeText.Languages);

    [Theory]
    [MemberData(nameof(Languages))]
    public void Catalogue_OfALanguage_HasEveryWarningAndRefusalOfTheSource(string language)
    {
        var known = NoticeText.FileOf(CultureInfo.GetCultureInfo(language)).Reasons;
        var said = NoticeSources.Coded();

        Assert.True(said.Count >= 100, $"Only {said.Count} sentences were found in the source.");
        Assert.Equal([], [.. said.Where(one => !known.TryGetValue(one.Code, out var sentences) || !sentences.Any(sentence => sentence.En == one.Text)).Select(one => $"{one.Code}: {one.Text}")]);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Catalogue_OfALanguage_HasEveryPhraseOfRejectedRowsAndFields(string language)
    {
        var known = Sentences(language, "found", "entry");
        var said = NoticeSources.Phrases();

        Assert.True(said.Count >= 100, $"Only {said.Count} phrases were found in the source.");
        Assert.Equal([], [.. said.Where(text => !known.Contains(text))]);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Catalogue_OfALanguage_HasEveryFailure(string language)
    {
        var known = Sentences(language, "failure");
        var said = NoticeSources.Failures();

        Assert.True(said.Count >= 20, $"Only {said.Count} failures were found in the source.");
        Assert.Equal([], [.. said.Where(text => !known.Contains(text))]);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Catalogue_OfALanguage_KeepsThePlacesOfEverySentence(string language)
    {
        var file = NoticeText.FileOf(CultureInfo.GetCultureInfo(language));

        Assert.All(file.Reasons.Values.SelectMany(sentences => sentences).Concat(file.Parts).SelectMany(Flat), sentence =>
            Assert.Equal(SourceText.Places(sentence.En), SourceText.Places(sentence.Text).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("timezone_unknown", "Overview.csv: the export does not say in which time zone its days begin. Name the account's zone; until then UTC stands in for it.", "Overview.csv: Der Export sagt nicht, in welcher Zeitzone seine Tage beginnen. Geben Sie die Zeitzone des Kontos an; bis dahin steht UTC dafür.")]
    [InlineData("gaps_in_series", "b.xlsx, sheet \"Days\", ann, views: 3 periods between the first and the last have no row. They are treated as missing, not as zero.", "b.xlsx, Blatt „Days“, ann, views: 3 Zeiträume zwischen dem ersten und dem letzten haben keine Zeile. Sie gelten als fehlend, nicht als null.")]
    [InlineData("unknown_word", "o.csv, line 3: the cause \"gremlins\" is not known and counts as unknown.", "o.csv, Zeile 3: Ursache „gremlins“ ist nicht bekannt und gilt als unbekannt.")]
    [InlineData("mapping_applied", "A sentence of an earlier version.", "A sentence of an earlier version.")]
    [InlineData("no_such_code", "Something new.", "Something new.")]
    public void Of_StoredWarning_IsSaidInGerman(string code, string stored, string expected) => Assert.Equal(expected, German.Of(new ImportWarning(code, stored)));

    [Theory]
    [InlineData("no_dates", "book.xlsx, sheet \"S\", column \"Day\": none of 1200 rows holds a date. Expected dates such as 2026-11-22.", "book.xlsx, Blatt „S“, Spalte „Day“: Keine von 1200 Zeilen enthält ein Datum. Erwartet Daten wie 2026-11-22.")]
    [InlineData("no_rows", "r.csv: a roster without an account that could be taken (2 rows read). The first row that was not taken is on line 2: found \"nothing\", expected the account's name, such as @ann. Name the account.", "r.csv: eine Creator-Liste ohne ein Konto, das übernommen werden konnte (2 Zeilen gelesen). Die erste Zeile, die nicht übernommen wurde, ist Zeile 2: gefunden „nichts“, erwartet der Name des Kontos, wie @ann. Nennen Sie das Konto.")]
    [InlineData("no_rows", "x.csv: no row could be taken. The first row that was not taken is on line 2: found \"1,5,0\" in \"Views\", expected a number such as 1,234.5, or nothing when it is not known. Expected a date and numbers in every row.", "x.csv: Keine Zeile konnte übernommen werden. Die erste Zeile, die nicht übernommen wurde, ist Zeile 2: gefunden „1,5,0“ in „Views“, erwartet eine Zahl wie 1,234.5, oder nichts, wenn sie nicht bekannt ist. Erwartet ein Datum und Zahlen in jeder Zeile.")]
    [InlineData("rows_rejected", "a.zip: all or nothing was asked for, and rows may be missing. a.csv: reading ended after 1000 empty rows. Rows below them, if there are any, were not read; delete the empty rows.", "a.zip: Alles oder nichts war verlangt, und es fehlen vielleicht Zeilen. a.csv: Das Lesen endete nach 1000 leeren Zeilen. Zeilen darunter, falls es welche gibt, wurden nicht gelesen; löschen Sie die leeren Zeilen.")]
    [InlineData("currency_differs", "a.csv, series ad_revenue of ann on tiktok (and 2 more series): found amounts in EUR, stored are amounts in USD. Expected one currency a series: amounts of two are not added up. Export the file in USD, or undo the imports in USD and import this one again.", "a.csv, Reihe ad_revenue von ann auf tiktok (und 2 weitere Reihen): gefunden Beträge in EUR, gespeichert sind Beträge in USD. Erwartet eine Währung je Reihe: Beträge in zweien werden nicht addiert. Exportieren Sie die Datei in USD, oder nehmen Sie die Importe in USD zurück, und importieren Sie diese Datei noch einmal.")]
    [InlineData(null, "a.csv: the file is empty. Expected an export with at least a header line; download it again.", "a.csv: the file is empty. Expected an export with at least a header line; download it again.")]
    public void Refusal_Stored_IsSaidInGerman(string? code, string stored, string expected) => Assert.Equal(expected, German.Refusal(code, stored));

    [Fact]
    public void Refusal_OfAFileThatIsNoTable_IsSaidInGerman()
    {
        var file = new SourceFile("notes.txt", null, 5, null, static () => new MemoryStream("hello"u8.ToArray()));
        var refused = Assert.IsType<RefusedReading>(ImportFileReader.Default.Read(file, new ReadOptions(NodaTime.Instant.FromUtc(2026, 11, 28, 0, 0)), TestContext.Current.CancellationToken));

        var said = German.Refusal(refused.Code, refused.Reason);

        Assert.StartsWith("notes.txt: gefunden ", said, StringComparison.Ordinal);
        Assert.DoesNotContain("found", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Can be read", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_RejectedRow_SaysWhatWasExpectedAndKeepsWhatStoodThere()
    {
        var row = German.Of(new RejectedRow(null, 7, "Views", "brand names", "a number such as 1,234.5, or nothing when it is not known", "Correct the cell or leave it empty.", "2026-11-01,brand names"));

        Assert.Equal("eine Zahl wie 1,234.5, oder nichts, wenn sie nicht bekannt ist", row.Expected);
        Assert.Equal("Berichtigen Sie die Zelle, oder lassen Sie sie leer.", row.Fix);
        Assert.Equal(("Views", "brand names", "2026-11-01,brand names"), (row.Column, row.Found, row.Text));
    }

    [Theory]
    [InlineData("3 cells", "3 Zellen")]
    [InlineData("nothing", "nichts")]
    [InlineData("1,234.5", "1,234.5")]
    [InlineData("blood cells", "blood cells")]
    public void Of_RejectedRow_SaysWhatWasCountedInIt(string found, string expected) => Assert.Equal(expected, German.Of(new RejectedRow(null, 1, null, found, "", "", "")).Found);

    [Fact]
    public void Of_FaultAboutMoney_IsSaidInGerman()
    {
        var fault = German.Of(new MoneyFault("rpmHigh", "1", "2.5 or more", "Put the figures in order: low, likeliest, high."));

        Assert.Equal(("rpmHigh", "1", "2.5 oder mehr", "Ordnen Sie die Zahlen: niedrig, wahrscheinlich, hoch."), (fault.Field, fault.Found, fault.Expected, fault.Fix));
    }

    [Theory]
    [InlineData("/d/x.db failed: SQLite Error 13: 'database or disk is full'. The disk may be full or failing. Free some space, check the disk, and try again.", "/d/x.db: Das schlug fehl (SQLite Error 13: 'database or disk is full'). Der Datenträger ist vielleicht voll oder defekt. Schaffen Sie Platz, prüfen Sie ihn, und versuchen Sie es noch einmal.")]
    [InlineData("'bill.pdf': found no file, expected one with SHA-256 abc. Add the document again from the original.", "„bill.pdf“: keine Datei gefunden, erwartet eine mit SHA-256 abc. Fügen Sie das Dokument noch einmal aus dem Original hinzu.")]
    [InlineData("Something else broke.", "Something else broke.")]
    public void Failure_Stored_IsSaidInGerman(string stored, string expected) => Assert.Equal(expected, German.Failure(stored));

    [Fact]
    public void Of_OutcomeThatBroughtNothing_IsSaidInGerman() => Assert.Equal(
        "Dieselbe Datei wurde schon als a.csv importiert; nichts hat sich geändert.",
        German.Of(new ImportOutcome(1, ImportOutcomeState.Unchanged, null, new ImportCounts(0, 0, 0), "The same file was imported before as a.csv; nothing changed.")));

    [Theory]
    [InlineData("3 of 12 series estimated", "3 von 12 Reihen geschätzt")]
    [InlineData("Importing the files", "Dateien werden importiert")]
    public void Job_Note_IsSaidInGerman(string stored, string expected) => Assert.Equal(expected, German.Job(stored));

    [Theory]
    [InlineData("en-US")]
    [InlineData("it-IT")]
    public void Of_LanguageWithoutSentences_StaysAsItIsKept(string culture)
    {
        var warning = new ImportWarning("made_up_data", "The file holds the made-up data of the demo: keep it apart from your own.");

        Assert.Equal(warning.Text, NoticeText.For(CultureInfo.GetCultureInfo(culture)).Of(warning));
    }

    private static HashSet<string> Sentences(string language, params string[] codes)
    {
        var file = NoticeText.FileOf(CultureInfo.GetCultureInfo(language));
        return [.. codes.SelectMany(code => file.Reasons.GetValueOrDefault(code) ?? []).Select(sentence => sentence.En)];
    }

    private static IEnumerable<TranslatedSentence> Flat(TranslatedSentence sentence) => [sentence, .. sentence.Parts.SelectMany(Flat)];
}
