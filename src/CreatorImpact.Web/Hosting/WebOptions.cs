using System.ComponentModel.DataAnnotations;
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

    /// <summary>Bounds that keep one request from harming everybody.</summary>
    [Required, ValidateObjectMembers]
    public LimitOptions Limits { get; set; } = new();
}

/// <summary>Bounds of one request.</summary>
public sealed class LimitOptions
{
    /// <summary>Largest file accepted, in megabytes of 1,048,576 bytes.</summary>
    /// <value>The default is 100.</value>
    [Range(1, 2047)]
    public int UploadMegabytes { get; set; } = 100;

    /// <summary>The same bound in bytes.</summary>
    public long UploadBytes => UploadMegabytes * 1024L * 1024L;
}
