namespace CreatorImpact.Web.Resources;

/// <summary>Words of the page of posts and schedules.</summary>
public sealed class PostsText;
