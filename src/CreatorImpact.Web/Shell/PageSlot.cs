namespace CreatorImpact.Web.Shell;

/// <summary>
/// A component that one feature shows on the page of another, so that features need not name each other. On <c>impact</c> it takes the parameters
/// <c>Outage</c> (number), <c>Creator</c> and <c>Platform</c> (an account; null for all); on <c>outages</c> it takes none.
/// </summary>
/// <param name="Place">Page it stands on, as its address names it.</param>
/// <param name="Component">The component.</param>
public sealed record PageSlot(string Place, Type Component);
