using CreatorImpact.Data.Import;
using CreatorImpact.Data.Import.Mapping;

namespace CreatorImpact.Web.Features.Data.Columns;

/// <summary>What somebody has said so far about the columns of one table.</summary>
public sealed class ColumnsForm
{
    /// <summary>Choice of a column of figures that keeps its own name.</summary>
    public const string OwnName = "value:";

    private readonly TablePreview _table;
    private readonly string[] _choices;

    /// <summary>Begins with what was said before, else with what the columns seem to mean.</summary>
    public ColumnsForm(TablePreview table, TableMapping? remembered)
    {
        ArgumentNullException.ThrowIfNull(table);
        _table = table;
        var start = remembered ?? table.Guess;
        _choices = [.. table.Columns.Select(column => ChoiceOf(start.Columns.FirstOrDefault(said => said.Header == column.Header && said.Occurrence == column.Occurrence)))];
        (Platform, Account, Zone) = (start.Platform, start.Account, start.ZoneId);
        Order = start.DateOrder?.ToString() ?? string.Empty;
        DecimalSign = start.DecimalSign?.ToString() ?? string.Empty;
    }

    /// <summary>Platform of rows that state none.</summary>
    public string? Platform { get; set; }

    /// <summary>Account of rows that state none.</summary>
    public string? Account { get; set; }

    /// <summary>IANA zone, as typed.</summary>
    public string? Zone { get; set; }

    /// <summary>Name of a <see cref="DateOrder"/>, or empty to let the column decide.</summary>
    public string Order { get; set; }

    /// <summary>Decimal sign, or empty to let the columns decide.</summary>
    public string DecimalSign { get; set; }

    /// <summary>Choice of a column: a <see cref="ColumnRole"/>, or <c>value:metric</c>.</summary>
    public string this[int column]
    {
        get => _choices[column];
        set => _choices[column] = value;
    }

    /// <summary>True when somebody must say which part of a date comes first.</summary>
    public bool NeedsOrder => _table.AsksDateOrder && Order.Length == 0;

    /// <summary>What was said.</summary>
    public TableMapping ToMapping()
    {
        var columns = new List<MappedColumn>();
        for (var index = 0; index < _choices.Length; index++)
        {
            var (role, metric) = Parse(_choices[index]);
            if (role != ColumnRole.Ignore) columns.Add(new MappedColumn(_table.Columns[index].Header, _table.Columns[index].Occurrence, role, metric));
        }

        return new TableMapping(
            columns,
            Blank(Platform)?.ToLowerInvariant(),
            Blank(Account),
            Blank(Zone),
            Enum.TryParse<DateOrder>(Order, out var order) ? order : null,
            DecimalSign.Length == 1 ? DecimalSign[0] : null);
    }

    private static string ChoiceOf(MappedColumn? said) => said switch
    {
        null => nameof(ColumnRole.Ignore),
        { Role: ColumnRole.Value } => OwnName + (said.Metric is { } metric && MappedMetric.Offered.Contains(metric) ? metric : string.Empty),
        _ => said.Role.ToString(),
    };

    private static (ColumnRole Role, string? Metric) Parse(string choice)
    {
        if (choice.StartsWith(OwnName, StringComparison.Ordinal)) return (ColumnRole.Value, choice.Length > OwnName.Length ? choice[OwnName.Length..] : null);
        return (Enum.TryParse<ColumnRole>(choice, out var role) ? role : ColumnRole.Ignore, null);
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
