namespace CreatorImpact.Benchmarks.Browsing;

/// <summary>A page as it was measured.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="FirstSeconds">From asking for it to seeing what one comes for, the first time ever.</param>
/// <param name="WarmSeconds">The slowest of the visits after that.</param>
/// <param name="Nodes">Nodes of the document, texts included, before anything was scrolled.</param>
/// <param name="LongestMilliseconds">Longest stretch in which nothing but scripts ran while it was scrolled; 0 for none of 50 ms or more.</param>
internal sealed record MeasuredPage(string Name, double FirstSeconds, double WarmSeconds, int Nodes, double LongestMilliseconds);
