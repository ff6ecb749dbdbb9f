using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Groups;
using CreatorImpact.Analysis.Reports.Accounts;
using CreatorImpact.Analysis.Wording;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Impact;
using CreatorImpact.Estimation.Segments;

namespace CreatorImpact.Analysis.Reports.Segments;

/// <summary>
/// The pack about segments for others: everything in it is read off <see cref="GroupsDocument"/>, so that what that hides is in no table, no picture and
/// no sentence.
/// </summary>
public static class SegmentPack
{
    /// <summary>Writes it.</summary>
    /// <param name="comparison">Segments of a set, their draws included.</param>
    /// <param name="inputs">What they were computed from.</param>
    /// <param name="demo">True for made-up data.</param>
    /// <param name="words">Language.</param>
    public static ReportDocument Of(GroupComparison comparison, SegmentInputs inputs, bool demo, ReportWords words)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(words);
        var document = GroupsDocument.From(comparison, null, demo);
        var text = new SegmentText(words, document);
        var shown = document.Segments.Where(group => group.Rate is not null).ToList();
        // Tables go by the pooled rate, which draws noisy segments to the middle; the sentence names the rate it prints.
        var highest = shown.Count < 2 ? null : shown.MaxBy(group => group.Rate!.Point);
        var headline = highest is null ? null : Headline(document, highest, shown, text);
        var grade = ReportInterval.Of(highest?.Rate) is { } rate ? text.Grade(rate.Grade) : null;
        return new ReportDocument
        {
            Kind = ReportKind.SegmentPack,
            Culture = words.Culture,
            Title = text.Get("SegmentsTitle", text.Set),
            Headline = headline,
            HeadlineWithoutMoney = headline,
            HeadlineGrade = grade,
            HeadlineWithoutMoneyGrade = grade,
            Facts = Facts(document, text),
            Stamps = Stamps(document, inputs, text),
            Sections =
            [
                new ReportSection("rates", text.Get("SegmentsRates"), [SegmentForest.Of(document, text, words), SegmentTables.Rates(document, text), .. HiddenNote(document, text), SegmentTables.Amounts(document, text)]),
                new ReportSection("pairs", text.Get("SegmentsPairs"), [.. PairTables.Of(SegmentPairs.Of(comparison, document), text)]),
                new ReportSection("burden", text.Get("SegmentsBurden"), [SegmentTables.Burdens(document, text)]),
                .. document.Reasons.Count > 0 ? [new ReportSection("notes", text.Get("SegmentsNotes"), [new ReportList([.. document.Reasons.Select(text.Reason)])])] : Array.Empty<ReportSection>(),
                new ReportSection("method", text.Get("SegmentsMethod"), [Method(document, text), .. inputs.Runs.Count > 0 ? [RunOrigins.Table(inputs.Runs, words)] : Array.Empty<ReportBlock>()]),
            ],
            Guard = text.Get("Guard"),
            Origin = inputs.Origin,
        };
    }

    // Without a clear difference the highest rate may be the highest by chance.
    private static string Headline(GroupsDocument document, GroupJson highest, List<GroupJson> shown, SegmentText text)
    {
        var key = document.Segments.Any(group => group.Hidden) ? "SegmentsHeadShown" : highest is { Flagged: true, Difference.Point: > 0 } ? "SegmentsHeadWorst" : "SegmentsHeadFirst";
        var first = text.Get(key, text.Name(highest), text.Percent(ReportInterval.Of(highest.Rate)!));
        return shown.All(group => group.Flagged is not null)
            ? $"{first} {text.Get("SegmentsHeadFlags", text.Number(shown.Count(group => group.Flagged == true)), text.Number(shown.Count))}"
            : first;
    }

    private static List<ReportFact> Facts(GroupsDocument document, SegmentText text) =>
    [
        .. document.Outages.Select(outage => new ReportFact(text.Get("SegmentsFactOutage"), text.Outage(outage))),
        new(text.Get("SegmentsFactSet"), text.Set),
        new(text.Get("SegmentsFactMetric"), text.Metric),
        new(text.Get("SegmentsFactCounted"), text.Get($"SegmentsCounted_{document.Counted}")),
        .. document.Total.Creators is { } creators ? [new ReportFact(text.Get("SegmentsCreators"), text.Number(creators))] : Array.Empty<ReportFact>(),
    ];

    private static List<ReportStamp> Stamps(GroupsDocument document, SegmentInputs inputs, SegmentText text)
    {
        var stamps = new List<ReportStamp>();
        void Add(bool holds, string code, string label, params object[] places)
        {
            if (holds) stamps.Add(new ReportStamp(code, text.Get(label), text.Get(label + "Text", places)));
        }

        Add(document.Demo, "demo", "StampDemo");
        Add(document.Outages.Any(outage => outage.Verification == StoredOutage.IllustrativeVerification), "illustrative", "StampIllustrative");
        Add(document.Reasons.Any(reason => reason.Code == "data_changed"), "changed", "StampChanged");
        Add(inputs.ProvisionalUntil is not null, "provisional", "StampProvisional", inputs.ProvisionalUntil?.ToString(DayPattern.Day(text.Culture), text.Culture) ?? "");
        return stamps;
    }

    private static IEnumerable<ReportBlock> HiddenNote(GroupsDocument document, SegmentText text)
    {
        if (SegmentTables.Groups(document).Any(group => group.Hidden)) yield return new ReportText(text.Get("SegmentsHiddenNote", text.Number(document.HiddenBelow)));
    }

    private static ReportList Method(GroupsDocument document, SegmentText text) => new(
    [
        text.Get($"SegmentsMethodRate_{document.Counted}"),
        text.Get("SegmentsMethodDraws", text.Number(JointDraws.Count)),
        text.Get("SegmentsMethodFlags", text.Number(100 * FalseDiscovery.DefaultShare)),
        text.Get("SegmentsMethodPooled"),
        text.Get("SegmentsMethodPairs"),
        text.Get("SegmentsMethodBurden", text.Number(Burden.UsualDays)),
        text.Get("SegmentsMethodHidden", text.Number(document.HiddenBelow)),
    ]);
}
