using CreatorImpact.Web.Hosting;
using Microsoft.Extensions.Configuration;

namespace CreatorImpact.Web.Tests.Hosting;

public sealed class ListenAddressesTests
{
    [Theory]
    [InlineData("http://127.0.0.1:5080")]
    [InlineData("http://localhost:5080")]
    [InlineData("http://[::1]:5080;http://127.0.0.2:80")]
    [InlineData("http://unix:/run/creatorimpact.sock")]
    public void RequireLoopback_LoopbackUrls_Passes(string urls) => ListenAddresses.RequireLoopback(Settings(("Urls", urls)));

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://*:5080")]
    [InlineData("http://+:80")]
    [InlineData("http://[::]:5080")]
    [InlineData("http://192.168.1.7:5080")]
    [InlineData("http://example.org")]
    [InlineData("http://127.0.0.1:5080;http://10.0.0.1:5080")]
    [InlineData("nonsense")]
    public void RequireLoopback_OtherUrls_RefusesAndNamesTheSetting(string urls)
    {
        var refusal = Assert.Throws<StartRefusedException>(() => ListenAddresses.RequireLoopback(Settings(("Urls", urls))));

        Assert.Contains("Setting Urls", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("http://127.0.0.1:5080", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080", "http://*:80", "Kestrel:Endpoints:Public:Url")]
    [InlineData("http://0.0.0.0:5080", "http://127.0.0.1:80", "Setting Urls")]
    public void RequireLoopback_EndpointsAndUrls_AreBothChecked(string urls, string endpoint, string named)
    {
        var settings = Settings(("Urls", urls), ("Kestrel:Endpoints:Public:Url", endpoint), ("PreferHostingUrls", "true"));

        var refusal = Assert.Throws<StartRefusedException>(() => ListenAddresses.RequireLoopback(settings));

        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RequireLoopback_PortList_IsRefused() =>
        Assert.Throws<StartRefusedException>(() => ListenAddresses.RequireLoopback(Settings(("http_ports", "8080"))));

    [Fact]
    public void RequireLoopback_NothingSet_Passes() => ListenAddresses.RequireLoopback(Settings());

    private static IConfiguration Settings(params (string Key, string Value)[] pairs) => new ConfigurationBuilder()
        .AddInMemoryCollection(pairs.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)))
        .Build();
}
