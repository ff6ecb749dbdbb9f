namespace CreatorImpact.Browser.Tests.Harness;

/// <summary>What somebody looks through.</summary>
/// <param name="Scale">Device pixels per pixel of the page: 2 with half the width is what a browser shows at 200 % zoom.</param>
public sealed record Screen(string Name, int Width, int Height, bool Dark = false, int Scale = 1)
{
    public static Screen Laptop { get; } = new("laptop", 1366, 768);

    public static Screen LaptopDark { get; } = new("laptop-dark", 1366, 768, Dark: true);

    public static Screen Phone { get; } = new("phone", 360, 740);

    public static Screen PhoneDark { get; } = new("phone-dark", 360, 740, Dark: true);

    public static Screen Zoomed { get; } = new("zoomed", 683, 384, Scale: 2);

    public static IReadOnlyList<Screen> All { get; } = [Laptop, LaptopDark, Phone, PhoneDark];

    /// <summary>All of them, and one of them at 200 % zoom.</summary>
    public static IReadOnlyList<Screen> Every { get; } = [.. All, Zoomed];

    /// <summary>Those that a walk over many pages takes: both widths and both themes, or all combinations and the zoom at the full size.</summary>
    public static IReadOnlyList<Screen> Walked { get; } = TestSize.Of<IReadOnlyList<Screen>>([Laptop, PhoneDark], Every);

    public override string ToString() => Name;
}
