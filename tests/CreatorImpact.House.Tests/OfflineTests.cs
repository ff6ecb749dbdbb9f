using System.Text.RegularExpressions;

namespace CreatorImpact.House.Tests;

/// <summary>The product works with the network off: nothing a page loads, and nothing the program itself asks for, lies elsewhere.</summary>
public sealed partial class OfflineTests
{
    private static readonly string[] Served = [".razor", ".cs", ".css", ".js", ".html", ".svg"];

    [Fact]
    public void Pages_AndTheirAssets_LoadNothingFromElsewhere()
    {
        var files = Repository.TrackedFiles().Where(file => file.StartsWith("src/", StringComparison.Ordinal) && Served.Contains(Path.GetExtension(file), StringComparer.Ordinal)).ToList();

        Assert.True(files.Count > 100, $"Only {files.Count} files were looked at.");
        Assert.Empty(files.SelectMany(file => Loads(File.ReadAllText(Repository.PathOf(file))).Select(found => $"{file}: {found}")));
    }

    [Theory]
    [InlineData("""<script src="https://cdn.example.org/x.js"></script>""")]
    [InlineData("""<link rel="stylesheet" href="//fonts.example.org/css">""")]
    [InlineData("""<img alt="" src='http://example.org/a.png' />""")]
    [InlineData("@import url(https://example.org/a.css);")]
    [InlineData("background: url( 'https://example.org/a.png')")]
    [InlineData("import x from 'https://example.org/x.js';")]
    [InlineData("const x = await import(\"https://example.org/x.js\");")]
    [InlineData("await fetch(`https://example.org/${id}`)")]
    [InlineData("new WebSocket('wss://example.org')")]
    [InlineData("""<form method="post" action="https://example.org/collect">""")]
    public void Loads_AnAddressElsewhere_IsFound(string text) => Assert.NotEmpty(Loads(text));

    [Theory]
    [InlineData("""<a href="https://example.org" rel="noreferrer">Source</a>""")]
    [InlineData("""<svg xmlns="http://www.w3.org/2000/svg"></svg>""")]
    [InlineData("// see https://example.org/x.js")]
    [InlineData("""<img src="lib/a.png" />""")]
    public void Loads_WhatIsOnlyNamed_IsLeftAlone(string text) => Assert.Empty(Loads(text));

    [Fact]
    public void Sources_OfAllProjects_HoldNoClientForOtherHosts()
    {
        var callers = Repository.TrackedFiles()
            .Where(file => file.StartsWith("src/", StringComparison.Ordinal) && Path.GetExtension(file) is ".cs" or ".razor")
            .Where(file => OutwardClient().IsMatch(File.ReadAllText(Repository.PathOf(file))));

        Assert.Empty(callers);
    }

    private static IEnumerable<string> Loads(string text) => Loading().Matches(text).Select(match => match.Value);

    // Addresses in a link are followed by people, never by the page.
    [GeneratedRegex(
        """(?:<(?:script|img|iframe|source|audio|video|embed|object|use|image)\b[^>]*?\s(?:src|href|data|xlink:href)\s*=|<link\b[^>]*?\shref\s*=|<form\b[^>]*?\saction\s*=|@import\s+(?:url\()?|\burl\(|\bfrom\s|\bimport\s*\(|\bimport\s|\bfetch\(|\bnew\s+(?:WebSocket|EventSource|Worker)\(|\bsendBeacon\()\s*["'`]?\s*(?:(?:https?|wss?):)?//[\w.$@{-]""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Loading();

    [GeneratedRegex(@"\bnew\s+(?:HttpClient|WebClient|TcpClient|UdpClient|SmtpClient|ClientWebSocket)\b|\bAddHttpClient\b|\bIHttpClientFactory\b|\bWebRequest\.Create\b|\bDns\.Get", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex OutwardClient();
}
