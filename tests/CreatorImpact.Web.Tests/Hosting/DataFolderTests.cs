using CreatorImpact.Web.Hosting;

namespace CreatorImpact.Web.Tests.Hosting;

public sealed class DataFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("creatorimpact-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Resolve_EmptyUnderTheSources_LiesInTheRepository()
    {
        File.WriteAllText(Path.Combine(_folder, "CreatorImpact.sln"), "");
        var program = Directory.CreateDirectory(Path.Combine(_folder, "src", "bin")).FullName;

        Assert.Equal(Path.Combine(_folder, "data", "local"), DataFolder.Resolve("", program));
    }

    [Fact]
    public void Resolve_EmptyWhenPublished_LiesUnderTheProgram() =>
        Assert.Equal(Path.Combine(_folder, "data", "local"), DataFolder.Resolve("", _folder));

    [Fact]
    public void Resolve_RelativePath_CountsFromTheBaseFolder() =>
        Assert.Equal(Path.Combine(_folder, "mine"), DataFolder.Resolve("mine", _folder));

    [Fact]
    public void Constructor_NewFolder_CreatesItAndKeepsTheKeysPrivate()
    {
        var data = new DataFolder(Path.Combine(_folder, "new"));

        Assert.True(Directory.Exists(data.Uploads));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(data.Keys));
    }

    [Fact]
    public void Constructor_RelativePath_Throws() => Assert.Throws<ArgumentException>(() => new DataFolder("data"));
}
