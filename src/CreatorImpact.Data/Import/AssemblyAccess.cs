using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("CreatorImpact.Data.Tests")]
[assembly: InternalsVisibleTo("CreatorImpact.ImportProbe")]
