using CreatorImpact.Data.Import;

namespace CreatorImpact.Data.Tests.Import;

public sealed class FormatCatalogTests
{
    [Fact]
    public void Page_InTheDocumentation_IsWhatTheReadersSay()
    {
        var page = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "docs", "formats.md")).ReplaceLineEndings("\n");

        Assert.True(page == FormatCatalog.Markdown(), "docs/formats.md is not what the readers say. Write it anew: creatorimpact formats > docs/formats.md");
    }

    [Fact]
    public void Readers_EachOne_SaysHowItKnowsItsFiles() =>
        Assert.All(FormatReaders.All, reader => Assert.True(reader.Title.Length > 5 && reader.Signature.Length > 10, reader.GetType().Name));
}
