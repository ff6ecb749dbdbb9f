using CreatorImpact.Data.Import.Engagement.Layouts;
using CreatorImpact.Data.Import.Metrics;

namespace CreatorImpact.Data.Import.Engagement.ThirdParty;

/// <summary>Metricool's account by day: day first, thousands with a point, lost followers negative.</summary>
internal sealed class MetricoolReader : LayoutReader
{
    private const string GainedNames = "gained followers|seguidores ganados|seguidores ganhos|abonnés gagnés|gewonnene follower|follower guadagnati";

    private const string LostNames = "lost followers|seguidores perdidos|abonnés perdus|verlorene follower|follower persi";

    public override string Title => "Metricool account by day (CSV)";

    protected override IReadOnlyList<TableLayout> Layouts { get; } =
    [
        new SeriesLayout
        {
            Format = "metricool.account", Needs = [ColumnNames.Date, HeaderSet.Of(GainedNames), HeaderSet.Of(LostNames)], DateOrder = Import.DateOrder.DayFirst, RowsFollow = true, ThousandsPoint = true,
            Without = HeaderSet.Of(string.Join('|', [.. ColumnNames.Account, .. ColumnNames.Platform.Except(["red"])])),
            Metrics = ToolMetrics.Names.With("followers_gained", GainedNames).With("followers_lost", LostNames).With("uploads", "posts|publicaciones|publicações|publications|beiträge|post"),
        },
    ];
}
