using System.Globalization;
using CreatorImpact.Analysis.Quality;
using CreatorImpact.Data.Store;
using CreatorImpact.Estimation.Outages;
using CreatorImpact.Estimation.Platforms;
using CreatorImpact.Estimation.Revenue;
using CreatorImpact.Web.Charts;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Features.Data.Coverage;

/// <summary>A usual week in percent of two decimals, rounded so that all its hours add up to 100 % as shown.</summary>
internal sealed class WeekProfilePicture
{
    private readonly IReadOnlyList<decimal> _percent;
    private readonly CultureInfo _culture;

    /// <param name="profile">The week.</param>
    /// <param name="outage">Outage whose hours are marked; null for none.</param>
    /// <param name="culture">How the reader writes numbers.</param>
    public WeekProfilePicture(WeekProfile profile, StoredOutage? outage, CultureInfo culture)
    {
        (Profile, _culture) = (profile, culture);
        _percent = CentSplit.Of([.. profile.Shares.Select(share => (decimal)share * 100)], 100m);
        var touched = WeekHours.Of(outage?.Phases.Select(phase => new OutageWindow(phase.Start, phase.EndExclusive)) ?? [], profile.Zone);
        Marked = Enumerable.Range(0, WeekHours.Cells).Where(cell => touched[cell] > 0).ToHashSet();
    }

    /// <summary>The week.</summary>
    public WeekProfile Profile { get; }

    /// <summary>Hours of the week that the outage touched.</summary>
    public IReadOnlySet<int> Marked { get; }

    /// <summary>When most is counted and when least; of equal hours the first.</summary>
    public string Peak(IStringLocalizer<DataText> text)
    {
        var (most, least) = (At(_percent.Max()), At(_percent.Min()));
        return Prose.Unbroken(text["ProfilePeak", WeekWords.Hour(most, _culture), Cell(most), WeekWords.Hour(least, _culture), Cell(least)]);
    }

    /// <summary>What it rests on, on whose clock, and what it is not.</summary>
    public string Basis(IStringLocalizer<DataText> text)
    {
        var parts = new List<string> { text["ProfileBasis", Profile.Weeks, TimeWords.Day(Profile.FirstDay, _culture), TimeWords.Day(Profile.LastDay, _culture), Profile.Zone.Id] };
        if (Profile.WeeksWithGaps > 0) parts.Add(text["ProfileGaps", Profile.WeeksWithGaps]);
        if (Profile.ZoneIsAssumed) parts.Add(text["ProfileZoneAssumed"]);
        parts.Add(text["ProfileDescriptive"]);
        return Prose.Unbroken(string.Join(' ', parts));
    }

    /// <summary>Percent of an hour of the week.</summary>
    public string Cell(int cell) => Written(_percent[cell]);

    /// <summary>Percent of a day, 0 = Monday: the sum of its hours as shown.</summary>
    public string Day(int day) => Written(_percent.Skip(day * WeekHours.HoursADay).Take(WeekHours.HoursADay).Sum());

    private string Written(decimal percent) => percent.ToString("0.00", _culture);

    private int At(decimal percent) => Enumerable.Range(0, WeekHours.Cells).First(cell => _percent[cell] == percent);
}
