namespace CreatorImpact.Web.Shell;

/// <summary>
/// A component that one feature shows on the page of another, so that features need not name each other. It takes parameters by its place:
/// on <c>impact</c> <c>Outage</c> (number), <c>Creator</c> and <c>Platform</c> (an account; null for all); in <c>outage</c> (a row of the list of
/// outages, the page of one) <c>Outage</c> and <c>Title</c>; on <c>proof</c> as on <c>impact</c>; on <c>campaign</c> <c>Client</c>; on <c>groups</c> <c>Outage</c> (0 for
/// several) and <c>Set</c>; elsewhere (<c>outages</c>, <c>campaigns</c>, <c>settings</c>, <c>start-agency</c>, <c>start-analyst</c>, and <c>empty</c> below what says that there is
/// nothing) none.
/// </summary>
/// <param name="Place">Page it stands on, as its address names it, or place within pages.</param>
/// <param name="Component">The component.</param>
public sealed record PageSlot(string Place, Type Component);
