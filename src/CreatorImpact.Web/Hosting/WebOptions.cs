using System.ComponentModel.DataAnnotations;
using CreatorImpact.Analysis.Configuration;
using Microsoft.Extensions.Options;

namespace CreatorImpact.Web.Hosting;

/// <summary>What the web host reads of section <c>CreatorImpact</c> of appsettings.json.</summary>
public sealed class WebOptions
{
    public const string Section = "CreatorImpact";

    /// <summary>How many people the host serves, and how it guards itself.</summary>
    /// <value>The default is <see cref="HostMode.Local"/>.</value>
    [EnumDataType(typeof(HostMode))]
    public HostMode Mode { get; set; } = HostMode.Local;

    /// <summary>Folder of the database and of uploads.</summary>
    /// <value>Empty (the default) takes <c>data/local</c> under the source tree, or under the program when it was published.
    /// A relative path counts from the same base folder.</value>
    public string DataFolder { get; set; } = "";

    /// <summary>The Chromium that prints PDF.</summary>
    /// <value>Empty (the default) takes the first of the usual names on PATH; a path that leads nowhere leaves PDF out.</value>
    public string ChromiumPath { get; set; } = "";

    /// <summary>Bounds that keep one file from harming everybody.</summary>
    [Required, ValidateObjectMembers]
    public LimitSettings Limits { get; set; } = new();
}
