namespace CreatorImpact.Data.Tests;

/// <summary>How much is walked: a share of the screens by default, all of them with CREATORIMPACT_FULL=1.</summary>
internal static class TestSize
{
    public static bool IsFull { get; } = Environment.GetEnvironmentVariable("CREATORIMPACT_FULL") == "1";

    public static T Of<T>(T small, T full) => IsFull ? full : small;
}
