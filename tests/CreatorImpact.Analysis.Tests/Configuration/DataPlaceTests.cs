using CreatorImpact.Analysis.Configuration;

namespace CreatorImpact.Analysis.Tests.Configuration;

public sealed class DataPlaceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("creatorimpact-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Resolve_EmptyUnderTheSources_LiesInTheRepository()
    {
        File.WriteAllText(Path.Combine(_folder, "CreatorImpact.sln"), "");
        var program = Directory.CreateDirectory(Path.Combine(_folder, "src", "bin")).FullName;

        Assert.Equal(Path.Combine(_folder, "data", "local"), DataPlace.Resolve("", program));
    }

    [Fact]
    public void Resolve_EmptyWhenPublished_LiesUnderTheProgram() =>
        Assert.Equal(Path.Combine(_folder, "data", "local"), DataPlace.Resolve("", _folder));

    [Fact]
    public void Resolve_RelativePath_CountsFromTheBaseFolder() =>
        Assert.Equal(Path.Combine(_folder, "mine"), DataPlace.Resolve("mine", _folder));
}
