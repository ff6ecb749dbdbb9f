using Microsoft.AspNetCore.Components;

namespace CreatorImpact.Web.Shell;

/// <summary>What a page says of what was just done, and the way back from it.</summary>
/// <param name="Text">In words.</param>
/// <param name="Undo">Takes it back; without a delegate where there is no way back.</param>
public sealed record SaidText(string Text, EventCallback Undo)
{
    /// <summary>Says something.</summary>
    /// <param name="page">The page: it is drawn anew when the way back was taken.</param>
    /// <param name="text">In words.</param>
    /// <param name="undo">The way back; null for none.</param>
    public static SaidText Of(ComponentBase page, string text, Func<Task>? undo = null) => new(text, undo is null ? default : EventCallback.Factory.Create(page, undo));
}
