using System.Globalization;
using CreatorImpact.Data.Import;
using CreatorImpact.Data.Store;
using CreatorImpact.ImportProbe;
using NodaTime;

// "read" and a path: prints what the readers find in a file, so that a test can ask under other settings of the runtime.
if (args is ["read", var path])
{
    var read = SourceFile.FromPath(path);
    var as2026 = new ReadOptions(Instant.FromUtc(2026, 11, 22, 0, 0));
    Console.WriteLine(InspectDocument.Create(read, ImportFileReader.Default.Read(read, as2026, CancellationToken.None), as2026).ToJsonString());
    return 0;
}

// "cells" and paths: prints every cell read of each file, one JSON line a file, so that another program's reading can be held against it.
if (args is ["cells", .. var files])
{
    foreach (var one in files) Console.WriteLine(CellDump.Of(one).ToJsonString());
    return 0;
}

// Works on one probe file and stops after every step until a line comes in, so that a test can kill it at a chosen point.
// Arguments: import or undo, engine, connection string, rows, seed.
var options = new DatabaseOptions(Enum.Parse<DatabaseEngine>(args[1]), args[2]);
var file = ProbeFile.Create(int.Parse(args[3], CultureInfo.InvariantCulture), int.Parse(args[4], CultureInfo.InvariantCulture));
await using var database = await Database.OpenAsync(options, new StandingClock(), CancellationToken.None);
await new WorkspaceStore(database).EnsureDefaultAsync(CancellationToken.None);
var work = new ProbeWork(database, new StepByStep());
return args[0] == "undo" ? await work.UndoAsync(file) : await work.ImportAsync(file);
