namespace CreatorImpact.Web.Shell;

/// <summary>
/// A component that one feature shows on the page of another, so that features need not name each other. On the page <c>impact</c> it takes
/// the parameters <c>Outage</c> (number), <c>Creator</c> and <c>Platform</c> (an account; null for all); in the place <c>outage-row</c> (a row
/// of a list of outages) <c>Outage</c> and <c>Title</c>; in the place <c>empty</c> (below what says that there is nothing) none.
/// </summary>
/// <param name="Place">Page it stands on, as its address names it, or place within pages.</param>
/// <param name="Component">The component.</param>
public sealed record PageSlot(string Place, Type Component);
