using CreatorImpact.Benchmarks.Worked;
using CreatorImpact.Benchmarks.Pages;
Console.WriteLine(System.Text.Json.JsonSerializer.Serialize(WorkedExampleTrace.Run(default), Places.Json));
