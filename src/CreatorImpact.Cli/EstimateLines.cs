using System.Globalization;
using CreatorImpact.Analysis.Documents;

namespace CreatorImpact.Cli;

/// <summary>Estimates in words, as <c>estimate</c> and <c>runs</c> print them.</summary>
internal static class EstimateLines
{
    /// <summary>Verdict, sentence and reasons of each.</summary>
    public static async Task WriteAsync(TextWriter output, EstimateDocument document)
    {
        foreach (var entry in document.Estimates)
        {
            await output.WriteLineAsync($"{entry.Account} · {entry.Metric} · {entry.Outage}: {entry.Verdict}");
            await output.WriteLineAsync($"  {entry.Sentence}");
            foreach (var reason in entry.Gross is null ? entry.Reasons.Skip(1) : entry.Reasons) await output.WriteLineAsync($"  - {reason.Text}");
            if (entry.Uploads is { } uploads) await WriteUploadsAsync(output, uploads);
            if (entry.Money is { } money) await WriteMoneyAsync(output, money);
            foreach (var reason in entry.MoneyReasons ?? []) await output.WriteLineAsync($"  no figure in money: {reason.Text}");
        }
    }

    private static async Task WriteUploadsAsync(TextWriter output, UploadsJson uploads)
    {
        if (uploads is { Missed: { } missed, Displaced: { } displaced, Cancelled: { } cancelled })
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"  uploads by {uploads.Basis}: missed {Range(missed)}, came later {Range(displaced)}, never came {Range(cancelled)}"));
        }

        foreach (var reason in uploads.Reasons) await output.WriteLineAsync($"    - uploads: {reason.Text}");
    }

    private static string Range(IntervalJson figure) => string.Create(CultureInfo.InvariantCulture, $"{figure.Point:0.#} ({figure.Lo90:0.#} to {figure.Hi90:0.#})");

    private static async Task WriteMoneyAsync(TextWriter output, MoneyJson money)
    {
        var figure = money.IncomeLoss;
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"  lost income: {money.Currency} {figure.Point:#,0.00} ({figure.Lo90:#,0.00} to {figure.Hi90:#,0.00}, {figure.Grade}), payable {money.Payable.Point:#,0.00}"));
        foreach (var line in money.Ledger) await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"    {line.Line}{(line.Name is null ? "" : " " + line.Name)} {line.Shown:+#,0.00;-#,0.00;0.00}"));
        foreach (var reason in money.Reasons) await output.WriteLineAsync($"    - {reason.Text}");
    }
}
