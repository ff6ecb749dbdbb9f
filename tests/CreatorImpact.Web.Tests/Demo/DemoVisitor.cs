using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Demo;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorImpact.Web.Tests.Demo;

/// <summary>A browser without scripts: it keeps cookies and presses the buttons of forms.</summary>
public sealed class DemoVisitor(RunningProduct product) : IDisposable
{
    private readonly CookieContainer _cookies = new();
    private HttpClient? _client;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private HttpClient Client => _client ??= new HttpClient(new HttpClientHandler { CookieContainer = _cookies, AllowAutoRedirect = false }) { BaseAddress = product.Address };

    /// <summary>What the browser says it looks at; null when it says nothing.</summary>
    public string? Cookie
    {
        get => _cookies.GetCookies(product.Address)["ci-workspace"]?.Value;
        set => _cookies.Add(product.Address, new Cookie("ci-workspace", value));
    }

    public async Task<IHtmlDocument> OpenAsync(string path) => new HtmlParser().ParseDocument(await Client.GetStringAsync(path, Token));

    /// <summary>Presses the button of the form with this address on a page.</summary>
    public async Task<HttpResponseMessage> PressAsync(string page, string action)
    {
        var form = (await OpenAsync(page)).QuerySelector($"form[action='{action}']") ?? throw new InvalidOperationException($"{page} has no form for {action}.");
        return await PostAsync(action, form.QuerySelectorAll("input").Cast<IHtmlInputElement>().Select(input => (input.Name!, input.Value)));
    }

    public async Task<HttpResponseMessage> PostAsync(string action, IEnumerable<(string Name, string Value)> fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await Client.PostAsync(action, content, Token);
    }

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => Client.SendAsync(request, Token);

    /// <summary>A token for forms, from any page that has one.</summary>
    public async Task<string> TokenAsync() => ((IHtmlInputElement)(await OpenAsync("/")).QuerySelector("input[name=__RequestVerificationToken]")!).Value;

    /// <summary>Waits until the demo is filled.</summary>
    public async Task<long> FilledAsync()
    {
        var services = product.Services;
        var demo = (await services.GetRequiredService<WorkspaceStore>().FindDemoAsync(Token))!.Id;
        await UntilAsync(async () => (await services.GetRequiredService<JobStore>().FindNewestAsync(demo, DemoJobHandler.KindName, Token))!.State == JobState.Done);
        return demo;
    }

    /// <summary>Waits until no row of the workspace is left.</summary>
    public Task GoneAsync(long workspaceId) => UntilAsync(async () => (await RowsAsync(product.Services.GetRequiredService<Database>(), workspaceId)).Count == 0);

    /// <summary>All rows of a workspace, one line a row, in every table the schema has.</summary>
    public static async Task<List<string>> RowsAsync(Database database, long workspaceId)
    {
        var tables = await database.ReadAsync(
            session => session.QueryAsync(
                "SELECT m.name FROM sqlite_master m WHERE m.type = 'table' AND EXISTS (SELECT 1 FROM pragma_table_info(m.name) c WHERE c.name = 'workspace_id') ORDER BY m.name",
                null,
                reader => reader.GetString(0),
                Token),
            Token);
        var rows = new List<string>();
        foreach (var table in tables)
        {
            rows.AddRange(await database.ReadAsync(
                session => session.QueryAsync(
                    $"SELECT * FROM {table} WHERE workspace_id = @workspaceId",
                    new { workspaceId },
                    reader => table + string.Concat(Enumerable.Range(0, reader.FieldCount).Select(column => "|" + Text(reader.GetValue(column)))),
                    Token),
                Token));
        }

        return rows;
    }

    public static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!await condition())
            await timer.WaitForNextTickAsync(Token);
    }

    public void Dispose() => _client?.Dispose();

    private static string Text(object value) => value is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
