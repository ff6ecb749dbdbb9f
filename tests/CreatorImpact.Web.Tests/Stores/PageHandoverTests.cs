using Bunit;
using Bunit.TestDoubles;
using CreatorImpact.Web.Stores;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CreatorImpact.Web.Tests.Stores;

public sealed class PageHandoverTests : BunitContext
{
    private readonly FakeTimeProvider _time = new();
    private readonly BunitPersistentComponentState _state;
    private int _loads;

    public PageHandoverTests()
    {
        Services.AddSingleton<TimeProvider>(_time);
        Services.AddSingleton<HandoverShelf>();
        Services.AddTransient<PageHandover>();
        _state = AddBunitPersistentComponentState();
    }

    [Fact]
    public async Task LoadAsync_CircuitAfterFirstPaint_TakesWhatWasLoaded()
    {
        var first = await LoadAsync("page");
        _state.TriggerOnPersisting();

        var second = await LoadAsync("page");

        Assert.Same(first, second);
        Assert.Equal(1, _loads);
    }

    [Fact]
    public async Task LoadAsync_CircuitComesTooLate_LoadsAnew()
    {
        await LoadAsync("page");
        _state.TriggerOnPersisting();
        _time.Advance(TimeSpan.FromMinutes(1));

        await LoadAsync("page");

        Assert.Equal(2, _loads);
    }

    [Fact]
    public async Task LoadAsync_AskedForSomethingElse_LoadsAnew()
    {
        await LoadAsync("page:1");
        _state.TriggerOnPersisting();

        await LoadAsync("page:2");

        Assert.Equal(2, _loads);
    }

    [Fact]
    public void Put_MoreThanFit_DropsTheOldest()
    {
        var shelf = new HandoverShelf(_time);
        var first = shelf.Put("first");
        for (var number = 0; number < HandoverShelf.Capacity; number++)
        {
            _time.Advance(TimeSpan.FromMilliseconds(1));
            shelf.Put("later");
        }

        Assert.Null(shelf.Take(first));
        Assert.Null(shelf.Take("no such ticket"));
    }

    private Task<string> LoadAsync(string name) => Services.GetRequiredService<PageHandover>().LoadAsync(name, () => Task.FromResult("loaded " + ++_loads));
}
