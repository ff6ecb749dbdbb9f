namespace CreatorImpact.Data.Store.Help;

/// <summary>What somebody can try when a platform does not answer, in the order in which it is tried.</summary>
public enum TroubleshootingStep
{
    /// <summary>Look whether the internet connection holds, and connect anew.</summary>
    Connection,

    /// <summary>Bring the device's own software up to date.</summary>
    SystemUpdate,

    /// <summary>Empty the browser's cache.</summary>
    BrowserCache,

    /// <summary>Switch the device off and on again.</summary>
    DeviceRestart,

    /// <summary>Report the fault through the platform's official channel.</summary>
    OfficialReport,
}

/// <summary>How a step went.</summary>
public enum StepOutcome
{
    /// <summary>Nobody has tried it, or nobody has said so.</summary>
    NotTried,

    /// <summary>It was done; what it changed is not known.</summary>
    Done,

    /// <summary>It was better afterwards.</summary>
    Helped,

    /// <summary>Nothing was better afterwards.</summary>
    NoChange,
}
