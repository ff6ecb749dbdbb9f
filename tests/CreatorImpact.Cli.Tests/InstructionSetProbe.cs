using System.Runtime.Intrinsics.X86;

namespace CreatorImpact.Cli.Tests;

/// <summary>
/// Started in a process of its own by <see cref="InstructionSetTests"/>: does the runtime obey the switches? Names of switches change between
/// versions of .NET, and one that is not known is ignored without a word.
/// </summary>
public sealed class InstructionSetProbe
{
    [Theory]
    [InlineData("DOTNET_EnableAVX512")]
    [InlineData("DOTNET_EnableAVX2")]
    public void IsSupported_SwitchedOff_IsFalse(string name)
    {
        var isSupported = name.EndsWith("512", StringComparison.Ordinal) ? Avx512F.IsSupported : Avx2.IsSupported;

        Assert.False(isSupported && Environment.GetEnvironmentVariable(name) == "0", $"{name} is 0, and yet the runtime uses it.");
    }
}
