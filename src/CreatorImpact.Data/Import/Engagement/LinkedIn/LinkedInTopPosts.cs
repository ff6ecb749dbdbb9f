using CreatorImpact.Data.Import.Cells;
using CreatorImpact.Data.Import.Dates;
using CreatorImpact.Data.Import.Delimited;
using CreatorImpact.Data.Import.Items;
using CreatorImpact.Data.Import.Tables;
using NodaTime;
using static System.FormattableString;

namespace CreatorImpact.Data.Import.Engagement.LinkedIn;

/// <summary>LinkedIn's top posts: two tables side by side (by engagements, by impressions) that list the same posts, joined by their address.</summary>
internal static class LinkedInTopPosts
{
    /// <summary>Reads the sheet; a post of one side alone has the figure of that side.</summary>
    public static EngagementTable Read(TextTable table, SeriesContext context, DateOrder? order, ImportIssues issues, CancellationToken token)
    {
        var (sides, vote) = (Sides(table), new DateVote());
        using (var first = table.OpenRows())
            while (first.Read())
                foreach (var side in sides)
                    if (side.Date is { } date)
                        vote.Offer(first[date]);

        var dates = vote.Decide(context.Options.DateOrder ?? order, null, context.Options.ReferenceTime.InUtc().Date, context.Where, out _, DateOrder.MonthFirst)!;
        var values = new CellValues(NumberFormat.DecimalPoint);
        var posts = new OrderedDictionary<string, (LocalDate? Day, Dictionary<string, decimal> Values)>(StringComparer.Ordinal);
        using var row = table.OpenRows();
        while (row.Read())
        {
            token.ThrowIfCancellationRequested();
            foreach (var side in sides)
            {
                var link = row[side.Link];
                if (CellText.IsNull(link)) continue;
                if (!posts.TryGetValue(link, out var post)) posts[link] = post = (null, new Dictionary<string, decimal>(StringComparer.Ordinal));
                foreach (var column in side.Values)
                {
                    if (!values.TryRead(row[column.Index], column.Name!.Value, out var value, out _))
                        issues.Reject(new RejectedRow(context.Place, row.Line, column.Header, row[column.Index], "a number", "Correct the cell or leave it empty.", row.RawText()));
                    else if (value is { } known)
                        post.Values[column.Name!.Value.Metric] = known;
                }

                if (side.Date is { } date && dates.TryRead(row[date], out var stamp)) posts[link] = post with { Day = stamp.Local.Date };
            }
        }

        return Describe(posts, sides, context);
    }

    private static EngagementTable Describe(OrderedDictionary<string, (LocalDate? Day, Dictionary<string, decimal> Values)> posts, List<Side> sides, SeriesContext context)
    {
        var metrics = sides.SelectMany(side => side.Values).Select(column => column.Name!.Value.Metric).Distinct(StringComparer.Ordinal).ToArray();
        var sums = metrics.ToDictionary(metric => metric, metric => posts.Values.Sum(post => post.Values.GetValueOrDefault(metric)), StringComparer.Ordinal);
        sums["uploads"] = posts.Values.Count(post => post.Day is not null);
        return new EngagementTable
        {
            Entry = context.Entry,
            Sheet = context.Sheet,
            Kind = TableKind.ContentSnapshot,
            RowsRead = posts.Count,
            RowsAccepted = posts.Count,
            Sums = sums,
            Nulls = metrics.Select(metric => (metric, Count: posts.Values.Count(post => !post.Values.ContainsKey(metric)))).Where(metric => metric.Count > 0).ToDictionary(metric => metric.metric, metric => metric.Count, StringComparer.Ordinal),
            Note = Invariant($"The {posts.Count} posts of the list (at most 50 are listed), two tables joined by address; figures of the range."),
            Items = [.. posts.Select(post => new ContentItem("linkedin", context.Account, post.Key, null, post.Key, post.Value.Day, null, null, post.Value.Values))],
        };
    }

    private static List<Side> Sides(TextTable table)
    {
        var starts = Enumerable.Range(0, table.Headers.Count).Where(index => LinkedInWords.PostUrl.Contains(table.Headers[index].Key)).ToArray();
        var sides = new List<Side>();
        for (var each = 0; each < starts.Length; each++)
        {
            var end = each + 1 < starts.Length ? starts[each + 1] : table.Headers.Count;
            var side = new Side(starts[each], null, []);
            for (var index = starts[each] + 1; index < end; index++)
            {
                var header = table.Headers[index];
                if (LinkedInWords.PostDate.Contains(header.Key)) side = side with { Date = index };
                else if (LinkedInWords.Metrics.TryFind(header.Key, out var name)) side.Values.Add(new MetricColumn(index, header.Raw, name));
            }

            sides.Add(side);
        }

        return sides;
    }

    private sealed record Side(int Link, int? Date, List<MetricColumn> Values);
}
