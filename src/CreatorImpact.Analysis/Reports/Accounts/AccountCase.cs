using CreatorImpact.Analysis.Documents;
using CreatorImpact.Analysis.Findings;
using CreatorImpact.Analysis.Money;
using CreatorImpact.Data.Import.Metrics;
using CreatorImpact.Data.Store;
using NodaTime;

namespace CreatorImpact.Analysis.Reports.Accounts;

/// <summary>What documents about one account and one outage say: the finding of its views and the money computed from its findings.</summary>
/// <param name="About">The outage and the account.</param>
/// <param name="Main">The finding of its views, else of the first thing it counts.</param>
/// <param name="SupersededBy">The newest run that has estimated again what is shown, money included; null when all of it is the newest.</param>
/// <param name="Answer">Money and uploads; null when nothing of the account is worth money, and for messages, which hold none.</param>
internal sealed record AccountCase(OutageCase About, AccountFinding Main, StoredRun? SupersededBy, AccountAnswer? Answer)
{
    /// <summary>What was asked for.</summary>
    public ReportRequest Request => About.Request;

    /// <summary>Language of the document.</summary>
    public ReportWords Wording => About.Request.Words;

    /// <summary>Account and platform.</summary>
    public string Name => AccountNames.Of(About.Account!.Name, About.Account.Platform);

    /// <summary>Person or brand behind the account; null when nobody says another name than the account's own.</summary>
    public string? Creator => Main.Series.CreatorName is { Length: > 0 } name && !string.Equals(name, About.Account!.Name, StringComparison.Ordinal) ? name : null;

    /// <summary>Runs the money rests on, each once; none without money.</summary>
    public IReadOnlyList<StoredRun> MoneyRuns => [.. MoneyOutcomes.Of(Answer).Select(outcome => outcome.Run).OfType<StoredRun>().DistinctBy(run => run.Id)];
}

/// <summary>A stored finding, and whether what it rests on is as it was.</summary>
/// <param name="Series">The series, as it is visible now.</param>
/// <param name="Finding">What was found.</param>
/// <param name="Run">The run it is from.</param>
/// <param name="IsChanged">True when what it rests on has changed since.</param>
internal sealed record AccountFinding(StoredSeries Series, ImpactFinding Finding, StoredRun Run, bool IsChanged)
{
    /// <summary>Figures, verdict and reasons.</summary>
    public EstimateEntry Entry => Finding.Entry;

    /// <summary>True when there are figures that stand for a loss: not when only the counter stood still.</summary>
    public bool HasFigures => Entry is { Net: not null, Verdict: not Words.PossibleDisplayGap };

    /// <summary>Zone of the series' days.</summary>
    public DateTimeZone Zone => DateTimeZoneProviders.Tzdb.GetZoneOrNull(Finding.Chart?.ZoneId ?? Series.ZoneId ?? "Etc/UTC") ?? DateTimeZone.Utc;

    /// <summary>Whether its data are all there and settled, as of the newest export.</summary>
    /// <param name="asOf">When that was written.</param>
    public FindingSettling SettlingOf(Instant asOf) => FindingSettling.Of(Finding, Zone, Series.ExportedAt, asOf);

    /// <summary>Whether and how long its figures may still move.</summary>
    /// <param name="asOf">When the newest export was written.</param>
    public Provisional ProvisionalOf(Instant asOf)
    {
        var settling = SettlingOf(asOf);
        var exportedOn = Series.ExportedAt.InZone(Zone).Date;
        return new Provisional(settling.FinalOn is { } final && exportedOn < final ? final : null, !RecoverySpan.IsCovered(Finding, Zone));
    }
}

/// <summary>Whether and how long figures may still move.</summary>
/// <param name="Until">First day on which exports hold the final figures; null when they do already.</param>
/// <param name="IsClipped">True when data end before the recovery window does.</param>
internal readonly record struct Provisional(LocalDate? Until, bool IsClipped)
{
    /// <summary>Whether money may still move; firm without money.</summary>
    public static Provisional Of(MoneyStanding? standing) => standing is null ? default : new Provisional(standing.ProvisionalUntil, standing.IsClipped);

    /// <summary>Both together: settled when the last is.</summary>
    public Provisional With(Provisional other) => new(
        (Until, other.Until) switch
        {
            (null, var only) => only,
            (var only, null) => only,
            var (mine, theirs) => LocalDate.Max(mine.Value, theirs.Value),
        },
        IsClipped || other.IsClipped);
}

/// <summary>Names accounts for readers.</summary>
internal static class AccountNames
{
    /// <summary>"luma · YouTube".</summary>
    public static string Of(string account, string? platform) => PlatformName.Display(platform) is { } shown ? $"{account} · {shown}" : account;
}
