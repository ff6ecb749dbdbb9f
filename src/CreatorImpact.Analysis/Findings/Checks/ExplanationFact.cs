using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Findings;
using CreatorImpact.Estimation.Series;
using NodaTime;

namespace CreatorImpact.Analysis.Findings.Checks;

/// <summary>Something the program can tell by itself about another explanation. It is shown beside the question and never answers it.</summary>
/// <param name="Explanation">Which explanation it is about.</param>
/// <param name="Code">Stable snake-case code for programs and translations.</param>
public abstract record ExplanationFact(Explanation Explanation, string Code);

/// <summary>It looked and found nothing (<c>no_…</c>), or could not look (<c>…_unknown</c>).</summary>
/// <param name="Explanation">Which explanation it is about.</param>
/// <param name="Code">What was looked for.</param>
public sealed record PlainFact(Explanation Explanation, string Code) : ExplanationFact(Explanation, Code);

/// <summary>Another known outage, of any platform.</summary>
/// <param name="Outage">The outage.</param>
/// <param name="IsDuring">True when it touches the assessed days, false when it was over in the week before them.</param>
public sealed record OutageFact(StoredOutage Outage, bool IsDuring) : ExplanationFact(Explanation.OtherOutage, IsDuring ? "outage_during" : "outage_before");

/// <summary>A day of the week before on which a post took off.</summary>
/// <param name="Day">The day.</param>
/// <param name="Total">Its total, in the unit of the series.</param>
/// <param name="Usual">Median of the 28 days before it.</param>
public sealed record TakeOffFact(LocalDate Day, double Total, double Usual) : ExplanationFact(Explanation.Content, "take_off")
{
    /// <summary>How many times the usual it was; more than 3.</summary>
    public double Times => Total / Usual;
}

/// <summary>How often was posted around the outage and before.</summary>
/// <param name="Days">The week up to and including the last day of the outage.</param>
/// <param name="Posts">Posts in it.</param>
/// <param name="UsualPosts">Mean posts a week in the four weeks before it.</param>
public sealed record PostingFact(DateInterval Days, int Posts, double UsualPosts) : ExplanationFact(Explanation.Content, "posting");

/// <summary>Consecutive days of which the export lacks values.</summary>
/// <param name="Days">The days.</param>
/// <param name="Missing">Periods without a value in them.</param>
/// <param name="Granularity">Length of a period.</param>
/// <param name="IsDuring">True when it touches the assessed days, false when it lies in the four weeks before them.</param>
public sealed record GapFact(DateInterval Days, int Missing, Granularity Granularity, bool IsDuring) : ExplanationFact(Explanation.ExportGap, IsDuring ? "gap_during" : "gap_before");
