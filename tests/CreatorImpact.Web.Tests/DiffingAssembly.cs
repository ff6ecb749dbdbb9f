using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace CreatorImpact.Web.Tests;

/// <summary>bUnit was built against a later AngleSharp.Diffing; the one beside the tests answers for it.</summary>
internal static class DiffingAssembly
{
    private const string Name = "AngleSharp.Diffing";

    [ModuleInitializer]
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Usage", "CA2255", Justification = "It must run before the first test class is loaded.")]
    internal static void Redirect() => AssemblyLoadContext.Default.Resolving += static (context, name) =>
        string.Equals(name.Name, Name, StringComparison.Ordinal) ? Load(context) : null;

    private static Assembly Load(AssemblyLoadContext context) =>
        context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, Name + ".dll"));
}
