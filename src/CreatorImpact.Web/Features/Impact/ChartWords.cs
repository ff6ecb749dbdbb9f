using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Web.Charts;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using Microsoft.Extensions.Localization;
using NodaTime;

namespace CreatorImpact.Web.Features.Impact;

/// <summary>Makes the charts of a finding: its values around the outage, and the loss adding up.</summary>
internal sealed class ChartWords(ImpactPageModel model, StoredFinding stored, ImpactChartData data, IStringLocalizer<ImpactText> text, FindingText words)
{
    private readonly EstimateEntry _entry = stored.Finding.Entry;
    private readonly DateTimeZone _zone = ChartSlice.ZoneOf(data);
    private readonly string _unit = words.Unit(stored.Finding.Entry.Metric, stored.Finding.Entry.Currency);

    private bool Hourly => string.Equals(data.Granularity, "hour", StringComparison.Ordinal);

    /// <summary>What happened and what would have, with bands and comparison.</summary>
    public ChartModel Values(ChartSlice slice, ViewComparison compare, ChartProvenance provenance)
    {
        var rows = slice.Rows;
        List<ChartLine> lines =
        [
            new(ChartRole.Actual, text["LineActual"], [.. rows.Select(row => row.Actual)]),
            new(ChartRole.ButFor, text["LineButFor"], [.. rows.Select(row => row.ButFor)]),
        ];
        if (compare != ViewComparison.None) lines.Add(new ChartLine(ChartRole.Comparison, text[$"Compare_{compare}"], [.. rows.Select(row => row.Earlier)]));
        return new ChartModel
        {
            Caption = text[Hourly ? "ChartHourly" : "ChartDaily", Who(), _unit, data.ZoneId],
            Summary = text["ChartSummary", FindingSentence.Write(_entry, words)],
            Unit = text[Hourly ? "UnitHourly" : "UnitDaily", _unit],
            Zone = _zone,
            Hourly = Hourly,
            Times = [.. rows.Select(row => row.Start)],
            Lines = lines,
            Bands =
            [
                new ChartBand(ChartRole.Range90, text["Band90"], text["Low90"], text["High90"], [.. rows.Select(row => Range(row.Range90))]),
                new ChartBand(ChartRole.Range50, text["Band50"], text["Low50"], text["High50"], [.. rows.Select(row => Range(row.Range50))]),
            ],
            Spans = Spans(),
            Provenance = provenance,
            FileStem = Stem("impact"),
        };
    }

    /// <summary>The loss adding up; null in findings of earlier versions.</summary>
    public ChartModel? Cumulated(IReadOnlyList<CumulationLine> checkpoints, ChartProvenance provenance)
    {
        if (data is not { CumulatedLoss: { } loss, Checkpoints: { } marks } || Array.FindIndex(loss, value => value is not null) is not (>= 0 and var first))
            return null;

        var count = loss.Length - first - loss.Reverse().TakeWhile(value => value is null).Count();
        return new ChartModel
        {
            Caption = text["CumulationCaption", Who(), _unit, data.ZoneId],
            Summary = text["CumulationSummary", string.Join("; ", checkpoints.Select(line => $"{line.Label}: {line.Loss}"))],
            Unit = _unit,
            Zone = _zone,
            Hourly = Hourly,
            Times = [.. data.PeriodStarts.Skip(first).Take(count).Select(Instant.FromUnixTimeMilliseconds)],
            Lines = [new ChartLine(ChartRole.Loss, text["LineLoss"], [.. loss.Skip(first).Take(count)])],
            Markers = [.. marks.Zip(checkpoints, (mark, line) => new ChartMarker(LastPeriod(mark.End), line.Mark, mark.Loss.Point, new ChartRange(mark.Loss.Lo90, mark.Loss.Hi90)))],
            Spans = [Window()],
            Provenance = provenance,
            FileStem = Stem("gross-to-net"),
        };
    }

    /// <summary>Where the numbers come from and what must not be missed.</summary>
    public ChartProvenance Provenance(IReadOnlyList<Stamp> stamps)
    {
        var grade = (_entry.DayNet ?? _entry.Gross)?.Grade ?? "not estimable";
        var warning = stamps.Where(stamp => stamp != Stamp.Demo && Stamps.Warns(stamp)).Select(Warning).ToList();
        return new ChartProvenance(
            Who(),
            OutageWords.Times(model.Outage!, model.Zone, text, words.Culture),
            text[$"Grade_{grade.Replace(' ', '_')}"],
            stored.Run.Origin.DataHash,
            stored.Run.Origin.Version,
            stamps.Contains(Stamp.Demo) ? text["Stamp_Demo"].Value : null,
            warning.Count == 0 ? null : string.Join(", ", warning));
    }

    private string Warning(Stamp stamp) => stamp == Stamp.Superseded && stored.SupersededBy is { } newest
        ? text["SupersededBy", newest.Id.ToString(words.Culture), TimeWords.Minute(newest.CompletedAt ?? newest.CreatedAt, DateTimeZone.Utc, words.Culture)]
        : text[$"Stamp_{stamp}"];

    // The line stands at the start of each period, so a checkpoint stands at the start of the last one it holds.
    private Instant LastPeriod(long end)
    {
        var index = Array.FindLastIndex(data.PeriodStarts, start => start < end);
        return Instant.FromUnixTimeMilliseconds(index < 0 ? end : data.PeriodStarts[index]);
    }

    private List<ChartSpan> Spans()
    {
        List<ChartSpan> spans = [Window()];
        if (data.RecoveryEnd > data.WindowEnd) spans.Add(new ChartSpan(ChartSpanKind.Recovery, At(data.WindowEnd), At(data.RecoveryEnd)));
        spans.AddRange(OtherOutages.Of(model).Select(outage => new ChartSpan(ChartSpanKind.OtherOutage, outage.Start, outage.EndExclusive!.Value, outage.Title)));
        return spans;
    }

    private ChartSpan Window() => new(ChartSpanKind.Outage, At(data.WindowStart), At(data.WindowEnd));

    private string Who() => PlatformWords.Of(_entry.Platform) is { } platform ? $"{_entry.Account}, {platform}" : _entry.Account;

    private string Stem(string what) => ChartFileName.Stem($"{_entry.Account}-{_entry.Metric}-{_entry.WindowStart[..10]}-{what}");

    private static Instant At(long milliseconds) => Instant.FromUnixTimeMilliseconds(milliseconds);

    private static ChartRange? Range((double Low, double High)? range) => range is var (low, high) ? new ChartRange(low, high) : null;
}
