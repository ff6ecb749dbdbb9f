namespace CreatorImpact.Browser.Tests.Harness;

/// <summary>The browser of this machine; none is downloaded.</summary>
internal static class Chromium
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    // On two cores beside other suites a page may take longer than the five seconds that are usual.
    private const float PatienceMilliseconds = 20_000;

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright)
    {
        Assertions.SetDefaultExpectTimeout(PatienceMilliseconds);
        return playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Find(), Args = Arguments });
    }

    private static string Find() =>
        Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } named
            ? named
            : Array.Find(Places, File.Exists) ?? throw new FileNotFoundException(
                $"No Chromium at {string.Join(", ", Places)}. Install it (Debian: apt install chromium) or name it in CHROMIUM_PATH.");
}
