using System.Net;

namespace CreatorImpact.Web.Hosting;

/// <summary>The addresses the server would listen on, read from the settings before it starts.</summary>
public static class ListenAddresses
{
    /// <summary>Refuses to start when a host without sign-in could be reached from another machine.</summary>
    /// <exception cref="StartRefusedException">An address is not a loopback address.</exception>
    public static void RequireLoopback(IConfiguration configuration)
    {
        foreach (var (setting, address) in Read(configuration))
        {
            if (!IsLoopback(address))
            {
                throw new StartRefusedException(
                    $"Setting {setting} holds '{address}', which other machines can reach. Mode Local has no sign-in and listens on loopback only: "
                    + "expected an address such as http://127.0.0.1:5080.");
            }
        }
    }

    // Which of endpoints and Urls wins hangs on another setting (PreferHostingUrls), so both must be safe. Port lists count only without them.
    private static IEnumerable<(string Setting, string Address)> Read(IConfiguration configuration)
    {
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => ($"Kestrel:Endpoints:{endpoint.Key}:Url", endpoint["Url"] ?? ""));
        var addresses = Split(configuration["Urls"]).Select(address => ("Urls", address));
        List<(string, string)> named = [.. endpoints, .. addresses];
        return named.Count > 0
            ? named
            : from key in (string[])["http_ports", "https_ports"]
              from port in Split(configuration[key])
              select (key, $"http://*:{port}");
    }

    private static bool IsLoopback(string address)
    {
        try
        {
            var parsed = BindingAddress.Parse(address);
            return parsed.IsUnixPipe
                || parsed.IsNamedPipe
                || string.Equals(parsed.Host, "localhost", StringComparison.OrdinalIgnoreCase)
                || (IPAddress.TryParse(parsed.Host, out var ip) && IPAddress.IsLoopback(ip));
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static string[] Split(string? list) =>
        (list ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
