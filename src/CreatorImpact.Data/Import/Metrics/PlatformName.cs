namespace CreatorImpact.Data.Import.Metrics;

/// <summary>Platforms under one spelling.</summary>
public static class PlatformName
{
    /// <summary>Lower-case platform name; null for an empty text.</summary>
    public static string? Of(string? text)
    {
        var name = text?.Trim().ToLowerInvariant();
        return name switch
        {
            null or "" => null,
            "twitter" or "x (twitter)" or "x/twitter" => "x",
            "you tube" => "youtube",
            "tik tok" => "tiktok",
            _ => name,
        };
    }
}
