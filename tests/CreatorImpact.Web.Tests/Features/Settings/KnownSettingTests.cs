using System.Reflection;
using System.Text.Json;
using CreatorImpact.Web.Features.Settings;
using CreatorImpact.Web.Hosting;
using CreatorImpact.Web.Resources;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Tests.Features.Settings;

/// <summary>Every setting of appsettings.json is on the page, and nothing else is.</summary>
public sealed class KnownSettingTests
{
    private static readonly string Shipped = Path.Combine(
        typeof(KnownSettingTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "RepositoryRoot").Value!, "appsettings.json");

    private static IReadOnlyList<KnownSetting> Known => [.. KnownSetting.Groups.SelectMany(group => group.Settings)];

    [Fact]
    public void Groups_HoldTheSettingsOfTheFileAndNoOthers()
    {
        var (undocumented, gone) = Differences(File.ReadAllText(Shipped));

        Assert.Empty(undocumented);
        Assert.Empty(gone);
    }

    [Fact]
    public void Differences_ASettingMoreAndOneLess_AreBothFound()
    {
        var changed = File.ReadAllText(Shipped).Replace("\"UnpackRatio\"", "\"NobodyWroteDown\"", StringComparison.Ordinal);

        var (undocumented, gone) = Differences(changed);

        Assert.Equal(["CreatorImpact:Limits:NobodyWroteDown"], undocumented);
        Assert.Equal(["CreatorImpact:Limits:UnpackRatio"], gone);
    }

    [Fact]
    public void Defaults_AreThoseOfTheFileAsItIsShipped()
    {
        var configuration = new ConfigurationBuilder().AddJsonFile(Shipped).Build();

        Assert.All(Known, setting => Assert.Equal(setting.Default, configuration[setting.Key]));
    }

    [Fact]
    public void Defaults_OfTheLimits_AreThoseOfTheProgram()
    {
        var limits = new WebOptions().Limits;

        foreach (var property in limits.GetType().GetProperties().Where(property => property.CanWrite))
        {
            var setting = Known.Single(one => one.Key == $"CreatorImpact:Limits:{property.Name}");
            Assert.Equal(setting.Default, Convert.ToString(property.GetValue(limits), System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void Words_OfEverySettingAndUnit_AreThere()
    {
        using var services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
        var text = services.GetRequiredService<IStringLocalizer<SettingsText>>();

        Assert.All(Known, setting => Assert.False(text[$"Meaning{setting.Word}"].ResourceNotFound, setting.Key));
        Assert.All(Known.Where(setting => setting.Unit is not null), setting => Assert.False(text[$"Unit{setting.Unit}"].ResourceNotFound, setting.Key));
        Assert.All(Enum.GetValues<SettingSource>(), source => Assert.False(text[$"Source{source}"].ResourceNotFound));
    }

    private static (IReadOnlyList<string> Undocumented, IReadOnlyList<string> Gone) Differences(string json)
    {
        using var document = JsonDocument.Parse(json);
        var (file, known) = (Keys(document.RootElement, "").ToList(), Known.Select(setting => setting.Key).ToList());
        return ([.. file.Except(known, StringComparer.Ordinal)], [.. known.Except(file, StringComparer.Ordinal)]);
    }

    private static IEnumerable<string> Keys(JsonElement element, string above) => element.EnumerateObject().SelectMany(property =>
        property.Value.ValueKind == JsonValueKind.Object ? Keys(property.Value, $"{above}{property.Name}:") : [above + property.Name]);
}
