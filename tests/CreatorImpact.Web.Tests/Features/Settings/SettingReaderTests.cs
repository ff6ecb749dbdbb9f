using System.Text;
using CreatorImpact.Web.Features.Settings;
using Microsoft.Extensions.Configuration;

namespace CreatorImpact.Web.Tests.Features.Settings;

public sealed class SettingReaderTests
{
    private static readonly KnownSetting Ratio = new("CreatorImpact:Limits:UnpackRatio", "100");

    [Fact]
    public void Read_NobodySetIt_IsTheDefault() =>
        Assert.Equal(new PresentSetting("100", SettingSource.Default, null), new SettingReader(new ConfigurationBuilder().Build()).Read(Ratio));

    [Fact]
    public void Read_SetInSeveralPlaces_NamesTheOneThatWins()
    {
        var folder = Directory.CreateTempSubdirectory("creatorimpact-settings-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "appsettings.json"), """{ "CreatorImpact": { "Limits": { "UnpackRatio": 50 } } }""");
            var file = new ConfigurationBuilder().SetBasePath(folder).AddJsonFile("appsettings.json");
            Assert.Equal(new PresentSetting("50", SettingSource.File, "appsettings.json"), new SettingReader(file.Build()).Read(Ratio));

            var line = file.AddCommandLine(["--CreatorImpact:Limits:UnpackRatio", "60"]);
            Assert.Equal(new PresentSetting("60", SettingSource.CommandLine, null), new SettingReader(line.Build()).Read(Ratio));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Read_SecretSetting_NeverShowsThePassword()
    {
        var setting = new KnownSetting("CreatorImpact:Database:ConnectionString", "") { IsSecret = true };
        var json = """{ "CreatorImpact": { "Database": { "ConnectionString": "Host=db;Username=ann;Password=hunter2" } } }""";
        var configuration = new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(json))).Build();

        var present = new SettingReader(configuration).Read(setting);

        Assert.DoesNotContain("hunter2", present.Value, StringComparison.Ordinal);
        Assert.Contains("db", present.Value, StringComparison.Ordinal);
        Assert.Contains(SettingReader.Mask, present.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host=db;PWD=hunter2")]
    [InlineData("Host=db;Passfile=/home/ann/hunter2")]
    [InlineData("postgres://ann:hunter2@db/x")]
    [InlineData("postgres://ann:hunter2@db/x?sslmode=require")]
    [InlineData("Host=db;Password=\"hunter2")]
    [InlineData("SSL Password=hunter2;Host=db")]
    public void Masked_PasswordInAnyPlace_IsHidden(string connection) =>
        Assert.DoesNotContain("hunter2", SettingReader.Masked(connection), StringComparison.Ordinal);
}
