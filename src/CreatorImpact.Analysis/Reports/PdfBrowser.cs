namespace CreatorImpact.Analysis.Reports;

/// <summary>The browser that prints PDF.</summary>
public static class PdfBrowser
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge"];

    /// <summary>Where it is: the path that was set, else the first of the usual names on PATH; null without one.</summary>
    /// <param name="configured">Path from the settings; null or empty for none. A path that leads nowhere is no browser: nothing else is taken in its place.</param>
    /// <param name="searchPath">The value of PATH.</param>
    public static string? Find(string? configured, string? searchPath)
    {
        if (!string.IsNullOrWhiteSpace(configured)) return File.Exists(configured) ? configured : null;
        var folders = (searchPath ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        string[] endings = OperatingSystem.IsWindows() ? [".exe"] : [""];
        return folders.SelectMany(folder => Names.SelectMany(name => endings.Select(ending => Path.Combine(folder, name + ending)))).FirstOrDefault(File.Exists);
    }
}
