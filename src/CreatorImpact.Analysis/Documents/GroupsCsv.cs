using System.Globalization;

namespace CreatorImpact.Analysis.Documents;

/// <summary>Segments beside each other as CSV for others; hidden groups have a name and nothing else. Rates are shares, loss is positive.</summary>
public static class GroupsCsv
{
    private static readonly string[] Intervals = ["gross", "net", "expected", "rate", "median_rate", "pooled_rate", "difference", "burden_median", "burden_90th", "burden_share_above_tenth", "top_tenth_share"];

    /// <summary>Writes the file; a demo says so in its first row.</summary>
    public static byte[] Write(GroupsDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var text = new CsvText();
        if (document.Demo) text.About("Made-up data");
        text.About(string.Create(CultureInfo.InvariantCulture, $"Groups of fewer than {document.HiddenBelow} creators are hidden, and others where it takes that to keep them so."));
        text.Row(["set", "segment", "metric", "currency", "counted", "hidden", "creators", "missing_accounts", .. Intervals.SelectMany(name => new[] { name, name + "_lo90", name + "_hi90" }), "p_value", "flagged", "grade", "difference_grade", "is_total"]);
        foreach (var group in document.Segments.Append(document.Total))
        {
            IntervalJson?[] figures =
            [
                group.Gross, group.Net, group.Expected, group.Rate, group.MedianRate, group.PooledRate, group.Difference,
                group.Burden?.Median, group.Burden?.Ninetieth, group.Burden?.ShareAboveTenth, group.Burden?.TopShare,
            ];
            text.Row([
                document.Set, group.Name, document.Metric, document.Currency, document.Counted, Yes(group.Hidden), CsvText.Plain(group.Creators), CsvText.Plain(group.MissingAccounts),
                .. figures.SelectMany(figure => new[] { CsvText.Plain(figure?.Point), CsvText.Plain(figure?.Lo90), CsvText.Plain(figure?.Hi90) }),
                CsvText.Plain(group.PValue), group.Flagged is { } flagged ? Yes(flagged) : null, group.Net?.Grade, group.Difference?.Grade, group.IsTotal ? Yes(true) : null,
            ]);
        }

        return text.ToBytes();
    }

    private static string Yes(bool value) => value ? "yes" : "no";
}
