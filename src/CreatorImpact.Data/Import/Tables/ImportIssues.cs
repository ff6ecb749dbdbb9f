using CreatorImpact.Data.Import.Cells;
using static System.FormattableString;

namespace CreatorImpact.Data.Import.Tables;

/// <summary>Gathers warnings (one a code and text) and rejected rows while a file is read.</summary>
internal sealed class ImportIssues
{
    private const int KeptRows = 10_000;

    private readonly List<ImportWarning> _warnings = [];
    private readonly List<RejectedRow> _rows = [];
    private int _notKept;

    /// <summary>The first rejected row.</summary>
    public RejectedRow? FirstRejected => _rows.Count > 0 ? _rows[0] : null;

    /// <summary>Adds a warning once.</summary>
    public void Warn(string code, string text)
    {
        var warning = new ImportWarning(code, text);
        if (!_warnings.Contains(warning)) _warnings.Add(warning);
    }

    /// <summary>Adds a rejected row; beyond 10,000 they are only counted.</summary>
    public void Reject(RejectedRow row)
    {
        if (_rows.Count < KeptRows) _rows.Add(row with { Found = CellText.Shown(row.Found) });
        else _notKept++;
    }

    /// <summary>All warnings.</summary>
    public IReadOnlyList<ImportWarning> Warnings => _notKept == 0
        ? [.. _warnings]
        : [.. _warnings, new ImportWarning("rejected_rows_not_listed", Invariant($"{_notKept} more rows were rejected than are listed. Expected a table with one date and numbers; check the export."))];

    /// <summary>The rejected rows.</summary>
    public IReadOnlyList<RejectedRow> Rows => [.. _rows];
}
