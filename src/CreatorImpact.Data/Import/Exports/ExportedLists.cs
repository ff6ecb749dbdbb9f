using CreatorImpact.Data.Import.Items;
using CreatorImpact.Data.Import.Roster;

namespace CreatorImpact.Data.Import.Exports;

/// <summary>Reads the posts, the roster and the planned posts of an export.</summary>
internal static class ExportedLists
{
    public static void AddPosts(ExportFields fields, List<ContentItem> posts)
    {
        while (fields.Read())
        {
            var post = new ContentItem(
                fields.Text("platform"),
                fields.Needed("account", "the account's name"),
                fields.Needed("id", "the post's id"),
                fields.Text("title"),
                fields.Text("link"),
                fields.Day("published on"),
                fields.Time("published at"),
                fields.Day("taken on"),
                fields.List<Dictionary<string, decimal>>("figures") ?? [])
            {
                ListedUntil = fields.Time("listed until"),
                WrittenAt = fields.Time("written"),
                ListFormat = fields.Text("list format"),
            };
            if (fields.IsGood) posts.Add(post);
        }
    }

    /// <summary>Numbers the snapshots of each post in the order of the file. Exports that do not say when figures were written hold one a post.</summary>
    public static List<ContentItem> AsSnapshots(IEnumerable<ContentItem> posts)
    {
        var next = new Dictionary<(string?, string, string), int>();
        return [.. posts.Select(post => post.WrittenAt is null ? post : post with { Position = Next((post.Platform, post.Account, post.Id)) })];

        int Next((string?, string, string) post)
        {
            var position = next.GetValueOrDefault(post);
            next[post] = position + 1;
            return position;
        }
    }

    public static void AddRoster(ExportFields fields, List<RosterEntry> roster)
    {
        while (fields.Read())
        {
            var entry = new RosterEntry(fields.Text("platform"), fields.Needed("account", "the account's name"))
            {
                Creator = fields.Text("creator"),
                Clients = fields.List<List<string>>("clients") ?? [],
                Segments = fields.List<List<SegmentName>>("segments") ?? [],
                Audience = fields.List<List<AudienceShare>>("audience") ?? [],
                Followers = fields.Whole("followers"),
                Region = fields.Text("home region"),
                BusinessType = fields.Text("business type"),
                Monetised = fields.Flag("monetised"),
            };
            if (fields.IsGood && RosterRules.Fault(entry) is var (field, found, expected)) fields.Fail(field, found, expected, 0);
            if (fields.IsGood) roster.Add(entry);
        }
    }

    public static void AddPlanned(ExportFields fields, List<PlannedPost> planned)
    {
        while (fields.Read())
        {
            var day = fields.Day("planned on") ?? (fields.IsGood ? fields.Fail("planned on", "a day such as 2026-11-22", default(NodaTime.LocalDate)) : default);
            var post = new PlannedPost(fields.Text("platform"), fields.Text("account") ?? string.Empty, fields.Text("title") ?? string.Empty, day, fields.Time("planned at"))
            {
                Id = fields.Text("id"),
                Format = fields.Text("format"),
                Client = fields.Text("client"),
                Link = fields.Text("link"),
            };
            if (fields.IsGood && RosterRules.Fault(post) is var (field, found, expected)) fields.Fail(field, found, expected, 0);
            if (fields.IsGood) planned.Add(post);
        }
    }
}
