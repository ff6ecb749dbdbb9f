using System.Diagnostics;
using Microsoft.AspNetCore.Components;

namespace CreatorImpact.Web.Shell;

/// <summary>What a visitor sees of an error: an identifier that the log knows, never a stack.</summary>
public partial class ErrorPage
{
    [CascadingParameter]
    private HttpContext? Context { get; set; }

    private string? ErrorId => Activity.Current?.Id ?? Context?.TraceIdentifier;
}
