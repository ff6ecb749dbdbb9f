using CreatorImpact.Analysis.Help;
using CreatorImpact.Data.Store;
using CreatorImpact.Data.Store.Help;
using NodaTime;

namespace CreatorImpact.Analysis.Tests.Help;

public sealed class SourceEvidenceTests
{
    private const string Page = "https://status.example.org/1";

    [Theory]
    [InlineData("verified", true)]
    [InlineData("status_page", true)]
    [InlineData("own", false)]
    [InlineData("news", false)]
    [InlineData("unverified", false)]
    [InlineData("illustrative", false)]
    public void Of_TheEntryItself_CountsWhenVerifiedOrFromTheStatusPage(string verification, bool counts)
    {
        var evidence = SourceEvidence.Of(Outage(verification, Page), []);

        Assert.Equal(counts ? [Page] : [], evidence.Counted);
        Assert.Equal(1, evidence.Stated);
    }

    [Fact]
    public void Of_AddressNotedAsFake_NeverCounts()
    {
        var outage = new StoredOutage { Title = "Down", Start = NodaTime.Instant.FromUtc(2026, 1, 1, 0, 0), Verification = "status_page", Url = "https://status.example.org" };
        SourceNote[] notes =
        [
            new(0, 1, SourceKind.Fake, "https://STATUS.example.org"),
            new(0, 1, SourceKind.Official, "https://status.example.org") { Verified = true },
            new(0, 1, SourceKind.Official, "https://other.example.org") { Verified = true },
        ];

        Assert.Equal(["https://other.example.org"], SourceEvidence.Of(outage, notes).Counted);
    }

    [Fact]
    public void Of_NotedSources_OnlyCheckedOfficialOnesCount()
    {
        var evidence = SourceEvidence.Of(
            Outage("unverified", null),
            [
                new SourceNote(1, 1, SourceKind.Official, "https://a.example.org") { Verified = true },
                new SourceNote(2, 1, SourceKind.Official, "https://b.example.org"),
                new SourceNote(3, 1, SourceKind.Fake, "https://c.example.org") { Verified = true },
            ]);

        Assert.Equal(["https://a.example.org"], evidence.Counted);
        Assert.Equal(2, evidence.Stated);
    }

    [Fact]
    public void Of_TheSameAddressTwice_CountsItOnce()
    {
        var evidence = SourceEvidence.Of(Outage("verified", Page), [new SourceNote(1, 1, SourceKind.Official, Page) { Verified = true }]);

        Assert.Equal([Page], evidence.Counted);
        Assert.Equal(1, evidence.Stated);
    }

    [Fact]
    public void Of_NothingStated_IsNone() => Assert.Equal(0, SourceEvidence.Of(Outage("verified", " "), []).Stated);

    private static StoredOutage Outage(string verification, string? url) => new() { Title = "Down", Start = Instant.FromUtc(2026, 1, 1, 0, 0), Verification = verification, Url = url };
}
