using System.Globalization;
using CreatorImpact.Data.Import;
using CreatorImpact.Data.Store;
using CreatorImpact.ImportProbe;

// Imports one probe file and stops after every step until a line comes in, so that a test can kill it at a chosen point.
// Arguments: engine, connection string, rows, seed.
var options = new DatabaseOptions(Enum.Parse<DatabaseEngine>(args[0]), args[1]);
var file = ProbeFile.Create(int.Parse(args[2], CultureInfo.InvariantCulture), int.Parse(args[3], CultureInfo.InvariantCulture));
await using var database = await Database.OpenAsync(options, new StandingClock(), CancellationToken.None);
await new WorkspaceStore(database).EnsureDefaultAsync(CancellationToken.None);
var outcome = await new FileImporter(database, new ProbeReader()).ImportAsync(WorkspaceStore.DefaultId, file, ProbeFile.Options, new StepByStep(), CancellationToken.None);
Console.WriteLine(outcome.State);
return outcome.State == ImportOutcomeState.Applied ? 0 : 1;
