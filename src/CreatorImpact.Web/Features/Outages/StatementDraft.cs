using CreatorImpact.Data.Store.Register;
using NodaTime;

namespace CreatorImpact.Web.Features.Outages;

/// <summary>What stands in the form for something the platform said: texts as typed.</summary>
public sealed class StatementDraft
{
    /// <summary>Most characters of what was said.</summary>
    public const int LongestText = 2000;

    /// <summary>Local time in the zone of the outage.</summary>
    public string At { get; set; } = "";

    public ClockPass Pass { get; set; }

    public StatementKind Kind { get; set; }

    public string Text { get; set; } = "";

    /// <summary>Where it can be read.</summary>
    public string Url { get; set; } = "";

    /// <summary>Reads it: the statement, or what is wrong in which field.</summary>
    /// <param name="zone">Zone of the time.</param>
    /// <param name="now">Bounds what is believable.</param>
    public (OutageStatement? Said, IReadOnlyList<FieldProblem> Problems) Read(DateTimeZone zone, Instant now)
    {
        var problems = new List<FieldProblem>();
        var at = new ClockReading(zone, now).Read(EntryField.Start, At, Pass, null, out var problem);
        if (problem is not null)
            problems.Add(problem);
        if (string.IsNullOrWhiteSpace(Text))
            problems.Add(new FieldProblem(EntryField.Title, "StatementEmpty"));
        else if (Text.Trim().Length > LongestText)
            problems.Add(new FieldProblem(EntryField.Title, "TextTooLong", LongestText));
        var url = Url.Trim();
        if (url.Length > 0 && SourceLink.Of(url) is null)
            problems.Add(new FieldProblem(EntryField.Url, "UrlWrong"));
        return problems.Count > 0 ? (null, problems) : (new OutageStatement(at!.Value, Kind, Text.Trim(), url.Length > 0 ? url : null), problems);
    }
}
