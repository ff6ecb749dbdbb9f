using CreatorImpact.Data.Import.Bytes;
using CreatorImpact.Data.Import.Cells;
using CreatorImpact.Data.Import.Delimited;
using CreatorImpact.Data.Import.Metrics;
using CreatorImpact.Data.Import.Outages;
using CreatorImpact.Data.Import.Tables;
using static System.FormattableString;

namespace CreatorImpact.Data.Import.Roster;

/// <summary>Reads one row of a roster, or rejects it saying why.</summary>
internal sealed class RosterRowReader
{
    private readonly SourcePart _part;
    private readonly TextTable _table;
    private readonly ReadOptions _options;
    private readonly ImportIssues _issues;
    private readonly int? _account;
    private readonly int? _creator;
    private readonly int? _segment;
    private readonly int? _audience;
    private readonly int[] _clients;
    private readonly int? _monetised;
    private readonly IReadOnlyList<(int Column, string Set)> _sets;
    private readonly IReadOnlyList<(int Column, string Region)> _shares;
    private readonly bool _sharesAreParts;
    private readonly bool _sharesAreMixed;
    private readonly NumberFormat _numbers;

    public RosterRowReader(SourcePart part, ReadOptions options, ImportIssues issues, CancellationToken token)
    {
        (_part, _table, _options, _issues) = (part, part.Table!, options, issues);
        (_account, _creator, _segment, _audience) = (_table.Find(RosterColumns.Account), _table.Find(RosterColumns.Creator), _table.Find(RosterColumns.Segment), _table.Find(RosterColumns.Audience));
        _clients = [.. _table.Headers.Index().Where(one => RosterColumns.IsClient(one.Item)).Select(one => one.Index)];
        _monetised = _table.Find(RosterColumns.Monetised);
        _sets = Named(RosterColumns.SetOf);
        _shares = Named(RosterColumns.RegionOf);
        (_numbers, _sharesAreParts, _sharesAreMixed) = Survey(token);
        int?[] single = [_account, _creator, _segment, _audience, _monetised, _table.Find(RosterColumns.Platform), _table.Find(RosterColumns.Followers), _table.Find(RosterColumns.Region), _table.Find(RosterColumns.BusinessType)];
        RosterColumns.WarnAboutUnread(part, [.. single, .. _clients, .. _sets.Select(one => one.Column), .. _shares.Select(one => one.Column)], issues);
    }

    /// <summary>The entry of a row; null when it was rejected.</summary>
    public RosterEntry? TryRead(RowCursor row)
    {
        var creator = Cell(row, _creator);
        var account = Cell(row, _account) ?? creator;
        if (account is null) return Reject(row, _account ?? _creator, "nothing", "the account's name, such as @ann", "Name the account.");
        if (!TryAudience(row, out var audience) || !TryFollowers(row, out var followers)) return null;

        var entry = new RosterEntry(PlatformName.Of(Cell(row, _table.Find(RosterColumns.Platform))) ?? PlatformName.Of(_options.Platform), account)
        {
            Creator = creator,
            Clients = RosterLists.Names(string.Join(';', _clients.Select(column => Cell(row, column)).OfType<string>())),
            Segments = [.. SegmentsOf(row).DistinctBy(one => (one.Set.ToUpperInvariant(), one.Segment.ToUpperInvariant()))],
            Audience = audience,
            Followers = followers,
            Region = Cell(row, _table.Find(RosterColumns.Region)) is { } region ? RosterLists.Region(region) : null,
            BusinessType = Cell(row, _table.Find(RosterColumns.BusinessType)),
            Monetised = Monetised(row),
            LineNumber = row.Line,
        };
        return RosterRules.Fault(entry) is var (field, found, expected) ? Reject(row, field == "audience" ? _audience : null, found, expected, "Correct the row.") : entry;
    }

