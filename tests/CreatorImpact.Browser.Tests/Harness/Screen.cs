namespace CreatorImpact.Browser.Tests.Harness;

/// <summary>What somebody looks through.</summary>
public sealed record Screen(string Name, int Width, int Height, bool Dark = false)
{
    public static Screen Laptop { get; } = new("laptop", 1366, 768);

    public static Screen LaptopDark { get; } = new("laptop-dark", 1366, 768, Dark: true);

    public static Screen Phone { get; } = new("phone", 360, 740);

    public static Screen PhoneDark { get; } = new("phone-dark", 360, 740, Dark: true);

    public static IReadOnlyList<Screen> All { get; } = [Laptop, LaptopDark, Phone, PhoneDark];

    public override string ToString() => Name;
}
