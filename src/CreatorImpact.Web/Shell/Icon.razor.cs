using Microsoft.AspNetCore.Components;

namespace CreatorImpact.Web.Shell;

/// <summary>A decorative line picture; the word beside it carries the meaning.</summary>
public partial class Icon
{
    [Parameter, EditorRequired]
    public required IconName Name { get; set; }

    private string Outline => Name switch
    {
        IconName.Start => "M4 11 12 4l8 7v8a1 1 0 0 1-1 1h-4v-6H9v6H5a1 1 0 0 1-1-1z",
        IconName.Impact => "M3 8h4l3 10 4-10h7",
        IconName.Outages => "M13 3 5 14h6l-1 7 9-12h-7z",
        IconName.Data => "M4 6h16M4 12h16M4 18h10",
        IconName.Method => "M5 4h11a3 3 0 0 1 3 3v13H8a3 3 0 0 1-3-3zM5 17a3 3 0 0 1 3-3h11M9 8h6",
        IconName.Help => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M12 16.75h.01",
        IconName.Upload => "M12 16V5M7 10l5-5 5 5M4 19h16",
        IconName.Sun => "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.5 1.5M17.5 17.5 19 19M5 19l1.5-1.5M17.5 6.5 19 5",
        IconName.Moon => "M20 14.5A8.5 8.5 0 1 1 9.5 4a7 7 0 0 0 10.5 10.5z",
        IconName.Arrow => "M5 12h14M13 6l6 6-6 6",
        IconName.Search => "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5 20 20",
        IconName.Keys => "M4 7h16a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1zM7 10.5h.01M11 10.5h.01M15 10.5h.01M8 14h8",
        IconName.Check => "M5 12.5 10 17.5 19 7",
        IconName.Clock => "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4.5l3 1.5",
        IconName.Copy => "M9 9h10v10H9zM5 15V5h10",
        IconName.Campaigns => "M4 10v4h3l9 4V6l-9 4zM7 14l1 5h2.5l-1-4M19 9.5v5",
        IconName.Groups => "M9 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM3.5 19c.5-3.5 2.5-5 5.5-5s5 1.5 5.5 5M16 6a2.5 2.5 0 0 1 0 5M17 14c2 .4 3.2 1.9 3.5 5",
        IconName.Platforms => "M12 3 3 7.5l9 4.5 9-4.5zM3 12l9 4.5 9-4.5M3 16.5 12 21l9-4.5",
        IconName.Reports => "M7 3h7l4 4v13a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM14 3v4h4M9 12h6M9 16h6",
        IconName.More => "M6 12h.01M12 12h.01M18 12h.01",
        IconName.Settings => "M4 7h9M17 7h3M4 12h3M11 12h9M4 17h9M17 17h3M15 5v4M9 10v4M15 15v4",
        _ => throw new ArgumentOutOfRangeException(nameof(Name), Name, "There is no picture of that name."),
    };
}
