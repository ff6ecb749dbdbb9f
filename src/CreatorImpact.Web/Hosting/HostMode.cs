namespace CreatorImpact.Web.Hosting;

/// <summary>How the product is hosted.</summary>
public enum HostMode
{
    /// <summary>One person on one machine, no sign-in; listens on loopback addresses only.</summary>
    Local,
}
