using System.Text.RegularExpressions;

namespace CreatorImpact.Analysis.Reports;

/// <summary>Whose document it is: an agency's own look.</summary>
public sealed partial record ReportBrand
{
    /// <summary>Most bytes of a logo.</summary>
    public const int MostLogoBytes = 512 * 1024;

    /// <summary>Most characters of name and footer.</summary>
    public const int LongestText = 300;

    /// <summary>Describes a look.</summary>
    /// <param name="name">Name of the sender; empty for none.</param>
    /// <param name="accent">Colour of headings and lines, <c>#rrggbb</c>.</param>
    /// <param name="quiet">Colour behind figures, <c>#rrggbb</c>.</param>
    /// <param name="footer">Line at the foot; empty for none.</param>
    /// <param name="logo">PNG or JPEG bytes; null for none.</param>
    /// <exception cref="ArgumentException">A colour is none, a text is too long, or the logo is no PNG or JPEG of up to <see cref="MostLogoBytes"/> bytes.</exception>
    public ReportBrand(string name, string accent, string quiet, string footer, byte[]? logo)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(footer);
        if (name.Length > LongestText || footer.Length > LongestText) throw new ArgumentException(FormattableString.Invariant($"Expected at most {LongestText} characters."), nameof(name));
        if (!IsColour(accent)) throw new ArgumentException($"Found '{accent}', expected a colour such as #1d4ed8.", nameof(accent));
        if (!IsColour(quiet)) throw new ArgumentException($"Found '{quiet}', expected a colour such as #eef2ff.", nameof(quiet));
        if (logo is not null && (logo.Length > MostLogoBytes || TypeOf(logo) is null)) throw new ArgumentException(FormattableString.Invariant($"Expected a PNG or JPEG of at most {MostLogoBytes / 1024} kB."), nameof(logo));
        (Name, Accent, Quiet, Footer, Logo) = (name.Trim(), accent.ToLowerInvariant(), quiet.ToLowerInvariant(), footer.Trim(), logo);
    }

    /// <summary>Name of the sender; empty for none.</summary>
    public string Name { get; }

    /// <summary>Colour of headings and lines.</summary>
    public string Accent { get; }

    /// <summary>Colour behind figures.</summary>
    public string Quiet { get; }

    /// <summary>Line at the foot; empty for none.</summary>
    public string Footer { get; }

    /// <summary>PNG or JPEG bytes; null for none.</summary>
    public byte[]? Logo { get; }

    /// <summary>The logo as an address of its own; null without one.</summary>
    public string? LogoAddress => Logo is null ? null : $"data:{TypeOf(Logo)};base64,{Convert.ToBase64String(Logo)}";

    /// <summary>True for <c>#rrggbb</c>.</summary>
    public static bool IsColour(string? text) => text is not null && Colour().IsMatch(text);

    /// <summary>Media type by the first bytes; null for anything but PNG and JPEG. SVG is refused: it can hold scripts.</summary>
    public static string? TypeOf(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? "image/png"
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "image/jpeg"
        : null;

    /// <summary>Black or white, whichever is easier to read on a colour (relative luminance, WCAG 2.2).</summary>
    public static string TextOn(string colour)
    {
        if (!IsColour(colour)) throw new ArgumentException($"Found '{colour}', expected a colour such as #1d4ed8.", nameof(colour));
        var luminance = (0.2126 * Linear(colour, 1)) + (0.7152 * Linear(colour, 3)) + (0.0722 * Linear(colour, 5));
        return (1.05 / (luminance + 0.05)) >= ((luminance + 0.05) / 0.05) ? "#ffffff" : "#000000";
    }

    private static double Linear(string colour, int at)
    {
        var value = Convert.ToInt32(colour.Substring(at, 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex("^#[0-9a-fA-F]{6}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Colour();
}
