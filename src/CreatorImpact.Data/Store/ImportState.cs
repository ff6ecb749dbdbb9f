namespace CreatorImpact.Data.Store;

/// <summary>How far an import has come. Only <see cref="Applied"/> makes its rows visible. Each step can be repeated after a stop.</summary>
public enum ImportState
{
    /// <summary>The bytes are there.</summary>
    Received,

    /// <summary>Its format is known and its rows were read; what was not taken is listed.</summary>
    Recognised,

    /// <summary>What it would change is known; it waits for a yes.</summary>
    Previewed,

    /// <summary>Rows are being written; nobody sees them.</summary>
    Writing,

    /// <summary>Visible.</summary>
    Applied,

    /// <summary>Not taken, for a stated reason.</summary>
    Refused,

    /// <summary>Was visible; the user took it back.</summary>
    Undone,

    /// <summary>Stopped before it was applied: cancelled, killed, or begun again elsewhere.</summary>
    Abandoned,
}

/// <summary>Groups of states, as SQL.</summary>
internal static class ImportStates
{
    /// <summary>States of an import under way, as an SQL list.</summary>
    public const string Open = "('received', 'recognised', 'previewed', 'writing')";
}
