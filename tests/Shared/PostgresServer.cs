using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace CreatorImpact.Testing;

/// <summary>
/// A PostgreSQL server of the tests' own: found at /usr/lib/postgresql/*/bin (or PATH), started on first use in a temporary folder on a
/// free loopback port, stopped at the end. CREATORIMPACT_TEST_POSTGRES names a server to use instead (a connection string with the right
/// to create databases). Its default text order is a language's, so that a forgotten ordinal collation shows.
/// </summary>
public sealed class PostgresServer : IAsyncLifetime
{
    public const string Variable = "CREATORIMPACT_TEST_POSTGRES";

    private readonly SemaphoreSlim _starting = new(1, 1);
    private string? _bin;
    private string? _folder;
    private string? _connectionString;
    private readonly ConcurrentBag<string> _free = [];
    private readonly ConcurrentBag<string> _created = [];
    private int _databases;

    /// <summary>An empty database, to be given back.</summary>
    public async Task<string> RentDatabaseAsync(CancellationToken token)
    {
        var server = await StartAsync(token);
        if (_free.TryTake(out var free)) return free;

        var number = Interlocked.Increment(ref _databases);
        var name = string.Create(CultureInfo.InvariantCulture, $"creatorimpact_test_{Environment.ProcessId}_{number}");
        await ExecuteAsync(server, "CREATE DATABASE " + name, token);
        _created.Add(name);
        return new NpgsqlConnectionStringBuilder(server) { Database = name, Pooling = true }.ToString();
    }

    /// <summary>Takes a database back and empties it for the next test: far quicker than dropping and creating one.</summary>
    public async Task ReturnDatabaseAsync(string connectionString)
    {
        var plain = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ToString();
        await ExecuteAsync(plain, "SET lock_timeout = '20s'; DROP SCHEMA public CASCADE; CREATE SCHEMA public", CancellationToken.None);
        _free.Add(connectionString);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_folder is not null && _bin is not null)
        {
            await RunAsync(Path.Combine(_bin, "pg_ctl"), ["-D", Path.Combine(_folder, "data"), "-m", "immediate", "-w", "stop"], CancellationToken.None);
            Directory.Delete(_folder, recursive: true);
        }
        else if (_connectionString is not null)
        {
            foreach (var name in _created)
                await ExecuteAsync(_connectionString, $"DROP DATABASE {name} WITH (FORCE)", CancellationToken.None);
        }

        _starting.Dispose();
    }

    private static async Task ExecuteAsync(string connectionString, string sql, CancellationToken token)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(token);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(token);
    }

    private async Task<string> StartAsync(CancellationToken token)
    {
        await _starting.WaitAsync(token);
        try
        {
            return _connectionString ??= Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given
                ? new NpgsqlConnectionStringBuilder(given) { Pooling = false }.ToString()
                : await StartServerAsync(token);
        }
        finally
        {
            _starting.Release();
        }
    }

    private async Task<string> StartServerAsync(CancellationToken token)
    {
        _bin = FindBinaries();
        _folder = Directory.CreateTempSubdirectory("creatorimpact-postgres-").FullName;
        if (IsRoot)
            await RunPlainAsync("chown", ["postgres", _folder], token);
        var data = Path.Combine(_folder, "data");
        await RunAsync(
            Path.Combine(_bin, "initdb"),
            ["-D", data, "-U", "postgres", "-A", "trust", "--encoding=UTF8", "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=en-US", "--no-sync"],
            token);
        var port = FreePort();
        var settings = string.Create(
            CultureInfo.InvariantCulture,
            $"-h 127.0.0.1 -p {port} -k {_folder} -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=60");
        await RunAsync(Path.Combine(_bin, "pg_ctl"), ["-D", data, "-l", Path.Combine(_folder, "log"), "-w", "-o", settings, "start"], token);
        return new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = port, Username = "postgres", Database = "postgres", Pooling = false }.ToString();
    }

    private static bool IsRoot => Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows();

    private static string FindBinaries()
    {
        const string Root = "/usr/lib/postgresql";
        var installed = Directory.Exists(Root)
            ? Directory.GetDirectories(Root)
                .OrderByDescending(path => int.TryParse(Path.GetFileName(path), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0)
                .Select(path => Path.Combine(path, "bin"))
            : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return installed.Concat(path).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")))
            ?? throw new InvalidOperationException(
                $"No PostgreSQL found in {Root}/*/bin or PATH; every store test runs on it. Install it (Debian: apt-get install postgresql) or set {Variable} to a connection string.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // PostgreSQL refuses to run as root.
    private static Task RunAsync(string program, string[] arguments, CancellationToken token) => IsRoot
        ? RunPlainAsync("runuser", ["-u", "postgres", "--", program, .. arguments], token)
        : RunPlainAsync(program, arguments, token);

    private static async Task RunPlainAsync(string program, string[] arguments, CancellationToken token)
    {
        // Output goes to files: the server inherits it, so that a pipe would never end.
        var output = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo("/bin/sh", ["-c", "cd / && exec \"$0\" \"$@\" > \"$OUTPUT\" 2>&1", program, .. arguments]) { UseShellExecute = false };
            start.Environment["OUTPUT"] = output;
            using var process = Process.Start(start)!;
            await process.WaitForExitAsync(token);
            if (process.ExitCode != 0)
                throw new InvalidOperationException(FormattableString.Invariant($"{program} ended with {process.ExitCode}: ") + await File.ReadAllTextAsync(output, token));
        }
        finally
        {
            File.Delete(output);
        }
    }
}
