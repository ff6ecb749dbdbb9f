using CreatorImpact.Data.Store.Help;

namespace CreatorImpact.Data.Tests.Store.Help;

public sealed class SourceNoteTests
{
    [Theory]
    [InlineData(SourceKind.Official, true, true)]
    [InlineData(SourceKind.Official, false, false)]
    [InlineData(SourceKind.Fake, true, false)]
    [InlineData(SourceKind.Fake, false, false)]
    public void IsEvidence_OfAKind_OnlyForACheckedOfficialOne(SourceKind kind, bool verified, bool expected)
    {
        var source = new SourceNote(1, 1, kind, "https://status.example.org") { Verified = verified };

        Assert.Equal(expected, source.IsEvidence);
        Assert.Equal(expected ? "https://status.example.org" : null, source.Link);
    }

    [Theory]
    [InlineData(SourceKind.Official, "https://status.example.org", 0, null)]
    [InlineData(SourceKind.Official, " http://status.example.org ", 2_000, null)]
    [InlineData(SourceKind.Official, "", 0, "address_missing")]
    [InlineData(SourceKind.Official, "  ", 0, "address_missing")]
    [InlineData(SourceKind.Official, "their account", 0, "address_unreadable")]
    [InlineData(SourceKind.Official, "javascript:alert(1)", 0, "address_unreadable")]
    [InlineData(SourceKind.Fake, "@help-tok", 0, null)]
    [InlineData(SourceKind.Fake, "@help-tok", 2_001, "note_too_long")]
    [InlineData(SourceKind.Fake, "", 0, "address_missing")]
    [InlineData((SourceKind)9, "https://status.example.org", 0, "unknown_kind")]
    public void Fault_OfASource_SaysWhatIsWrong(SourceKind kind, string address, int note, string? code) =>
        Assert.Equal(code, new SourceNote(0, 1, kind, address) { Note = new string('n', note) }.Fault()?.Code);

    [Fact]
    public void Fault_AddressTooLong_SaysHowLongItIs() => Assert.Equal(
        "The address has 2001 characters, expected at most 2000. Shorten it.", new SourceNote(0, 1, SourceKind.Fake, new string('a', 2_001)).Fault()!.Text);
}
