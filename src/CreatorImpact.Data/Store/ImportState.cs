namespace CreatorImpact.Data.Store;

/// <summary>How far an import has come. Only <see cref="Applied"/> makes its rows visible.</summary>
public enum ImportState
{
    /// <summary>The bytes are there.</summary>
    Received,

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
