using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("CreatorImpact.Data.Tests")]
