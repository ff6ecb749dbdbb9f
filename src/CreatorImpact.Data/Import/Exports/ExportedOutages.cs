using System.Globalization;
using CreatorImpact.Data.Import.Outages;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Register;
using CreatorImpact.Estimation.Outages;
using NodaTime;

namespace CreatorImpact.Data.Import.Exports;

/// <summary>Puts the outages of an export together with their parts, other windows and statements.</summary>
internal sealed class ExportedOutages
{
    private static readonly string[] Functions = [.. Enum.GetNames<OutageFunction>().Select(name => name.ToLowerInvariant())];

    private readonly OrderedDictionary<long, StoredOutage> _outages = [];
    private readonly Dictionary<long, List<OutageUpdate>> _updates = [];

    /// <summary>Rows of outages met.</summary>
    public int Count { get; private set; }

    /// <summary>Reads the rows of the outages themselves.</summary>
    public void Add(ExportFields fields)
    {
        while (fields.Read())
        {
            Count++;
            var number = fields.Whole("outage") ?? fields.Fail("outage", "the outage's number", 0L);
            var outage = new StoredOutage
            {
                Platform = fields.Text("platform"),
                Title = fields.Needed("title", "a title"),
                Start = fields.Time("start") ?? (fields.IsGood ? fields.Fail("start", "a time in UTC", default(Instant)) : default),
                EndExclusive = fields.Time("end"),
                EndKnown = fields.Flag("end known") ?? true,
                Planned = fields.Flag("planned") ?? false,
                LeftOut = fields.Flag("left out") ?? false,
                Function = fields.Word("function", Functions),
                Severity = fields.Word("severity", "unknown", "none", "minor", "major", "critical", "maintenance"),
                AffectedShare = fields.Number("affected share"),
                Cause = fields.Text("cause") ?? "unknown",
                Url = fields.Text("url"),
                Source = fields.Text("source"),
                Verification = fields.Word("verification", [.. StoredOutage.Verifications]),
                EntryZone = fields.Text("entry zone") is { } zone && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not null ? zone : "Etc/UTC",
                AcknowledgedAt = fields.Time("acknowledged"),
                ResolvedAt = fields.Time("resolved"),
                Author = fields.Text("author"),
                Components = fields.List<List<string>>("components") ?? [],
                Regions = fields.List<List<string>>("regions") ?? [],
                PeakComponentStatus = fields.Text("peak component status"),
            };
            if (fields.IsGood && FaultOf(outage) is { } fault) fields.Fail("title", outage.Title, fault, 0);
            if (fields.IsGood && !_outages.TryAdd(number, outage)) fields.Fail("outage", "each number once", 0);
        }
    }

    /// <summary>Reads what stands in a table of its own; call it after <see cref="Add"/>.</summary>
    public void AddDetails(ExportFields fields)
    {
        while (fields.Read())
        {
            var number = fields.Whole("outage") ?? 0;
            var start = fields.Time("start") ?? (fields.IsGood ? fields.Fail("start", "a time in UTC", default(Instant)) : default);
            var (kind, text, url) = (fields.Word("kind", "part", "window", "statement", "update"), fields.Text("text") ?? string.Empty, fields.Text("url"));
            var (end, low, high, status) = (fields.Time("end"), fields.Number("low"), fields.Number("high"), fields.Text("status"));
            if (!fields.IsGood) continue;

            if (!_outages.TryGetValue(number, out var outage))
            {
                fields.Fail("outage", "the number of an outage that was taken", 0);
                continue;
            }

            if (kind == "update")
            {
                if (!_updates.TryGetValue(number, out var known)) _updates[number] = known = [];
                known.Add(new OutageUpdate(start, status, text));
                continue;
            }

            var added = kind switch
            {
                "part" => end is { } to ? outage with { Phases = [.. outage.Phases, new StoredPhase(start, to, low ?? 0, high ?? 1)] } : outage,
                "window" => end is { } to ? outage with { Windows = [.. outage.Windows, new StatedWindow(start, to, text, url)] } : outage,
                _ => outage with { Statements = [.. outage.Statements, new OutageStatement(start, Enum.TryParse<StatementKind>(status, ignoreCase: true, out var said) && Enum.IsDefined(said) ? said : StatementKind.Update, text, url)] },
            };
            if (FaultOf(added) is { } fault) fields.Fail("kind", kind, fault, 0);
            else _outages[number] = added;
        }
    }

    /// <summary>The outages in the order of the export.</summary>
    public IReadOnlyList<OutageRecord> Records()
    {
        // Numbers of a file change when an outage is added before others: only twins are told apart by them, in their order.
        var twins = new Dictionary<(string?, Instant, string), int>();
        int NumberOf(StoredOutage outage) => twins[(outage.Platform, outage.Start, outage.Title)] = twins.GetValueOrDefault((outage.Platform, outage.Start, outage.Title)) + 1;
        return [.. _outages.Select(outage => new OutageRecord
        {
            Id = NumberOf(outage.Value).ToString(CultureInfo.InvariantCulture),
            IdIsHandMade = true,
            SourceFormat = CarriedTable.Format,
            Platform = outage.Value.Platform,
            Title = outage.Value.Title,
            Start = outage.Value.Start,
            EndExclusive = outage.Value.EndExclusive,
            EndKnown = outage.Value.EndKnown,
            Updates = _updates.GetValueOrDefault(outage.Key) ?? [],
            Whole = outage.Value,
        })];
    }

    // The rules of the store speak in exceptions, which for a file are faults of a row.
    private static string? FaultOf(StoredOutage outage)
    {
        try
        {
            OutageRules.Complete(outage);
            return null;
        }
        catch (ArgumentException exception)
        {
            return exception.Message;
        }
    }
}
