using System.Globalization;
using CreatorImpact.Estimation.Uploads;
using CreatorImpact.Web.Shell;
using NodaTime;

namespace CreatorImpact.Web.Features.Data.Posts;

/// <summary>Times and figures of posts as the page writes them.</summary>
internal static class PostWords
{
    /// <summary>A moment in a zone, or a day.</summary>
    public static string Time(PostTime time, DateTimeZone zone) => time.At is { } at
        ? TimeWords.Minute(at, zone, CultureInfo.CurrentCulture)
        : TimeWords.Day(time.Day, CultureInfo.CurrentCulture);

    /// <summary>A count with its groups.</summary>
    public static string Number(double value) => value.ToString("N0", CultureInfo.CurrentCulture);

    /// <summary>Views at an age: the figure, its bounds where it lies between two exports, a bound alone, or nothing.</summary>
    public static string Views(ViewsAtAge views) => views switch
    {
        { Basis: ViewsAtAgeBasis.Near, Point: { } point } => Number(point),
        { Basis: ViewsAtAgeBasis.Between, Point: { } point, High: { } high } => $"≈ {Number(point)} ({Number(views.Low)}–{Number(high)})",
        { Basis: ViewsAtAgeBasis.TooLate, High: { } most } => $"≤ {Number(most)}",
        { Basis: ViewsAtAgeBasis.NotYet } => $"≥ {Number(views.Low)}",
        _ => "–",
    };
}
