using System.Globalization;
using CreatorImpact.Data.Store.Money;
using CreatorImpact.Data.Store.Segments;
using CreatorImpact.Web.Resources;
using CreatorImpact.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CreatorImpact.Web.Features.Groups;

/// <summary>Rules that put accounts into segments, and what the ready sets are.</summary>
public sealed partial class SetsPage : IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private IReadOnlyList<SegmentRule>? _rules;
    private RuleDraft _draft = new();
    private string? _fault;
    private string? _said;

    [Inject]
    public required GroupsLoader Loader { get; init; }

    [Inject]
    public required IStringLocalizer<GroupsText> Localizer { get; init; }

    private IReadOnlyList<Crumb> Trail => [new Crumb(Localizer["Title"], GroupsAddress.Page)];

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    protected override async Task OnInitializedAsync() => _rules = await Loader.RulesAsync(_closing.Token);

    private async Task SaveAsync()
    {
        (_said, _fault) = (null, null);
        var (rule, fault) = _draft.Read(Localizer["RuleNumber"]);
        if (rule is null)
        {
            _fault = Prose.For(fault!, CultureInfo.CurrentCulture);
            return;
        }

        await Loader.SaveAsync(rule, _closing.Token);
        _said = Localizer["RuleSaved", rule.Segment];
        _draft = new RuleDraft { Set = rule.Set, Field = _draft.Field };
        _rules = await Loader.RulesAsync(_closing.Token);
    }

    private async Task RemoveAsync(SegmentRule rule)
    {
        await Loader.RemoveAsync(rule.Id, _closing.Token);
        (_said, _fault) = (Localizer["RuleRemoved", rule.Segment], null);
        _rules = await Loader.RulesAsync(_closing.Token);
    }

    private string Describe(SegmentRule rule)
    {
        string field = Localizer["Field_" + KindCode.Of(rule.Field)];
        var bounds = new[]
        {
            rule.Low is { } low ? Localizer["RuleFrom", low.ToString("N0", CultureInfo.CurrentCulture)].Value : null,
            rule.High is { } high ? Localizer["RuleBelow", high.ToString("N0", CultureInfo.CurrentCulture)].Value : null,
        };
        return $"{field}: {string.Join(", ", rule.Field == SegmentField.Followers ? bounds.OfType<string>() : rule.Accepted)}";
    }
}
