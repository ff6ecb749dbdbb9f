using System.Text.Json;
using CreatorImpact.Data.Import.Bytes;
using CreatorImpact.Data.Import.Dates;
using CreatorImpact.Data.Import.Items;
using CreatorImpact.Data.Import.Outages;
using CreatorImpact.Data.Import.Tables;
using NodaTime;
using NodaTime.Text;
using static System.FormattableString;

namespace CreatorImpact.Data.Import.Engagement.TikTok;

/// <summary>
/// TikTok's personal data download (JSON): the complete log of uploads, and of followers gained; no views. Of everything else in it
/// (messages, purchases) nothing is read.
/// </summary>
internal sealed class TikTokDataReader : IFormatReader
{
    private const string Videos = "VideoList";

    private const string Fans = "FansList";

    // Post.Posts.VideoList; older Video.Videos.VideoList; newer under "Your Activity" and "Profile And Settings".
    private const int Depth = 4;

    public string Title => "TikTok personal data download (JSON, also zipped)";

    public string Signature => "a JSON object that holds VideoList or FansList";

    public int Recognise(SourceContent content) => content.Parts.Any(part => part.Json is { } root && (Find(root, Videos, Depth) is not null || Find(root, Fans, Depth) is not null)) ? 96 : 0;

    public FileReading Read(SourceContent content, ReadOptions options, CancellationToken token)
    {
        var issues = new ImportIssues();
        var tables = new List<EngagementTable>();
        var account = options.Account;
        foreach (var part in content.Parts)
        {
            if (part.Json is not { } root) continue;
            if (Find(root, Videos, Depth) is { } videos)
            {
                account ??= Records(videos).Select(video => Value(video, "Link")).Select(link => link is null ? null : ItemLink.HandleOf(link)).FirstOrDefault(handle => handle is not null);
                tables.Add(Uploads(videos, part, account ?? content.Stem, issues, token));
            }

            if (Find(root, Fans, Depth) is { } fans) tables.Add(Followers(fans, part, issues, token));
        }

        issues.Warn("no_views_in_format", $"{content.File.Name}: the personal data download lists every upload and no views. Views by day are in TikTok Studio's Overview.");
        if (account is null)
            issues.Warn("account_unknown", $"{content.File.Name}: no link names the account; the file's name stands in. Name the account at import.");
        return new EngagementReading("tiktok.user_data_json", "tiktok", account, "UTC", tables, issues.Warnings, issues.Rows);
    }

    private static EngagementTable Uploads(JsonElement list, SourcePart part, string account, ImportIssues issues, CancellationToken token)
    {
        var items = new OrderedDictionary<string, ContentItem>(StringComparer.Ordinal);
        var (read, likes, unknown) = (0, 0m, 0);
        foreach (var video in Records(list))
        {
            token.ThrowIfCancellationRequested();
            read++;
            if (Moment(video, part, read, issues) is not { } at) continue;

            var link = Value(video, "Link");
            var id = link is null ? Invariant($"video {read}") : ItemLink.IdOf(link) ?? link;
            var values = new Dictionary<string, decimal>(StringComparer.Ordinal);
            if (Value(video, "Likes") is { } text && Cells.NumberFormat.DecimalPoint.TryParse(text, out var count, out _, out _)) values["likes"] = count;
            var title = Value(video, "Title") is { } named && !Cells.CellText.IsNull(named) ? named : null;
            items[id] = new ContentItem("tiktok", account, id, title, link, at.InUtc().Date, at, null, values);
        }

        foreach (var item in items.Values)
        {
            likes += item.Values.GetValueOrDefault("likes");
            if (!item.Values.ContainsKey("likes")) unknown++;
        }

        return Describe(part, null, read, [.. items.Values.Select(item => item.PublishedAt!.Value)]) with
        {
            Sums = new Dictionary<string, decimal> { ["uploads"] = items.Count, ["likes"] = likes },
            Nulls = unknown > 0 ? new Dictionary<string, int> { ["likes"] = unknown } : new Dictionary<string, int>(),
            Note = "Every upload with its time; no views.",
            Items = [.. items.Values],
        };
    }

    private static EngagementTable Followers(JsonElement list, SourcePart part, ImportIssues issues, CancellationToken token)
    {
        var (read, moments) = (0, new List<Instant>());
        foreach (var fan in Records(list))
        {
            token.ThrowIfCancellationRequested();
            read++;
            if (Moment(fan, part, read, issues) is { } at) moments.Add(at);
        }

        return Describe(part, "Follower.FansList", read, moments) with
        {
            Sums = new Dictionary<string, decimal> { ["followers_gained"] = moments.Count },
            Note = "Followers of today by the time they came; those who left are not in it.",
        };
    }

    private static EngagementTable Describe(SourcePart part, string? entry, int read, IReadOnlyList<Instant> moments) => new()
    {
        Entry = entry ?? part.Entry,
        Kind = TableKind.EventList,
        RowsRead = read,
        RowsAccepted = moments.Count,
        PeriodStart = moments.Count > 0 ? InstantPattern.ExtendedIso.Format(moments.Min()) : null,
        PeriodEnd = moments.Count > 0 ? InstantPattern.ExtendedIso.Format(moments.Max()) : null,
    };

    // Written without a zone and taken for UTC, as the download's own times of sign-in are.
    private static Instant? Moment(JsonElement record, SourcePart part, int number, ImportIssues issues)
    {
        var text = Value(record, "Date") ?? string.Empty;
        var cell = DateText.Parse(text.Trim());
        if (cell.Shape == DateShape.Full && DateCell.Day(cell.First, cell.Second, cell.Third) is { } day)
            return day.At(cell.Time ?? LocalTime.Midnight).WithOffset(cell.Offset ?? Offset.Zero).ToInstant();

        issues.Reject(new RejectedRow(part.Entry, 0, "Date", text, "a time such as 2026-11-20 14:50:03", "Download the data again.", Invariant($"record {number}")));
        return null;
    }

    private static string? Value(JsonElement record, string name) => record.Text(name) ?? record.Text(name.ToLowerInvariant());

    private static IEnumerable<JsonElement> Records(JsonElement list) => list.EnumerateArray().Where(record => record.ValueKind == JsonValueKind.Object);

    private static JsonElement? Find(JsonElement element, string name, int depth)
    {
        if (element.ValueKind != JsonValueKind.Object || depth == 0) return null;
        if (element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array) return list;
        foreach (var property in element.EnumerateObject())
            if (Find(property.Value, name, depth - 1) is { } found)
                return found;

        return null;
    }
}
