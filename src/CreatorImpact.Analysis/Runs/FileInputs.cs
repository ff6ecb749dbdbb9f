using System.Globalization;
using CreatorImpact.Data.Import;
using CreatorImpact.Data.Import.Outages;
using NodaTime;

namespace CreatorImpact.Analysis.Runs;

/// <summary>Gathers the inputs of a run straight from files, without a database.</summary>
/// <param name="referenceTime">What counts as today.</param>
/// <param name="zone">Zone of stamps without an offset.</param>
/// <param name="platform">Platform the user named.</param>
public sealed class FileInputs(Instant referenceTime, DateTimeZone? zone, string? platform)
{
    private readonly List<SeriesInput> _series = [];
    private readonly List<OutageInput> _outages = [];
    private readonly List<string> _notes = [];

    /// <summary>Series read so far; the same series from two files is merged, the later file wins.</summary>
    public IReadOnlyList<SeriesInput> Series => _series;

    /// <summary>Outages with both ends read so far.</summary>
    public IReadOnlyList<OutageInput> Outages => _outages;

    /// <summary>What the user should know: warnings, rejected rows, outages left out.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>Why nothing can be estimated, or null.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Reads an engagement export.</summary>
    public void AddEngagement(string path, CancellationToken token)
    {
        var reading = Read(path, token);
        if (reading is EngagementReading engagement)
        {
            foreach (var data in engagement.Series) Merge(data);
            if (!engagement.Series.Any()) Refuse(path, $"holds no daily or hourly series of an account (recognised as {engagement.Format}); export a date or overview tab.");
        }
        else if (reading is OutageReading)
        {
            Refuse(path, "is a list of outages, expected an engagement export; give it with --outages.");
        }
    }

    /// <summary>Reads a list of outages.</summary>
    public void AddOutages(string path, CancellationToken token)
    {
        var reading = Read(path, token);
        if (reading is OutageReading outages)
        {
            foreach (var record in outages.Outages) Add(path, record);
        }
        else if (reading is EngagementReading engagement)
        {
            Refuse(path, $"is an engagement export ({engagement.Format}), expected a list of outages; give it with --engagement.");
        }
    }

    /// <summary>Says why series and outages gave no pair to estimate.</summary>
    public string NothingToEstimate(RunRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (_outages.Count == 0) return "No outage with both a start and an end was found; add an end to the outage list.";
        if (request.Metric is not null && !_series.Any(input => string.Equals(input.Key.Metric, request.Metric, StringComparison.OrdinalIgnoreCase)))
            return $"No series of metric '{request.Metric}' was found; the files hold {string.Join(", ", _series.Select(input => input.Key.Metric).Distinct(StringComparer.Ordinal))}.";
        var platforms = string.Join(", ", _series.Select(input => input.Key.Platform ?? "unstated").Distinct(StringComparer.Ordinal));
        return $"No outage concerns these series: the exports are of {platforms}, the outages of {string.Join(", ", _outages.Select(outage => outage.Platform ?? "unstated").Distinct(StringComparer.Ordinal))}. Name the platform with --platform if they are the same.";
    }

    private FileReading Read(string path, CancellationToken token)
    {
        var reading = ImportFileReader.Default.Read(SourceFile.FromPath(path), new ReadOptions(referenceTime, zone, platform), token);
        foreach (var warning in reading.Warnings) _notes.Add($"{path}: {warning.Text}");
        foreach (var row in reading.RejectedRows)
            _notes.Add(string.Create(CultureInfo.InvariantCulture, $"{path} line {row.LineNumber}{(row.Column is null ? "" : $", {row.Column}")}: found '{row.Found}', expected {row.Expected}. {row.Fix}"));
        if (reading is RefusedReading refused) Refuse(path, refused.Reason);
        return reading;
    }

    private void Refuse(string path, string reason) => Refusal ??= $"{path}: {reason}";

    private void Merge(SeriesData data)
    {
        var index = _series.FindIndex(input => input.Key == data.Key);
        if (index < 0)
        {
            _series.Add(new SeriesInput(data.Key, data.Key.Account, data.ZoneId, data.Currency, data.Periods, data.Values));
            return;
        }

        var merged = new SortedDictionary<long, double>();
        foreach (var (periods, values) in new[] { (_series[index].Periods, _series[index].Values), (data.Periods, data.Values) })
            for (var i = 0; i < periods.Count; i++) merged[periods[i]] = values[i];
        _series[index] = _series[index] with { Periods = [.. merged.Keys], Values = [.. merged.Values] };
    }

    private void Add(string path, OutageRecord record)
    {
        if (OutageInput.From(record) is { } outage) _outages.Add(outage);
        else _notes.Add($"{path}: outage '{record.Title}' has {(record.EndKnown ? "no end yet" : "an unknown end")}, so its loss cannot be summed; add an end to estimate it.");
    }
}
