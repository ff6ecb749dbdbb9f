using CreatorImpact.Data.Import.Roster;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Series;

namespace CreatorImpact.Analysis.Runs;

/// <summary>Which series are of one account, however its exports write it, and which of them is to be preferred where one stands for the account.</summary>
internal static class AccountSeries
{
    /// <summary>The one to be preferred first: hours show more than days, then more periods, then the newer export.</summary>
    public static IComparer<StoredSeries> BestFirst { get; } = Comparer<StoredSeries>.Create(Compare);

    /// <summary>The name accounts of a platform are told apart by: as <see cref="AccountKey"/> folds it, and as it is where nothing would be left.</summary>
    public static string NameOf(StoredSeries series) => AccountKey.Of(series.Key.Account) is { Length: > 0 } key ? key : series.Key.Account;

    /// <summary>What series of one name that state no platform are taken to be of: the only platform that is stated; null where there is none, or several.</summary>
    public static string? OnlyPlatform(IEnumerable<StoredSeries> series) =>
        series.Select(one => one.Key.Platform).OfType<string>().Distinct(StringComparer.Ordinal).Take(2).ToList() is [var only] ? only : null;

    private static int Compare(StoredSeries one, StoredSeries other)
    {
        var order = Comparer<Granularity>.Default.Compare(one.Key.Granularity, other.Key.Granularity);
        if (order == 0) order = other.PeriodCount.CompareTo(one.PeriodCount);
        if (order == 0) order = other.ExportedAt.CompareTo(one.ExportedAt);
        return order == 0 ? one.Id.CompareTo(other.Id) : order;
    }
}
