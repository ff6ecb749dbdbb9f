using CreatorImpact.Analysis.Reports;
using CreatorImpact.Data.Store;
using CreatorImpact.Web.Features.Reports;
using NodaTime;

namespace CreatorImpact.Web.Tests.Features.Reports;

public sealed class ReportChoicesTests
{
    private static readonly ReportNeeds Statement = ReportNeeds.Of(ReportKind.CreatorStatement);

    private static readonly ReportChoices Choices = new()
    {
        Outages = [Outage(3, "tiktok"), Outage(2, "youtube"), Outage(1, "youtube")],
        Accounts = [new StoredAccount(10, "ada", "youtube", true), new StoredAccount(11, "luma", "youtube", true), new StoredAccount(12, "luma", "tiktok", true)],
        Estimated = new HashSet<(long, long)> { (2, 11) },
    };

    [Fact]
    public void Complete_NothingSaid_TakesWhatHasAnEstimate()
    {
        var (address, gap) = Choices.Complete(new ReportsAddress { Kind = "statement" }, Statement);

        Assert.Null(gap);
        Assert.Equal(("2", "11"), (address.Outage, address.Account));
    }

    [Fact]
    public void Complete_NoEstimateAtAll_TakesTheNewestThatHappened()
    {
        var choices = Choices with { Estimated = new HashSet<(long, long)>(), Outages = [Outage(3, "tiktok") with { Verification = StoredOutage.IllustrativeVerification }, Outage(2, "youtube")] };

        Assert.Equal("2", choices.Complete(new ReportsAddress(), Statement).Address.Outage);
    }

    [Fact]
    public void Complete_AccountOfAnotherPlatform_TakesOneTheOutageConcerns() =>
        Assert.Equal("12", Choices.Complete(new ReportsAddress { Outage = "3", Account = "11" }, Statement).Address.Account);

    [Fact]
    public void Complete_NameOnTwoPlatforms_TakesTheOneOfThePlatform() =>
        Assert.Equal("12", Choices.Complete(new ReportsAddress { Outage = "3", Creator = "luma", Platform = "tiktok" }, Statement).Address.Account);

    [Theory]
    [InlineData("3", "11", null, null, true)]
    [InlineData("3", null, "ada", "youtube", true)]
    [InlineData("2", null, "ada", "youtube", false)]
    [InlineData("3", null, "luma", "tiktok", false)]
    [InlineData("3", null, null, null, false)]
    [InlineData("3", "all", null, null, false)]
    public void IsOfAnother_AccountThatWasNamed_IsHeldAgainstTheOneTaken(string outage, string? account, string? creator, string? platform, bool isAnother)
    {
        var asked = new ReportsAddress { Outage = outage, Account = account, Creator = creator, Platform = platform };

        Assert.Equal(isAnother, Choices.IsOfAnother(asked, Choices.Complete(asked, Statement).Address));
    }

    [Fact]
    public void Complete_AccountWithoutAnOutage_TakesOneThatConcernsIt()
    {
        var choices = Choices with { Estimated = new HashSet<(long, long)> { (3, 12) } };

        Assert.Equal(("2", "10"), choices.Complete(new ReportsAddress { Creator = "ada", Platform = "youtube" }, Statement).Address is var taken ? (taken.Outage, taken.Account) : default);
    }

    [Fact]
    public void Complete_NoAccountOnThePlatform_IsAGap() =>
        Assert.Equal(ReportGap.NoAccount, (Choices with { Outages = [Outage(4, "twitch")] }).Complete(new ReportsAddress(), Statement).Gap);

    [Fact]
    public void Complete_PartsOfAnotherKind_FallAway()
    {
        var asked = new ReportsAddress { Outage = "2", Account = "11", Client = "Acme", Set = "tier", Run = "5", Redact = ReportsAddress.Yes, Language = "de" };

        var statement = Choices.Complete(asked, Statement).Address;
        var client = (Choices with { Clients = ["Acme"] }).Complete(asked, ReportNeeds.Of(ReportKind.ClientReport)).Address;

        Assert.Equal("outage=2&account=11&run=5&language=de&redact=yes", statement.Query);
        Assert.Equal("client=Acme&language=de&redact=yes", client.Query);
    }

    [Theory]
    [InlineData(null, "all")]
    [InlineData("all", "all")]
    [InlineData("10", "10")]
    public void Complete_DocumentThatTakesAllAccounts_TakesThemUnlessOneIsNamed(string? account, string filled) =>
        Assert.Equal(filled, Choices.Complete(new ReportsAddress { Account = account, Outage = "2" }, ReportNeeds.Of(ReportKind.MethodAppendix)).Address.Account);

    [Fact]
    public void Complete_AllAccountsWhereOneIsNeeded_TakesOne() =>
        Assert.Equal("11", Choices.Complete(new ReportsAddress { Account = ReportsAddress.Every }, Statement).Address.Account);

    private static StoredOutage Outage(long id, string platform) => new() { Id = id, Title = "Outage", Platform = platform, Start = Instant.FromUtc(2026, 11, 5, 17, 0), EndExclusive = Instant.FromUtc(2026, 11, 5, 23, 0) };
}
