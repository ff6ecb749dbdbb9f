using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using CreatorImpact.Analysis.Reports;

namespace CreatorImpact.Analysis.Tests.Reports;

public sealed partial class ReportWordsTests
{
    // Names of units are nominatives: after one of these "Aufrufe" would have to be "Aufrufen".
    [Fact]
    public void German_AmountWithItsUnit_FollowsNoWordThatBendsTheUnit()
    {
        var german = new ResourceManager("CreatorImpact.Analysis.Reports.ReportWords", typeof(ReportWords).Assembly).GetResourceSet(CultureInfo.GetCultureInfo("de"), createIfNotExists: true, tryParents: false)!;

        var texts = german.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

        Assert.Contains("SmallestVisible", texts.Keys);
        Assert.Empty(texts.Where(text => Bending().IsMatch(text.Value)).Select(text => text.Key));
    }

    [GeneratedRegex(@"\b(unter|von|mit|bei|nach|aus|zu|seit|vor|gegenüber)( (mehr|weniger) als)? \{\d\} \{\d\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Bending();
}
