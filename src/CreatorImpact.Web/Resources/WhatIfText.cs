namespace CreatorImpact.Web.Resources;

/// <summary>Words of the page of what-if questions.</summary>
public sealed class WhatIfText;
