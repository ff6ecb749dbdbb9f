using System.Globalization;

namespace CreatorImpact.Cli.Tests;

public sealed class CliArgumentsTests
{
    [Theory]
    [InlineData("2026-11-01", null, "2026-11-01T00:00:00Z")]
    [InlineData("2026-11-01", "America/New_York", "2026-11-01T04:00:00Z")]
    [InlineData("2026-11-01T10:00:00Z", "America/New_York", "2026-11-01T10:00:00Z")]
    [InlineData("2026-11-01T10:00:00+02:00", null, "2026-11-01T08:00:00Z")]
    [InlineData("2026-11-01T10:00:00", "Europe/Berlin", "2026-11-01T09:00:00Z")]
    public void Time_DateOrInstant_IsRead(string text, string? zone, string expected) =>
        Assert.Equal(expected, CliArguments.Time("--start", text, CliArguments.Zone(zone))!.Value.ToString(null, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("yesterday")]
    [InlineData("2026-11-01T10:00:00")]
    [InlineData("2026-13-01")]
    public void Time_AnythingElse_IsAUsageErrorThatNamesTheOption(string text)
    {
        var refusal = Assert.Throws<CliRefusal>(() => CliArguments.Time("--start", text, null));

        Assert.Equal(ExitCode.Usage, refusal.ExitCode);
        Assert.Contains("--start", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Zone_UnknownName_IsAUsageError() =>
        Assert.Equal(ExitCode.Usage, Assert.Throws<CliRefusal>(() => CliArguments.Zone("Mars/Olympus")).ExitCode);
}
