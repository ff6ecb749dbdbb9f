namespace CreatorImpact.Analysis.Register;

/// <summary>A cause of an outage.</summary>
/// <param name="Code">As stored, such as <c>ddos</c>.</param>
/// <param name="Name">In words.</param>
public sealed record Cause(string Code, string Name);

/// <summary>Causes of one kind.</summary>
/// <param name="Code">Code of the kind; unlike every cause's, unless it stands for that one alone.</param>
/// <param name="Name">In words.</param>
/// <param name="Causes">The kind itself first, then its subtypes.</param>
public sealed record CauseGroup(string Code, string Name, IReadOnlyList<Cause> Causes);

/// <summary>What is generally known of causes of one kind: no statement about any single outage.</summary>
/// <param name="Group">Code of the kind.</param>
/// <param name="Cause">Its name.</param>
/// <param name="Happens">What happens.</param>
/// <param name="Effect">What it does to those who use the platform.</param>
/// <param name="Length">How long it usually lasts.</param>
public sealed record CauseGuidance(string Group, string Cause, string Happens, string Effect, string Length);

/// <summary>The causes an outage can have: data (data/catalog/causes.json), in groups.</summary>
public static class CauseCatalog
{
    private static readonly CauseFile File = Catalog.Read<CauseFile>("causes.json");

    private static readonly Dictionary<string, Cause> ByCode = File.Groups.SelectMany(group => group.Causes).ToDictionary(cause => cause.Code, StringComparer.Ordinal);

    private static readonly Dictionary<string, CauseGroup> GroupByCode =
        File.Groups.SelectMany(group => group.Causes.Select(cause => (cause.Code, group))).ToDictionary(pair => pair.Code, pair => pair.group, StringComparer.Ordinal);

    /// <summary>All groups.</summary>
    public static IReadOnlyList<CauseGroup> Groups => File.Groups;

    /// <summary>General guidance on the four kinds of the reference article, in our own words.</summary>
    public static IReadOnlyList<CauseGuidance> Guidance => File.Guidance;

    /// <summary>A cause by its code; null for a code nobody knows, which an older or newer version may have stored.</summary>
    public static Cause? Find(string? code) => code is null ? null : ByCode.GetValueOrDefault(code);

    /// <summary>The group a cause belongs to; null for a code nobody knows.</summary>
    public static CauseGroup? GroupOf(string? code) => code is null ? null : GroupByCode.GetValueOrDefault(code);

    /// <summary>True when a cause is what is looked for: the code itself, or one of the group of that code.</summary>
    /// <param name="cause">Stored code; null counts as <c>unknown</c>.</param>
    /// <param name="wanted">Code of a cause or of a group.</param>
    public static bool Matches(string? cause, string wanted)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        var code = string.IsNullOrWhiteSpace(cause) ? "unknown" : cause;
        return string.Equals(code, wanted, StringComparison.Ordinal) || string.Equals(GroupOf(code)?.Code, wanted, StringComparison.Ordinal);
    }

    private sealed record CauseFile(IReadOnlyList<CauseGroup> Groups, IReadOnlyList<CauseGuidance> Guidance);
}
