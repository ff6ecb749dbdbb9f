using CreatorImpact.Web.Hosting;
using CreatorImpact.Web.Uploads;
using NodaTime;

namespace CreatorImpact.Web.Tests.Uploads;

public sealed class KeptUploadsTests : IDisposable
{
    private static readonly string Hash = new('a', 64);

    private static readonly Instant Received = Instant.FromUtc(2026, 11, 1, 8, 0);

    private Instant _now = Received;

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("creatorimpact-kept-");
    private readonly DataFolder _folder;
    private KeptUploads _kept;

    public KeptUploadsTests()
    {
        _folder = new DataFolder(_root.FullName);
        _kept = At(Received);
    }

    public void Dispose() => _root.Delete(recursive: true);

    [Fact]
    public void Find_KeptFile_IsThereForItsWorkspaceOnly()
    {
        Keep(1, Hash, "one");

        Assert.Equal("one", File.ReadAllText(_kept.Find(1, Hash)!));
        Assert.Null(_kept.Find(2, Hash));
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("")]
    [InlineData("AAAA")]
    public void Find_TextThatIsNoHash_IsNothing(string hash) => Assert.Null(_kept.Find(1, hash));

    [Fact]
    public void Keep_AWeekLater_ForgetsTheOldFile()
    {
        Keep(1, Hash, "old");
        _kept = At(Received + KeptUploads.Days + Duration.FromHours(1));
        var newer = new string('b', 64);
        Keep(1, newer, "new");
        Keep(1, new string('c', 64), "third");

        Assert.Null(_kept.Find(1, Hash));
        Assert.NotNull(_kept.Find(1, newer));
    }

    [Fact]
    public void Keep_FileOfAnImportUnderWay_StaysUntilReleased()
    {
        Keep(1, Hash, "old");
        _kept = At(Received + KeptUploads.Days + Duration.FromHours(1));
        _kept.Hold(1, Hash);
        Keep(1, new string('b', 64), "new");
        Assert.NotNull(_kept.Find(1, Hash));

        _kept.Release(1, Hash);
        Keep(1, new string('c', 64), "third");

        Assert.Null(_kept.Find(1, Hash));
    }

    private KeptUploads At(Instant now)
    {
        _now = now;
        return new KeptUploads(_folder, new StandingClock(now));
    }

    private void Keep(long workspace, string hash, string content)
    {
        var path = Path.Combine(_folder.Uploads, Guid.NewGuid().ToString("N") + ".upload");
        File.WriteAllText(path, content);
        File.SetLastWriteTimeUtc(path, _now.ToDateTimeUtc());
        _kept.Keep(workspace, path, hash);
    }
}
