using System.Globalization;
using CreatorImpact.Data.Import;
using CreatorImpact.Data.Import.Apply;
using CreatorImpact.Data.Import.Outages;
using CreatorImpact.Data.Import.Roster;
using CreatorImpact.Data.Store;

namespace CreatorImpact.Analysis.Runs;

/// <summary>Gathers the inputs of a run straight from files, without a database. The order in which files are given changes nothing, but for rosters.</summary>
/// <param name="reader">Knows the formats.</param>
/// <param name="options">What the user said about the files.</param>
public sealed class FileInputs(IFileReader reader, ReadOptions options)
{
    private readonly List<RankedSeries> _files = [];
    private readonly List<(OutageInput Outage, string Key)> _outages = [];
    private readonly List<OpenOutage> _open = [];
    private readonly List<string> _notes = [];
    private readonly List<RankedFile> _lists = [];
    private readonly List<RosterEntry> _roster = [];
    private (string Path, string Format)? _withoutSeries;

    /// <summary>What the user should know: warnings, rejected rows, outages left out.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>Why nothing can be estimated, or null.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Outages with both ends; the same outage given twice counts once.</summary>
    public IReadOnlyList<OutageInput> Outages => [.. _outages.DistinctBy(entry => entry.Key).Select(entry => entry.Outage)];

    /// <summary>Outages whose end is missing.</summary>
    public IReadOnlyList<OpenOutage> OpenOutages => [.. _open.Distinct()];

    /// <summary>The posts that exports list, the newest first.</summary>
    public IReadOnlyList<StoredContentItem> Posts => RankedFiles.Posts(_lists);

    /// <summary>The planned posts of schedules, in order of their time.</summary>
    public IReadOnlyList<StoredPlannedPost> Planned => RankedFiles.Planned(_lists);

    /// <summary>Reads an engagement export: its series, and its posts where it lists some.</summary>
    public async Task AddEngagementAsync(string path, CancellationToken token)
    {
        var (file, reading) = Read(path, token);
        if (reading is EngagementReading engagement)
        {
            var (sha256, _) = await FileFingerprint.ReadAsync(file, null, token).ConfigureAwait(false);
            _files.Add(new RankedSeries(ExportInstant.Find(file, reading), sha256, file.Name, [.. engagement.Series]));
            _lists.Add(new RankedFile(ExportInstant.Find(file, reading), sha256, reading));
            if (!engagement.Series.Any() && !engagement.Items.Any())
                Refuse(path, NoSeries(engagement.Format));
            else if (!engagement.Series.Any())
                _withoutSeries ??= (path, engagement.Format);
        }
        else if (reading is OutageReading)
        {
            Refuse(path, "is a list of outages, expected an engagement export; give it with --outages.");
        }
        else if (reading is not RefusedReading)
        {
            Refuse(path, reading is ScheduleReading ? "is a schedule, expected an engagement export; give it with --schedule." : "is a roster, expected an engagement export; give it with --roster.");
        }
    }

    /// <summary>Reads a schedule of planned posts.</summary>
    public async Task AddScheduleAsync(string path, CancellationToken token)
    {
        var (file, reading) = Read(path, token);
        if (reading is ScheduleReading)
        {
            var (sha256, _) = await FileFingerprint.ReadAsync(file, null, token).ConfigureAwait(false);
            _lists.Add(new RankedFile(ExportInstant.Find(file, reading), sha256, reading));
        }
        else if (reading is not RefusedReading)
        {
            Refuse(path, "is no schedule, expected a table of planned posts with their day or time and title.");
        }
    }

    /// <summary>Reads a roster: where the audiences of accounts live. Of two entries of one account the one given later holds.</summary>
    public void AddRoster(string path, CancellationToken token)
    {
        var (_, reading) = Read(path, token);
        if (reading is RosterReading roster) _roster.AddRange(roster.Entries);
        else if (reading is EngagementReading { Carried: { Roster.Count: > 0 } carried }) _roster.AddRange(carried.Roster);
        else if (reading is not RefusedReading) Refuse(path, "is no roster, expected a table of accounts, such as account;platform;audience.");
    }

    /// <summary>Reads a list of outages.</summary>
    public void AddOutages(string path, CancellationToken token)
    {
        var (_, reading) = Read(path, token);
        if (reading is OutageReading outages)
        {
            foreach (var record in outages.Outages) Add(path, record);
        }
        else if (reading is EngagementReading { Carried: { Outages.Count: > 0 } carried })
        {
            foreach (var record in carried.Outages.Where(record => record.Whole is not { IsIllustrative: true })) Add(path, record);
        }
        else if (reading is EngagementReading engagement)
        {
            Refuse(path, $"is an engagement export ({engagement.Format}), expected a list of outages; give it with --engagement.");
        }
        else if (reading is not RefusedReading)
        {
            Refuse(path, reading is ScheduleReading ? "is a schedule, expected a list of outages; give it with --schedule." : "is a roster, expected a list of outages; give it with --roster.");
        }
    }

    /// <summary>The series of all files merged by rank; sets <see cref="Refusal"/> when they do not go together.</summary>
    public IReadOnlyList<SeriesInput> MergeSeries()
    {
        var (series, refusal) = RankedSeries.Merge(_files);
        Refusal ??= refusal;
        // Posts alone are fine beside a file with series, and nothing to estimate by themselves.
        if (series.Count == 0 && _withoutSeries is { } only) Refuse(only.Path, NoSeries(only.Format));
        return RosterAudiences.From(_roster).AddTo(series);
    }

    private static string NoSeries(string format) => $"holds no daily or hourly series of an account (recognised as {format}); export a date or overview tab.";

    private (SourceFile File, FileReading Reading) Read(string path, CancellationToken token)
    {
        var file = SourceFile.FromPath(path);
        var reading = reader.Read(file, options, token);
        foreach (var warning in reading.Warnings) _notes.Add($"{path}: {warning.Text}");
        foreach (var row in reading.RejectedRows)
            _notes.Add(string.Create(CultureInfo.InvariantCulture, $"{path} line {row.LineNumber}{(row.Column is null ? "" : $", {row.Column}")}: found '{row.Found}', expected {row.Expected}. {row.Fix}"));
        if (reading is RefusedReading refused) Refuse(path, refused.Reason);
        return (file, reading);
    }

    private void Refuse(string path, string reason) => Refusal ??= $"{path}: {reason}";

    private void Add(string path, OutageRecord record)
    {
        if (OutageTimes.Fault(record.Start, record.EndExclusive) is { } fault)
        {
            _notes.Add($"{path}: outage '{record.Title}' is left out: {fault.Column} {fault.Found}, expected {fault.Expected}.");
        }
        else if (OutageInput.From(record) is { } outage)
        {
            _outages.Add((outage, DataHash.Compute([], [outage], [])));
        }
        else if (OpenOutage.From(record) is { } open)
        {
            _open.Add(open);
            _notes.Add($"{path}: outage '{record.Title}' has {(open.IsOver ? "an unknown end" : "no end yet")}, so its loss cannot be summed; it is only kept out of the data learnt from. Add an end to estimate it.");
        }
    }
}
