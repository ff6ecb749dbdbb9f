using CreatorImpact.Data.Store.Money;
using NodaTime;

namespace CreatorImpact.Data.Store.Register;

/// <summary>A window another source states, or a statement of the platform, as JSON; instants as microseconds since the epoch.</summary>
/// <param name="At">Start of the window, or when it was said.</param>
/// <param name="End">End of the window, exclusive.</param>
/// <param name="Kind">What the statement does.</param>
/// <param name="Text">Who states the window, or what was said.</param>
/// <param name="Url">Where.</param>
internal sealed record SaidJson(long At, long? End, string? Kind, string Text, string? Url)
{
    public static SaidJson Of(StatedWindow window) => new(window.Start.ToMicroseconds(), window.EndExclusive.ToMicroseconds(), null, window.Source, window.Url);

    public static SaidJson Of(OutageStatement said) => new(said.At.ToMicroseconds(), null, KindCode.Of(said.Kind), said.Text, said.Url);

    public StatedWindow ToWindow() => new(Instant(At), Instant(End ?? At), Text, Url);

    public OutageStatement ToStatement() => new(Instant(At), KindCode.Find<StatementKind>(Kind) ?? StatementKind.Other, Text, Url);

    private static Instant Instant(long microseconds) => NodaTime.Instant.FromUnixTimeTicks(checked(microseconds * 10));
}