    private bool? Monetised(RowCursor row)
    {
        if (Cell(row, _monetised) is not { } text) return null;
        if (OutageWords.IsYes(text)) return true;
        if (OutageWords.IsNo(text)) return false;
        _issues.Warn("unknown_word", Invariant($"{_part.Where}, line {row.Line}: \"{CellText.Shown(text)}\" is neither yes nor no; whether the account earns money counts as not known."));
        return null;
    }

    private IEnumerable<SegmentName> SegmentsOf(RowCursor row)
    {
        if (Cell(row, _segment) is { } listed)
            foreach (var one in RosterLists.Segments(listed))
                yield return one;
        foreach (var (column, set) in _sets)
            if (Cell(row, column) is { } segments)
                foreach (var segment in RosterLists.Names(segments))
                    yield return new SegmentName(set, segment);
    }

    private bool TryAudience(RowCursor row, out IReadOnlyList<AudienceShare> audience)
    {
        var shares = new List<AudienceShare>();
        audience = shares;
        if (Cell(row, _audience) is { } listed)
        {
            if (RosterLists.Audience(listed) is not { } read)
            {
                Reject(row, _audience, listed, "regions with their share, such as US 30 %; GB 12 %, each region once", "Correct the cell or leave it empty.");
                return false;
            }

            shares.AddRange(read);
        }

        foreach (var (column, region) in _shares)
        {
            if (Cell(row, column) is not { } text) continue;
            if (RosterLists.Number(text.TrimEnd('%')) is not { } number)
            {
                Reject(row, column, text, "a share such as 30 % or 0.3", "Correct the cell or leave it empty.");
                return false;
            }

            if (_sharesAreMixed && !text.EndsWith('%') && number is > 0 and < 1)
            {
                Reject(row, column, text, "a share with its sign, such as 30 %: the columns hold numbers below and above 1", "Write the sign, or all shares alike.");
                return false;
            }

            var share = _sharesAreParts && !text.EndsWith('%') ? number : number / 100;
            if (share > 0) shares.Add(new AudienceShare(region, share));
        }

        return true;
    }

    private bool TryFollowers(RowCursor row, out long? followers)
    {
        followers = null;
        var column = _table.Find(RosterColumns.Followers);
        if (Cell(row, column) is not { } text) return true;
        if (_numbers.TryParse(text, out var number, out _, out _) && number is >= 0 and < 1e12m && number == decimal.Truncate(number))
        {
            followers = (long)number;
            return true;
        }

        Reject(row, column, text, "a whole number of followers", "Correct the cell or leave it empty.");
        return false;
    }

    // Shares of 0 to 1 everywhere are parts of a whole, numbers above 1 per cent; a table with both does not say which is which.
    private (NumberFormat Numbers, bool SharesAreParts, bool SharesAreMixed) Survey(CancellationToken token)
    {
        var vote = new NumberVote();
        var (above, below) = (false, false);
        var followers = _table.Find(RosterColumns.Followers);
        using var row = _table.OpenRows();
        while (row.Read())
        {
            if ((row.Line & 0xFFF) == 0) token.ThrowIfCancellationRequested();
            if (followers is { } column) vote.Offer(column, row[column], isCount: true);
            foreach (var (share, _) in _shares)
                if (!row[share].EndsWith('%') && RosterLists.Number(row[share]) is { } number)
                    (above, below) = (above || number > 1, below || number is > 0 and < 1);
        }

        return (vote.Decide(_table.Separator), !above, above && below);
    }

    private List<(int Column, string Name)> Named(Func<HeaderName, string?> name) =>
        [.. _table.Headers.Index().Where(one => one.Index != _segment && one.Index != _audience).Select(one => (one.Index, Name: name(one.Item)!)).Where(one => one.Name is not null)];

    private static string? Cell(RowCursor row, int? column) => column is { } index && !CellText.IsNull(row[index]) ? row[index] : null;

    private RosterEntry? Reject(RowCursor row, int? column, string found, string expected, string fix)
    {
        _issues.Reject(new RejectedRow(_part.Sheet ?? _part.Entry, row.Line, column is { } index ? _table.Headers[index].Raw : null, found, expected, fix, row.RawText()));
        return null;
    }
}
