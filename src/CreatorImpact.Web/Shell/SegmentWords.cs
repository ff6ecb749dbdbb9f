using System.Globalization;
using CreatorImpact.Analysis.Findings;

namespace CreatorImpact.Web.Shell;

/// <summary>Names of segment sets and segments: those of the product in the reader's language, others as they were given.</summary>
internal static class SegmentWords
{
    public static string Set(string name) => new FindingText(CultureInfo.CurrentCulture).SegmentSet(name);

    public static string Segment(string name) => new FindingText(CultureInfo.CurrentCulture).Segment(name);
}
