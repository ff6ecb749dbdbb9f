namespace CreatorImpact.Web.Resources;

/// <summary>Words of the drop zone and of uploads.</summary>
public sealed class UploadText;
