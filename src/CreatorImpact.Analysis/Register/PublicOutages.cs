using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Data.Store.Register;
using NodaTime;
using NodaTime.Text;

namespace CreatorImpact.Analysis.Register;

/// <summary>A report on an outage.</summary>
/// <param name="Name">Who reports.</param>
/// <param name="Url">Where.</param>
public sealed record PublicSource(string Name, string Url);

/// <summary>A publicly reported outage of the catalogue.</summary>
/// <param name="Id">Its code in the catalogue.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Sources">At least one; the first is the one its times come from.</param>
/// <param name="Note">What a reader must know of it.</param>
/// <param name="Outages">It as the register keeps it, one entry a platform.</param>
public sealed record PublicOutage(string Id, string Title, IReadOnlyList<PublicSource> Sources, string Note, IReadOnlyList<StoredOutage> Outages)
{
    /// <summary>The entries a register does not have yet. Known again by platform, start and address of the report, however it is called by now.</summary>
    public IReadOnlyList<StoredOutage> MissingFrom(IEnumerable<StoredOutage> register)
    {
        ArgumentNullException.ThrowIfNull(register);
        var known = register.Select(outage => (outage.Platform, outage.Start, outage.Url)).ToHashSet();
        return [.. Outages.Where(outage => !known.Contains((outage.Platform, outage.Start, outage.Url)))];
    }
}

/// <summary>Well-documented outages, each with the address of a report: data (data/catalog/public-outages.json). None is of the reference article.</summary>
public static class PublicOutages
{
    /// <summary>All of them, oldest first.</summary>
    public static IReadOnlyList<PublicOutage> All { get; } =
        [.. Catalog.Read<PublicFile>("public-outages.json").Outages.Select(Of).OrderBy(outage => outage.Outages[0].Start)];

    /// <summary>The one that an outage of the register came from; null for any other.</summary>
    public static PublicOutage? Find(StoredOutage outage)
    {
        ArgumentNullException.ThrowIfNull(outage);
        return All.FirstOrDefault(known => known.Outages.Any(one => one.Platform == outage.Platform && one.Start == outage.Start && one.Url == outage.Url));
    }

    private static PublicOutage Of(Row row) => new(row.Id, row.Title, row.Sources, row.Note, [.. row.Platforms.Select(platform => Entry(row, platform))]);

    private static StoredOutage Entry(Row row, string platform) => new()
    {
        Platform = platform,
        Title = row.Title,
        Start = At(row.Start),
        EndExclusive = At(row.End),
        Function = row.Function,
        Severity = row.Severity ?? "unknown",
        Cause = row.Cause,
        Url = row.Sources[0].Url,
        Source = row.Sources[0].Name,
        Verification = row.Verification,
        EntryZone = row.Zone,
        Regions = row.Regions ?? [],
        Phases = [.. (row.Phases ?? []).Select(phase => new StoredPhase(At(phase.Start), At(phase.End), phase.Low, phase.High))],
        Windows = [.. (row.OtherWindows ?? []).Select(window => new StatedWindow(At(window.Start), At(window.End), window.Source, window.Url))],
        Statements = [.. (row.Statements ?? []).Select(said => new OutageStatement(At(said.At), KindCode.Find<StatementKind>(said.Kind) ?? StatementKind.Other, said.Text, said.Url))],
    };

    private static Instant At(string text) => InstantPattern.ExtendedIso.Parse(text).GetValueOrThrow();

    private sealed record PublicFile(IReadOnlyList<Row> Outages);

    private sealed record Row(
        string Id,
        string Title,
        IReadOnlyList<string> Platforms,
        string Function,
        string Cause,
        string Zone,
        string Start,
        string End,
        string Verification,
        IReadOnlyList<PublicSource> Sources,
        string Note,
        string? Severity,
        IReadOnlyList<string>? Regions,
        IReadOnlyList<Part>? Phases,
        IReadOnlyList<Other>? OtherWindows,
        IReadOnlyList<Said>? Statements);

    private sealed record Part(string Start, string End, double Low, double High);

    private sealed record Other(string Start, string End, string Source, string? Url);

    private sealed record Said(string At, string Kind, string Text, string? Url);
}
