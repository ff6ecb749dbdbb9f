using System.CommandLine;
using CreatorImpact.Analysis.Reports;
using CreatorImpact.Cli.Reports;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Branding;
using CreatorImpact.Data.Store.Campaigns;

namespace CreatorImpact.Cli.Commands;

/// <summary><c>report KIND</c>: a document as a file, with the digits and the bytes of the app.</summary>
internal static class ReportCommand
{
    private const long Workspace = WorkspaceStore.DefaultId;

    public static Command Create(CliHost host)
    {
        var kind = new Argument<string>("KIND") { Description = "statement, client, make-good, proof, dispute, segments, method or messages." };
        kind.AcceptOnlyFromAmong([.. ReportKindCode.All]);
        var outage = new Option<string?>("--outage") { Description = "Number or title of the outage; may be left out when there is one." };
        var account = new Option<string?>("--account") { Description = "Account as its exports name it; may be left out when there is one, and for method, which then tells of all." };
        var platform = new Option<string?>("--platform") { Description = "Platform of --account, where its name does not tell." };
        var client = new Option<string?>("--client") { Description = "Brand client; may be left out when there is one." };
        var set = new Option<string?>("--set") { Description = "Segment set; the first when left out." };
        var run = new Option<long?>("--run") { Description = "An earlier run, whose document is stamped as superseded; the newest when left out. Not for client, make-good and segments, which hold the newest figures alone." };
        var format = new Option<string?>("--format") { Description = "pdf, html, csv, xlsx, json or zip (all of them); the ending of --out when left out." };
        format.AcceptOnlyFromAmong([.. ReportFormatCode.All]);
        var output = new Option<string?>("--out") { Description = "File to write, in place of one that is there; left out: one named after the document, in this folder." };
        var language = new Option<string>("--language") { Description = "en, de, fr, es or pt.", DefaultValueFactory = _ => ReportCultures.All[0].Name };
        language.AcceptOnlyFromAmong([.. ReportCultures.All.Select(culture => culture.Name)]);
        var redact = new Option<bool>("--redact") { Description = "Leave sums of money away." };
        var illustrative = new Option<bool>("--illustrative") { Description = "Use an outage no source vouches for all the same." };
        var plain = new Option<bool>("--plain") { Description = "The product's own look, whatever look was made in the app." };
        var name = new Option<string?>("--name") { Description = "Name of the sender." };
        var colours = new Option<string?>("--colours") { Description = "Colour of headings and colour behind figures: #1d4ed8,#eef2ff." };
        var logo = new Option<string?>("--logo") { Description = "PNG or JPEG." };
        var footer = new Option<string?>("--footer") { Description = "Line at the foot." };
        var database = new Option<string?>("--database") { Description = "SQLite file to use instead of the configured database." };
        var command = new Command("report", "Write a document to hand to others.")
        {
            kind, outage, account, platform, client, set, run, format, output, language, redact, illustrative, plain, name, colours, logo, footer, database,
        };
        command.SetAction(async (parsed, token) =>
        {
            var asks = ReportKindCode.Find(parsed.GetValue(kind))!.Value;
            var to = parsed.GetValue(output) is { } named ? CliPath.Full("--out", named) : null;
            if (parsed.GetValue(run) is { } earlier && !ReportNeeds.Of(asks).HasEarlierRuns)
                throw CliRefusal.Usage(FormattableString.Invariant($"--run: found {earlier}, but a {parsed.GetValue(kind)} document holds the newest figures alone. Leave --run away."));

            var written = FormatOf(parsed.GetValue(format), to);
            var dress = new ReportDress(parsed.GetValue(plain), parsed.GetValue(name), parsed.GetValue(colours), parsed.GetValue(logo), parsed.GetValue(footer));
            await using var store = await Database.OpenAsync(DatabaseChoice.Existing(parsed.GetValue(database)), host.Clock, token);
            var subject = new ReportSubject(new OutageStore(store), new AccountStore(store), new DeliverableStore(store), Workspace);
            var asked = new ReportNames(parsed.GetValue(outage), parsed.GetValue(account), parsed.GetValue(platform), parsed.GetValue(client));
            var request = new ReportRequest(Workspace, asks, new ReportWords(ReportCultures.Find(parsed.GetValue(language))!))
            {
                SegmentSet = parsed.GetValue(set),
                RunId = parsed.GetValue(run),
                IsRedacted = parsed.GetValue(redact),
                IsIllustrativeAccepted = parsed.GetValue(illustrative),
                Brand = await dress.ReadAsync(new ReportLookStore(store), Workspace, token),
            };
            return await WriteAsync(host, ReportServices.Library(store, host.Clock), await subject.FindAsync(request, asked, token), written, to, token);
        });
        return command;
    }

    private static async Task<int> WriteAsync(CliHost host, ReportLibrary library, ReportRequest request, ReportFormat format, string? path, CancellationToken token)
    {
        var reading = await library.LoadAsync(request, token);
        if (reading.Document is not { } document)
            throw CliRefusal.Refused(reading.Refusal is { Code: "outage_illustrative" } objection ? objection.Text + " Here: add --illustrative." : reading.Refusal!.Text);

        using var printer = ReportServices.Printer(host.Error.WriteLine);
        var (file, refusal) = await new ReportPress(printer).WriteAsync(document, format, token);
        if (file is null) throw CliRefusal.Refused(refusal!.Text);

        // A file that is being replaced is never half of two.
        var target = path ?? Path.GetFullPath(file.Name);
        if (path is null && File.Exists(target)) throw CliRefusal.Refused($"{target} is there already, of another outage or state perhaps: name a file with --out.");
        var partial = target + ".partial";
        try
        {
            await File.WriteAllBytesAsync(partial, file.Bytes, token);
            File.Move(partial, target, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }

        await host.Out.WriteLineAsync($"{target}: {document.Title}");
        return ExitCode.Done;
    }

    private static ReportFormat FormatOf(string? named, string? path) =>
        ReportFormatCode.Find(named ?? Path.GetExtension(path ?? "").TrimStart('.'))
        ?? throw CliRefusal.Usage($"--format: expected one of {string.Join(", ", ReportFormatCode.All)}, or --out with one of them as its ending.");
}
