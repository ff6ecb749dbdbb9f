namespace CreatorImpact.Web.Hosting;

/// <summary>The settings do not allow a safe start. The message says which setting, what was found and what to do.</summary>
public sealed class StartRefusedException : Exception
{
    public StartRefusedException()
    {
    }

    public StartRefusedException(string message)
        : base(message)
    {
    }

    public StartRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
