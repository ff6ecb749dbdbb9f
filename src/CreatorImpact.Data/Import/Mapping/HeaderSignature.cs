using System.Security.Cryptography;
using System.Text;
using CreatorImpact.Data.Import.Delimited;

namespace CreatorImpact.Data.Import.Mapping;

/// <summary>Tells tables of the same header, in whatever order their columns stand.</summary>
internal static class HeaderSignature
{
    private const int Characters = 32;

    /// <summary>The first 128 bits of the SHA-256 of the sorted header names, lower-case hexadecimal.</summary>
    public static string Of(TextTable table)
    {
        var names = string.Join('\n', table.Headers.Select(header => header.Key).Order(StringComparer.Ordinal));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(names)))[..Characters];
    }
}
