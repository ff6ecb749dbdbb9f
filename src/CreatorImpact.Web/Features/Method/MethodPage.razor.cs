using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Stores;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Features.Method;

/// <summary>How figures come about, how often ranges held, and how both can be tried on one's own data.</summary>
public sealed partial class MethodPage : IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private MethodModel? _model;

    [Inject]
    public required MethodLoader Loader { get; init; }

    [Inject]
    public required PageHandover Handover { get; init; }

    [Inject]
    public required IStringLocalizer<MethodText> Localizer { get; init; }

    private IEnumerable<(string Href, string Title)> Links => MethodSections.All.Select(section => ($"method#{section.Anchor}", Localizer[$"{section.Key}Title"].Value));

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    protected override async Task OnInitializedAsync() => _model = await Handover.LoadAsync("method", () => Loader.LoadAsync(_closing.Token));
}
