using System.Globalization;

namespace CreatorImpact.Data.Import.Roster;

/// <summary>What tells planned posts of one account apart, in any file: the schedule's id, else planned day or time and title.</summary>
internal static class PlannedPostKey
{
    public static string Of(PlannedPost post)
    {
        if (post.Id is { } id) return "id:" + id;
        var when = post.PlannedAt is { } at ? at.ToString("uuuu-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) : post.PlannedOn.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
        return $"{when} {post.Title}";
    }
}
