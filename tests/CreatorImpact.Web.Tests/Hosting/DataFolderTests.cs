using CreatorImpact.Web.Hosting;

namespace CreatorImpact.Web.Tests.Hosting;

public sealed class DataFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("creatorimpact-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void ClearUploads_LeftByAKilledHost_AreDeletedAndNothingElse()
    {
        var data = new DataFolder(_folder);
        File.WriteAllText(Path.Combine(data.Uploads, "a.upload"), "x");
        File.WriteAllText(Path.Combine(data.Root, "kept.txt"), "x");

        data.ClearUploads();

        Assert.Empty(Directory.GetFiles(data.Uploads));
        Assert.True(File.Exists(Path.Combine(data.Root, "kept.txt")));
    }

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
