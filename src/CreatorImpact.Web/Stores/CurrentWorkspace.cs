using CreatorImpact.Data.Store;

namespace CreatorImpact.Web.Stores;

/// <summary>Whose data the request or circuit at hand may see. A host without sign-in has one workspace.</summary>
public sealed class CurrentWorkspace
{
    /// <summary>First part of the key of every row read or written.</summary>
    public long Id => WorkspaceStore.DefaultId;
}
