namespace CreatorImpact.Analysis;

/// <summary>The version printed on every document.</summary>
public static class ProductVersion
{
    /// <summary>Major.minor.patch.</summary>
    public static string Text { get; } = typeof(ProductVersion).Assembly.GetName().Version!.ToString(3);
}
