using System.Globalization;
using CreatorImpact.Data.Import;

namespace CreatorImpact.ImportProbe;

internal sealed class StepByStep : IProgress<ImportProgress>
{
    public void Report(ImportProgress value)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"step {value.Stage} {value.Done}"));
        Console.Out.Flush();
        Console.ReadLine();
    }
}
