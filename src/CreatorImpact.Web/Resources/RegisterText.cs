namespace CreatorImpact.Web.Resources;

/// <summary>Words of the outage register: cause, answer of the platform, other sources, history.</summary>
public sealed class RegisterText;
