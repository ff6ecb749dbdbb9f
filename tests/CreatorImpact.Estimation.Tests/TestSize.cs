namespace CreatorImpact.Estimation.Tests;

/// <summary>How large seeded simulations are: small by default, the stated size with CREATORIMPACT_FULL=1.</summary>
internal static class TestSize
{
    public static int Of(int small, int full) =>
        Environment.GetEnvironmentVariable("CREATORIMPACT_FULL") == "1" ? full : small;
}
